"""Choices that the plan's data settle exactly: by a target, by who is listed first, by what the plan leaves out."""

import re

from answering.extractive.context import Context
from answering.extractive.exam_held import figures_in
from answering.extractive.line_claims import FIRST_NAMED
from answering.extractive.target_choice import by_name
from ingest.analysis import fold
from ingest.plan import Clause, Span, Target
from retrieval.exam import ExamItem

Settled = tuple[int, Clause, Span]

MOST_CLAUSES = 4
_BRACKET = re.compile(r"[(（](?:不含|不包括|除)([^()（）]+)[)）]")


def settled(context: Context, item: ExamItem, stem: Context) -> Settled | None:
    """The place of the right option, with the clause and the stretch that settle it; None where the data do not.

    Args:
        context: the item.
        item: the item as read.
        stem: its stem as a plain question.
    """
    return _by_target(item, stem) or _by_place(context, item) or _left_out(context, item, stem)


def _by_target(item: ExamItem, stem: Context) -> Settled | None:
    """The option that has the amount, or the year, of the one target that the stem names."""
    years = stem.reading.years
    named = [(clause, target) for clause, target in by_name(stem) if not years or target.year in years]
    if item.negative or len({target.indicator for _, target in named}) != 1:
        return None
    for clause, target in named:
        fits = [at for at, (_, text) in enumerate(item.options) if _is_of(text, target)]
        if len(fits) == 1:
            sentence = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
            return fits[0], clause, sentence
    return None


def _is_of(option: str, target: Target) -> bool:
    """Whether an option has the amount or the year of a target."""
    wanted = "%" if target.unit in ("%", "％") else target.unit or ""
    for value, unit in figures_in(option):
        if unit == "年" or (not unit and len(value) == 4 and value.startswith("20")):
            return value == str(target.year)
        if unit == "million":
            return wanted == "万吨" and round(float(value) * 100) == float(target.value)
        if value == target.value and (not unit or unit == wanted or (unit, wanted) == ("万", "万吨")):
            return True
    return False


def _by_place(context: Context, item: ExamItem) -> Settled | None:
    """The option that a clause's list of bodies begins with, where the stem asks for that."""
    ids = [*context.reading.clauses, *context.subjects]
    clause = context.plan.clause(ids[0]) if len(ids) == 1 else None
    line = clause.responsibility if clause else None
    if not FIRST_NAMED.search(item.stem) or item.negative or not (clause and line and line.bodies):
        return None
    named = [[m.body.id for m in context.register.mentions(text)] for _, text in item.options]
    fits = [at for at, bodies in enumerate(named) if bodies[:1] == [line.bodies[0].body_id]]
    return (fits[0], clause, line.span) if len(fits) == 1 else None


def _left_out(context: Context, item: ExamItem, stem: Context) -> Settled | None:
    """The option that the plan leaves out in brackets (不含光伏玻璃), where the stem asks what is left out."""
    for clause_id in stem.found.clauses()[:MOST_CLAUSES] if item.negative else ():
        clause = context.plan.clause(clause_id)
        for span in clause.sentences:
            for match in _BRACKET.finditer(fold(context.plan.slice(span))):
                fits = [at for at, (_, text) in enumerate(item.options) if text in match.group(1)]
                if len(fits) == 1:
                    return fits[0], clause, span
    return None
