"""What follows from a target by arithmetic: how far a figure falls short of it, a share of a quantity, a difference."""

import re

from answering.draft import Statement
from answering.extractive.context import Context
from answering.extractive.naming import target_quote
from answering.extractive.target_choice import Pair, figures_named, unit_of
from answering.figures import NUMBER, figures_in
from answering.wording import say, stop
from retrieval.language import Language

GAP = re.compile(r"差|离|缺口|还(?:要|需|得)|short of|how far|gap|shortfall|away from")
DIFFERENCE = re.compile(
    r"差(?:几|多少)|相差|减(?:掉|去)|高出|多出|(?:几|多少)个?(?:百分)?点(?!位)|(?:提高|提升|上升|增加|增长|升|涨|多|高)(?:了|出)?(?:几|多少)(?!成|%)|\bdifference\b|\bhow (?:much|many points) (?:higher|lower|more)|\bby how (?:much|many)\b|\bhow many (?:percentage )?points\b|\bgap between\b|\bminus\b"
)
_BASE = re.compile(
    r"(\d+(?:\.\d+)?|一百|[一二三五六八十]|\b(?:an?|one|two|three|five|ten)\b)\s*(亿|万|million|billion|hundred|thousand)?\s*(吨|辆|台|tonnes?|tons?|cars?|vehicles?|new cars?|(?:new )?sales)"
)
_SCALES = {"亿": 1e8, "万": 1e4, "million": 1e6, "billion": 1e9, "hundred": 1e2, "thousand": 1e3}
_IN_WORDS = {
    "一百": 100.0, "一": 1.0, "二": 2.0, "三": 3.0, "五": 5.0, "六": 6.0, "八": 8.0, "十": 10.0,
    "a": 1.0, "an": 1.0, "one": 1.0, "two": 2.0, "three": 3.0, "five": 5.0, "ten": 10.0,
}  # fmt: skip


def computed(context: Context, pairs: list[Pair]) -> list[Statement]:
    """What follows from the targets of an answer, where the question asks for it; each carried by its targets."""
    return [*_gap(context, pairs), *_product(context, pairs), *_difference(context, pairs)]


def _statement(context: Context, key: str, pairs: list[Pair], **values: str) -> Statement:
    text = say(key, context.language, **values)
    quotes = tuple(dict.fromkeys(target_quote(clause, target) for clause, target in pairs))
    return Statement(
        stop(text, context.language), quotes, vouched=figures_in(text) | frozenset(NUMBER.findall(text))
    )


def _gap(context: Context, pairs: list[Pair]) -> list[Statement]:
    """How far a figure that the question names falls short of the target."""
    if not GAP.search(context.reading.folded) or len(pairs) != 1:
        return []
    target = pairs[0][1]
    unit = unit_of(target)
    named = [v for v, of in figures_named(context.reading.folded) if of == unit and v != target.value]
    short = round(float(target.value) - float(named[0]), 2) if len(named) == 1 else 0.0
    if short <= 0:
        return []
    shown = amount(float(named[0]), unit, context.language)
    return [_statement(context, "gap", pairs, named=shown, amount=_points(short, unit, context.language))]


def _difference(context: Context, pairs: list[Pair]) -> list[Statement]:
    """By how much two targets of the same unit differ."""
    values = sorted({float(target.value) for _, target in pairs})
    same = len({unit_of(target) for _, target in pairs}) == 1
    if not DIFFERENCE.search(context.reading.folded) or len(values) != 2 or not same:
        return []
    amount = _points(round(values[1] - values[0], 2), unit_of(pairs[0][1]), context.language)
    return [_statement(context, "difference", pairs, amount=amount)]


def _product(context: Context, pairs: list[Pair]) -> list[Statement]:
    """The share of a quantity that the question names, where one target sets a share."""
    match = _BASE.search(context.reading.folded)
    shares = {float(target.value) for _, target in pairs if unit_of(target) == "%"}
    if match is None or len(shares) != 1:
        return []
    if match.group(1) in {target.value for _, target in pairs}:
        return []  # the quantity is a target itself
    number, scale, unit = match.groups()
    base = _IN_WORDS.get(number) or float(number)
    if number == "一百" and scale == "万":
        base = 100.0
    whole = base * _SCALES.get(scale or "", 1.0) * shares.pop() / 100
    return [
        _statement(
            context,
            "product",
            pairs,
            base=match.group().strip(),
            amount=_quantity(whole, scale, unit, context.language),
        )
    ]


def _quantity(whole: float, scale: str | None, unit: str, language: Language) -> str:
    """A quantity in the scale that the question uses; in English in full where that is shorter than a million."""
    if language == "en":
        return f"{whole:,.0f} {unit}" if whole < 1e6 else f"{whole / 1e6:g} million {unit}"
    size = _SCALES.get(scale or "", 1.0)
    return f"{whole / size:g}{scale or ''}{unit}"


def amount(value: float, unit: str, language: Language) -> str:
    """An amount of a target in the language of the answer: 43%, 1150万吨, 11.5 million tonnes."""
    if unit == "%":
        return f"{value:g}%"
    return f"{value:g}{unit}" if language == "zh" else f"{value / 100:g} million tonnes"


def _points(value: float, unit: str, language: Language) -> str:
    if unit == "%":
        return f"{value:g}个百分点" if language == "zh" else f"{value:g} percentage points"
    return amount(value, unit, language)
