"""Every quantified target of a clause: an amount to be reached, with its year, scope and comparator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.plan import Clause, Comparator, Span, Target

_UNITS = [
    "%",
    "％",
    "个百分点",
    "万吨标准煤",
    "亿吨标准煤",
    "吨标准煤",
    "万吨",
    "亿吨",
    "吨",
    "万千瓦时",
    "亿千瓦时",
    "千瓦时",
    "万千瓦",
    "亿千瓦",
    "千瓦",
    "亿立方米",
    "万立方米",
    "立方米",
    "万公顷",
    "公顷",
    "万亩",
    "亿亩",
    "亩",
    "平方公里",
    "平方米",
    "公里",
    "万辆",
    "辆",
    "万个",
    "个",
    "家",
    "万户",
    "户",
    "座",
    "项",
    "万亿元",
    "万元",
    "亿元",
    "元",
    "万人次",
    "万人",
    "人",
    "微克/立方米",
    "毫克",
    "克",
    "天",
]
_UNIT = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_BOUND = "不低于|不少于|至少|不超过|不高于|控制在|约"
_AMOUNT = re.compile(
    rf"(?P<before>{_BOUND})?(?:为)?(?P<low>\d+(?:\.\d+)?)(?:\s*%?[-—~～至](?P<high>\d+(?:\.\d+)?))?"
    rf"(?P<unit>{_UNIT})(?P<after>以上|以下|以内|左右)?(?P<of>的)?"
)
_YEARS = re.compile(
    r"(?P<list>\d{4}年(?:[和、]到?\d{4}年)+)|(?<![比较从自以])到?(?P<year>\d{4})年(?!以来|以前)|“?(?P<plan>十[三四五六]五)”?(?:末|期末)"
)
_COMPARED = re.compile(r"[比较]\d{4}年")
_VERB = re.compile(
    rf"(?:分别|均|力争|再|要|应当?|(?P<bound>{_BOUND}))*(?:提升|提高|增加|增长|扩大|降低|下降|减少|控制|压减|达|稳定|保持|占)"
    r"(?:到|至|达到|在)?(?:了)?(?P<base>[^，。；\d]*?的)?$"
)
_PRESENT = re.compile(r"目前|当前|现有|截至|已(?:经)?(?:达|提升|提高|下降|降|完成|建成)")
_SCOPE = re.compile(
    r"(?:全国|全省|全市|全区|全县|[^，。；、]{0,12}?(?:区域|地区|流域|城市群|城市|省份))(?=.)"
)
_PLAN_END = {"十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
_AFTER: dict[str, Comparator] = {"以上": ">=", "以下": "<=", "以内": "<=", "左右": "~"}
_BEFORE: dict[str, Comparator] = {
    "不低于": ">=", "不少于": ">=", "至少": ">=", "不超过": "<=", "不高于": "<=", "控制在": "<=", "约": "~",
}  # fmt: skip


@dataclass(frozen=True)
class _Named:
    """What an amount is an amount of; `start` is where the phrase that says so begins, its year included."""

    indicator: str
    scope: str | None
    base: str | None
    start: int
    bound: str | None = None


def read_targets(text: str, clause: Clause) -> tuple[Target, ...]:
    """Read the targets of a clause, in order. An amount without a verb of reaching it is no target."""
    return tuple(target for span in clause.sentences for target in _in_sentence(text, span))


def _in_sentence(text: str, sentence: Span) -> Iterator[Target]:
    """Targets of one sentence: each amount belongs to the years and the indicator that stand before it."""
    years: list[int] = []
    years_start: int | None = None
    named: _Named | None = None
    taken = 0  # how many amounts the indicator at hand has had
    at = sentence.start
    for match in _marks(text, sentence):
        if match.re is _YEARS:
            years, years_start, named = _years(match), match.start(), None
        else:
            words = _COMPARED.sub("", text[at : match.start()])
            fresh = _named(words, match, years_start)
            if fresh is not None:
                named, taken = fresh, 0
            elif words.strip("、和"):
                named = None
            if named is not None and not _is_no_target(text, sentence, match):
                yield _target(match, named, years[min(taken, len(years) - 1)] if years else None)
                taken, years_start = taken + 1, None
        at = match.end()


def _marks(text: str, sentence: Span) -> list[re.Match[str]]:
    """The years and amounts of a sentence, in order."""
    found = [m for pattern in (_YEARS, _AMOUNT) for m in pattern.finditer(text, sentence.start, sentence.end)]
    return sorted(found, key=lambda match: match.start())


def _years(match: re.Match[str]) -> list[int]:
    if match.group("plan"):
        return [_PLAN_END[match.group("plan")]]
    return [int(year) for year in re.findall(r"\d{4}", match.group())]


def _is_no_target(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether an amount is a present value, or the threshold of what is meant (1万吨以上的企业)."""
    phrase = max(text.rfind(mark, sentence.start, match.start()) for mark in "；。")
    return bool(match.group("of") or _PRESENT.search(text, max(sentence.start, phrase), match.start()))


def _named(words: str, match: re.Match[str], years_start: int | None) -> _Named | None:
    """The indicator that the words between a year and an amount name; None without a verb or bound of reaching."""
    phrase = re.split(r"[，。；]", words)[-1]
    verb = _VERB.search(phrase)
    bound = match.group("before")
    if verb is None and bound not in ("不低于", "不少于", "不超过", "不高于", "控制在"):
        return None
    subject = phrase[: verb.start()] if verb else phrase
    if not subject:
        return None
    scope = _SCOPE.match(subject)
    return _Named(
        indicator=subject[scope.end() :] if scope else subject,
        scope=scope.group() if scope else None,
        base=((verb.group("base") if verb else None) or "").removesuffix("的") or None,
        start=match.start() - len(phrase) if years_start is None else years_start,
        bound=(verb.group("bound") if verb else None) or bound,
    )


def _target(match: re.Match[str], named: _Named, year: int | None) -> Target:
    low, high = match.group("low"), match.group("high")
    comparator: Comparator = "range" if high else "="
    comparator = _BEFORE.get(named.bound or "", comparator)
    comparator = _AFTER.get(match.group("after") or "", comparator)
    return Target(
        indicator=named.indicator,
        value=f"{low}-{high}" if high else low,
        unit=match.group("unit"),
        comparator=comparator,
        year=year,
        scope=named.scope,
        span=Span(named.start, match.end() - len(match.group("of") or "")),
        base=named.base,
    )
