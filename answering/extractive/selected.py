"""Questions in two steps: clauses known by their line, their targets or their words, and what is asked of them."""

import re

from answering.draft import Draft, Statement, as_items
from answering.extractive.clause_asks import answers_on, figures, line_statements
from answering.extractive.context import Context
from answering.extractive.line_sizes import asks_both_ends
from answering.extractive.naming import line_quote, placed_label
from answering.extractive.selection import DESCRIBES, MOST, Selection, select
from answering.extractive.steps import WHICH_CLAUSE, Steps, steps_in
from answering.extractive.topic import sentences_within
from answering.wording import say

_EACH_SIZE = re.compile(r"(?:各|分别)(?:自|是|有|列|点)*(?:几|多少)(?:家|个)|\bhow many .{0,12}\beach\b")
_COUNTS = re.compile(r"(?:几|多少)(?:条|项)(?!例)|\bhow many (?:clauses|items|measures)\b")
FEW = 3  # clauses; of more than these no sentences are shown
_HOLDS = ("target", "words", "extreme", "order", "lack")  # kinds of description that only this composer reads


def compose_selected(context: Context) -> Draft | None:
    """An answer to a question that describes clauses and asks what they say, or which they are by more than their line."""
    named = bool(context.reading.clauses)  # in a follow-up, those of the last answer
    if named and not context.leans:
        return None
    if asks_both_ends(context.reading.folded) and not named:
        both = select(context)
        return _which(context, both) if both and "extreme" in both.kinds else None
    steps = steps_in(context)
    if steps is not None or named:
        return _answer(steps) if steps else None
    selection = select(context)
    if selection is None:
        return None
    if {"named", "extreme"} <= selection.kinds and _EACH_SIZE.search(context.reading.folded):
        return None  # all sizes are asked for
    if WHICH_CLAUSE.search(context.reading.folded) or _COUNTS.search(context.reading.folded):
        return _which(context, selection)
    if "yesno" in context.reading.asks and context.reading.bodies:
        return None
    asked = Steps(selection, context)
    return (
        _answer(asked) if len(selection.clauses) == 1 and DESCRIBES.search(context.reading.folded) else None
    )


def _answer(steps: Steps) -> Draft | None:
    """What is asked of the clauses, each with the line that shows that it is meant."""
    found = answers_on(steps.asked, steps.selection, FEW)
    if found is None:
        return None
    return Draft("answered", tuple(dict.fromkeys(found.statements)), bodies=found.bodies)


def _which(context: Context, selection: Selection) -> Draft | None:
    """Which clauses fit, where their line alone does not tell."""
    kinds = selection.kinds
    if not kinds & {*_HOLDS} or kinds == {"words"}:
        return None
    count = len(selection.clauses)
    lead = say("selected", context.language, count=count)
    statements = [Statement(lead, shape="lead", vouched=frozenset({str(count)}))]
    if kinds & {"extreme", "lack"} and count <= (MOST if "extreme" in kinds else FEW):
        clauses = [context.plan.clause(clause_id) for clause_id in selection.clauses]
        return Draft("answered", tuple(s for c in clauses for s in line_statements(context, c)))
    for clause_id in selection.clauses:
        clause = context.plan.clause(clause_id)
        shown = figures(context, clause, selection.targets) if "target" in kinds else []
        if "words" in kinds and count <= FEW:
            shown = sentences_within(context, clause)
        if not shown or "words" in kinds:
            statements.append(Statement(placed_label(context, clause), (line_quote(clause),), "item"))
        statements += as_items(dict.fromkeys(shown))
    return Draft("answered", tuple(statements))
