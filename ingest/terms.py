"""Every term that a clause explains in brackets."""

import re
from collections.abc import Iterator

from ingest.plan import Clause, Responsibility, Span, Term, TermKind

_QUOTED = re.compile(r"“(?P<term>[^“”（）]+)”（(?P<inside>[^（）]+)）")
_BARE = re.compile(r"(?P<term>[\u4e00-\u9fffA-Za-z0-9]+)（(?P<inside>[^（）]+)）")
_ABBREVIATION = re.compile(r"[A-Za-z][A-Za-z0-9.\- ]*")
_QUALIFIER = re.compile(r"(?:不含|不包括|含|包括|除外|仅指|限)")
_DEFINING = re.compile(r"(?:即|指|是指|也称|又称|简称|以下简称)")
_JOINTS = ("以及", "及其", "优先", "加强", "加大", "推进", "推动", "和", "与", "及", "等")


def read_terms(text: str, clause: Clause, responsibility: Responsibility | None) -> tuple[Term, ...]:
    """Read the explained terms of a clause, in order; its responsibility line is not looked at."""
    end = responsibility.span.start if responsibility else clause.end
    return tuple(sorted(_terms(text, clause.body_start, end), key=lambda term: term.span.start))


def _terms(text: str, start: int, end: int) -> Iterator[Term]:
    quoted_ends = set()
    for match in _QUOTED.finditer(text, start, end):
        quoted_ends.add(match.end())
        inside = match.group("inside")
        kind: TermKind = "abbreviation" if _ABBREVIATION.fullmatch(inside) else "definition"
        yield Term(match.group("term"), inside, kind, Span(match.start(), match.end()))
    for match in _BARE.finditer(text, start, end):
        kind_found = _bare_kind(match.group("inside"))
        if match.end() in quoted_ends or kind_found is None:
            continue
        term = _tail(match.group("term"))
        term_start = match.end("term") - len(term)
        yield Term(term, match.group("inside"), kind_found, Span(term_start, match.end()))


def _bare_kind(inside: str) -> TermKind | None:
    """What a bracket after unquoted words does; None where it explains nothing, as in 新（扩）建."""
    if _ABBREVIATION.fullmatch(inside):
        return "abbreviation"
    if _DEFINING.match(inside):
        return "definition"
    return "qualifier" if _QUALIFIER.match(inside) else None


def _tail(words: str) -> str:
    """The last noun phrase of a run of words: what follows the last joint in it."""
    cut = max((words.rfind(joint) + len(joint) for joint in _JOINTS if joint in words), default=0)
    return words[cut:] or words
