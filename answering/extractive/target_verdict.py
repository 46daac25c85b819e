"""What comes of setting targets side by side: their order, whether their year is one, which is first or higher."""

import re

from answering.draft import Statement
from answering.extractive.context import Context
from answering.extractive.naming import target_quote
from answering.extractive.target_choice import Pair, shown_name
from answering.wording import listed, say, stop

EARLIER = re.compile(r"先(?:到期|到|完成|要|达)|更早|早些|哪个早|谁早|\bearlier\b|\bfirst\b|\bsooner\b")
HIGHER = re.compile(r"哪个(?:定得)?(?:更)?(?:高|大)|谁(?:更)?高|更高|\bhigher\b|\blarger\b|\bgreater\b")
APART = re.compile(
    r"(?:差|隔|早|晚)(?:了|开|着)?(?:几|多少)年|\bhow many years (?:apart|earlier|later|between|separate)"
)
ORDER = re.compile(
    r"先后|谁先谁后|哪个先哪个后|孰先孰后|排(?:个|一)?(?:序|队|列|一排)|顺序|从早到晚|由近(?:到|及)远|按(?:年份|时间|期限)|依次|时间(?:轴|线|表)|\border\b|chronolog|\brank\b|\btimeline\b|\bsort\b"
)
SAME_YEAR = re.compile(
    r"(?<![哪那每几])(?:同|一)(?:一)?个?年(?:份)?(?:到期|完成|交|内|吗|么|的|[?。]|$)|同年|同时到期|一起到期|年份一样|年限(?:一样|相同)|期限(?:一样|相同)|\bsame (?:year|deadline|date|time)\b"
)


def side_by_side(context: Context, pairs: list[Pair]) -> list[Statement]:
    """What comes of setting targets side by side as the question asks: their order, whether their year is one, which is first or higher."""
    folded, years = context.reading.folded, {target.year or 0 for _, target in pairs}
    if len({target.indicator for _, target in pairs}) < 2:
        return []
    first_year = min(years)
    if APART.search(folded) and len(years) == 2:
        count = max(years) - first_year
        return [_statement(context, "years_apart", pairs, count=count, names=_dated(context, pairs))]
    if SAME_YEAR.search(folded):
        key = "same_year" if len(years) == 1 else "other_years"
        return [_statement(context, key, pairs, names=_dated(context, pairs), year=first_year)]
    if ORDER.search(folded):
        return [_statement(context, "in_order", pairs, names=_dated(context, pairs))]
    if EARLIER.search(folded):
        if len(years) == 1:
            return [_statement(context, "same_year", pairs, year=first_year)]
        first = [pair for pair in pairs if pair[1].year == first_year]
        names = listed(list(dict.fromkeys(shown_name(context, t) for _, t in first)), context.language)
        return [_statement(context, "earlier", first, name=names, year=first_year)]
    if HIGHER.search(folded) and len({target.unit for _, target in pairs}) == 1:
        top = max(pairs, key=lambda pair: float(pair[1].value.split("-")[-1]))
        value = f"{top[1].value}{top[1].unit}"
        return [_statement(context, "higher", [top], name=shown_name(context, top[1]), value=value)]
    return []


def _dated(context: Context, pairs: list[Pair]) -> str:
    """Targets with their years, in order: 再生铝产量（2025年）、…."""
    ordered = sorted(pairs, key=lambda pair: (pair[1].year or 0, pair[1].span.start))
    names = [
        say("dated_name", context.language, name=shown_name(context, target), year=target.year)
        for _, target in ordered
    ]
    return listed(names, context.language)


def _statement(context: Context, key: str, pairs: list[Pair], **values: object) -> Statement:
    quotes = tuple(dict.fromkeys(target_quote(clause, target) for clause, target in pairs))
    computed = frozenset({str(values["count"])}) if "count" in values else frozenset()
    return Statement(stop(say(key, context.language, **values), context.language), quotes, vouched=computed)
