"""Clauses that a question describes by their responsibility line or their target: 只有一家负责的那条, the one in tonnes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.line_filter import ALONE, FIRST, LEAD
from answering.extractive.matrix import Matrix
from answering.extractive.target_choice import targets_of
from ingest.numerals import NUMERAL, to_int

MOST = 3  # a description that fits more clauses than this describes none

_ONE = re.compile(
    r"(?:那|这|哪|该|有|唯|同|其|某)(?:一|个)*(?:条|项|处|款|指标|目标|数)|哪一?个(?![部单机])|一(?:条|项|处)|所在(?:的)?条|唯一|\b(?:item|clause|line|measure|one|responsibility line)\b"
)
_ONCE = re.compile(
    r"唯一|只(?:在|出现|露|有|被|参与|管|领|沾)|仅(?:在|出现|有|此)|就(?:在|有)?那?一(?:条|项|处)|single|only|just one|\bonce\b|\bsole\b"
)
_UNNAMED = re.compile(
    r"没(?:有)?(?:点|写|提|列)(?:出|明|到)?(?:任何|一个|哪个)?(?:具体)?(?:的)?(?:部委|部门|单位)?(?:的)?(?:名|具体)|没(?:有)?具体(?:部委|部门|单位)"
    r"|names? no (?:particular|specific|single)?\s*(?:bod|minist|depart|agenc)|without naming any"
)
_COUNTED = re.compile(
    rf"(?:有|列|点|写|挂|名|是|出)(?:了|着|出)?([{NUMERAL}两]+|\d+)(?:家|个)(?:责任)?(?:单位|部门|部委|机构)|([{NUMERAL}两]+|\d+)(?:家|个)(?:责任)?(?:单位|部门)(?:后面|加|带)"
    r"|names? (?:just |only |exactly )?(two|three|four|five|six|seven|eight|nine|ten) (?:bod|minist|depart|agenc)"
)
_OPEN = re.compile(r"等(?:字|按|结尾|收尾)?|“等”|\betc\b|open list|leaves the list open|and others")
_TONNES = re.compile(
    r"按.{0,2}吨|论吨|(?:用|以).{0,3}万?吨.{0,3}(?:计|做|作|为单位|算|衡量)|单位(?:是|为).{0,3}吨|以重量|用吨|以.{0,3}吨|单位是.{0,3}吨|in (?:million )?tonn?es|by (?:weight|tonnage)"
)
_NARROW = re.compile(
    r"(?<!是)不是.{0,6}全国|不(?:按|管)全国|只(?:限|管|针对|适用).{0,4}(?:部分|重点|某些)?(?:地区|区域|地方)|(?:部分|重点)(?:地区|区域).{0,6}(?:才|的那)|not (?:national|nationwide|for the whole)|only (?:certain|some|key) (?:regions|areas)"
)
_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


@dataclass(frozen=True)
class Selection:
    """Clauses that fit a description; `bodies` are those of the question that took part in it, by register id."""

    clauses: tuple[str, ...]
    bodies: tuple[str, ...] = ()


def select(context: Context) -> Selection | None:
    """The clauses that the question describes; None where it describes none, or too many."""
    if context.reading.clauses:
        return None
    for rule in _RULES:
        found = rule(context)
        if found and found.clauses and len(found.clauses) <= MOST:
            return found
    return None


def _by_body(context: Context) -> Selection | None:
    """The one clause that names a body, or names it first."""
    matrix, text = Matrix(context.plan), context.reading.folded
    bodies = [body.id for body in context.reading.bodies]
    if len(bodies) != 1 or not (_ONE.search(text) or _ONCE.search(text)):
        return None
    clauses = matrix.first_in(bodies[0]) if FIRST.search(text) else matrix.of(bodies[0])
    return Selection(tuple(clauses), tuple(bodies)) if len(clauses) == 1 else None


def _by_line(context: Context) -> Selection | None:
    """Clauses by what their responsibility line looks like."""
    matrix, text = Matrix(context.plan), context.reading.folded
    if context.reading.bodies or not _ONE.search(text):
        return None
    if _UNNAMED.search(text):
        return Selection(tuple(clause for clause, bodies in matrix.lines.items() if not bodies))
    counted = _COUNTED.search(text)
    if counted:
        size = _number(next(group for group in counted.groups() if group))
        wanted = [clause for clause, bodies in matrix.lines.items() if len(bodies) == size]
        if _OPEN.search(text):
            lines = [context.plan.clause(clause).responsibility for clause in wanted]
            wanted = [clause for clause, line in zip(wanted, lines, strict=True) if line and line.open]
        return Selection(tuple(wanted))
    if ALONE.search(text):
        led = matrix.led() if re.search(r"没(?:有)?(?:写|用|带)?.{0,3}牵头|not.{0,12}lead", text) else []
        return Selection(tuple(clause for clause in matrix.alone() if clause not in led))
    return Selection(tuple(matrix.led())) if LEAD.search(text) else None


def _by_target(context: Context) -> Selection | None:
    """Clauses by what is peculiar to their target: its unit, or a scope narrower than the country."""
    text = context.reading.folded
    if not (_ONE.search(text) or _ONCE.search(text)) or "yesno" in context.reading.asks:
        return None
    if _TONNES.search(text):
        fits = [c.id for c, t in targets_of(context) if "吨" in (t.unit or "")]
    elif _NARROW.search(text):
        fits = [c.id for c, t in targets_of(context) if t.scope and "全国" not in t.scope]
    else:
        return None
    return Selection(tuple(dict.fromkeys(fits)))


def _number(word: str) -> int:
    return _WORDS.index(word) + 2 if word in _WORDS else 2 if word == "两" else to_int(word) or 0


_RULES: tuple[Callable[[Context], Selection | None], ...] = (_by_body, _by_target, _by_line)
