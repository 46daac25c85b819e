"""Clauses described by their targets: unit, scope, year, how exact they are, how many there are."""

import re
from collections.abc import Callable

from answering.extractive.context import Context
from answering.extractive.target_choice import Pair, targets_of
from ingest.plan import Target

_TONNES = re.compile(
    r"按.{0,2}吨|论吨|(?:用|以).{0,3}万?吨.{0,3}(?:计|做|作|为单位|算|衡量)|单位(?:是|为).{0,3}吨|以重量|用吨|以.{0,3}吨|单位是.{0,3}吨|in (?:million )?tonn?es|by (?:weight|tonnage)"
)
_NARROW = re.compile(
    r"(?<!是)不是.{0,6}全国|不(?:按|管)全国|只(?:限|管|针对|适用).{0,4}(?:部分|重点|某些)?(?:地区|区域|地方)|(?:部分|重点)(?:地区|区域).{0,6}(?:才|的那)|not (?:national|nationwide|for the whole)|only (?:certain|some|key) (?:regions|areas)"
)
_WIDE = re.compile(
    r"(?<!不)(?:管|覆盖|针对|适用(?:于)?|是|算)(?:全国|全域)|\bwhole (?:country|nation)\b|\bnation-?wide\b"
)
_ABOUT = re.compile(r"[“\"]?左右[”\"]?|约数|弹性|大约|大概数|\bapproximate|\babout [“\"]?\d|\baround \d")
_PERCENT = re.compile(r"百分(?:数|比|率)|(?<!\d)%|\bpercentage")
_NUMBERS = re.compile(
    r"(?:数字|数值|量化|定量|定了量|硬|数)(?:的)?(?:性)?(?:指标|目标|要求)|(?:带|有|含|写|给|定|出)(?:了|着|出|过)?(?:\d{4}年?(?:的)?)?(?:具体)?(?:的)?(?:数字|数值|指标|年份目标|目标|数)(?!感)|(?:数字|指标|数值)(?:的)?(?:写|列|出现|最)|(?:numeric(?:al)?|quantitative|quantified|hard) (?:target|figure|goal|number)|targets? fall"
)
_DATED = re.compile(
    r"(?:给|有|带|写|含|定)(?:出|了|着|明)*(?:具体)?的?(?:年份|时间节点|时间表)|年份目标|\bdated\b|\bdeadline"
)
_MOST_NUMBERS = re.compile(
    r"(?:数字|指标|目标|数值)[^,。?]{0,8}最多|most (?:numeric\w* |quantitative )?(?:figures|targets|numbers)"
)


def clauses_by_target(context: Context) -> list[str] | None:
    """Clauses by their targets: unit, scope, year, how exact they are, how many there are; or by their dated goals."""
    pairs = targets_described(context)
    if pairs is None:
        if not _DATED.search(context.reading.folded):
            return None
        return [c.id for c in context.plan.items if c.targets or any(s.year for s in c.sections)]
    fits = [clause.id for clause, _ in pairs]
    if _MOST_NUMBERS.search(context.reading.folded) and fits:
        most = max(fits.count(clause) for clause in fits)
        fits = [clause for clause in fits if fits.count(clause) == most]
    return list(dict.fromkeys(fits))


def targets_described(context: Context) -> list[Pair] | None:
    """The targets by which a question describes clauses; None where it does not."""
    text, years = context.reading.folded, {*context.reading.years, *context.reading.periods}
    dated = [(clause, target) for clause, target in targets_of(context) if not years or target.year in years]
    for pattern, fits in _FITS:
        if pattern.search(text) and not (pattern is _NARROW and _WIDE.search(text)):
            return [(clause, target) for clause, target in dated if fits(target)]
    return None


_FITS: tuple[tuple[re.Pattern[str], Callable[[Target], bool]], ...] = (
    (_TONNES, lambda target: "吨" in (target.unit or "")),
    (_NARROW, lambda target: bool(target.scope) and "全国" not in (target.scope or "")),
    (_ABOUT, lambda target: target.comparator == "~"),
    (_PERCENT, lambda target: target.unit in ("%", "％")),
    (_NUMBERS, lambda _: True),
)
