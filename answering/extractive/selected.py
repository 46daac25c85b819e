"""Questions in two steps: a clause known by its responsibility line or its target, and what is asked of it."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.line_filter import FIRST
from answering.extractive.responsible import placed_body, responsibility_statements
from answering.extractive.selection import Selection, select
from answering.extractive.topic import sentences_within
from answering.extractive.values import scope_note, target_statement
from ingest.plan import Clause

_FIRST_ASKED = re.compile(
    r"谁.{0,4}(?:排|打头|头|领头)|(?:打头|排头|头名|排第一|列第一|首位|第一位|最前).{0,6}(?:谁|哪|什么|是)|(?:谁|哪(?:个|家)).{0,6}(?:第一|最前|首)|which .{0,20}first|who .{0,20}first|listed first"
)
_TARGET_ASKED = re.compile(
    r"多少|百分|数(?:字|值)|指标|目标|哪年|哪一年|percent|how (?:much|many)|figure|number|target|what year"
)
_ONLY_WHICH = re.compile(
    r"^.{0,30}(?:哪(?:一|几|些)?(?:条|项)|which (?:item|clause|one))[^,，;；?？]{0,12}[?？。]?$"
)


def compose_selected(context: Context) -> Draft | None:
    """An answer to a question that describes a clause and asks what it says; None for other questions."""
    selection = select(context)
    if selection is None or _ONLY_WHICH.search(context.reading.folded) or not _asks_more(context, selection):
        return None
    statements: list[Statement] = []
    bodies: list[str] = []
    for clause_id in selection.clauses:
        clause = context.plan.clause(clause_id)
        statements += _described(context, clause, selection)
        statements += _said(context, clause)
        if "who" in context.reading.asks and clause.responsibility:
            bodies += [body.name for body in clause.responsibility.bodies]
    return Draft("answered", tuple(dict.fromkeys(statements)), bodies=tuple(dict.fromkeys(bodies)))


def _asks_more(context: Context, selection: Selection) -> bool:
    """Whether the question asks what the clause says, and not only which clause it is."""
    reading = context.reading
    if _FIRST_ASKED.search(reading.folded) or {"amount", "definition", "text"} & reading.asks:
        return True
    named = {term for body in selection.bodies for term in context.register.get(body).own_names()}
    return any(word not in named for word in context.topic_words()) or bool(
        re.search(r"什么|哪些|啥|怎么|怎样|哪里|哪几|what|how|where|which kind", reading.folded)
    )


def _described(context: Context, clause: Clause, selection: Selection) -> list[Statement]:
    """The line that shows that a clause fits the description."""
    if _FIRST_ASKED.search(context.reading.folded) and not selection.bodies:
        first = placed_body(context, clause)
        return [first] if first else []
    if "who" in context.reading.asks or FIRST.search(context.reading.folded) or not selection.bodies:
        return responsibility_statements(context, clause)
    return responsibility_statements(context, clause)[:1]


def _said(context: Context, clause: Clause) -> list[Statement]:
    """What the clause says on the question: its targets where an amount is asked, else its nearest sentences."""
    if clause.targets and _TARGET_ASKED.search(context.reading.folded):
        said = [target_statement(context, clause, target) for target in clause.targets]
        return [*said, *(note for target in clause.targets for note in scope_note(context, clause, target))]
    return sentences_within(context, clause)
