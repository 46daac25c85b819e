"""What a body is responsible for: every clause whose responsibility line names it, with the total."""

from answering.draft import Draft, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, line_quote
from answering.wording import say
from ingest.bodies import Body
from ingest.plan import Clause


def compose_tasks(context: Context) -> Draft | None:
    """An answer to “what is body Y responsible for”."""
    reading = context.reading
    if not reading.bodies or reading.clauses or context.subjects:
        return None
    if context.topic_words() and not ({"tasks", "list", "count"} & reading.asks):
        return None
    statements: list[Statement] = []
    for body in reading.bodies:
        clauses = clauses_of(context, body)
        if clauses:
            statements += _tasks(context, body, clauses)
    if not statements:
        names = "、".join(mention.words for mention in reading.mentions)
        return not_in_plan(context, say("tasks_none", context.language, body=names), [])
    return Draft("answered", tuple(statements))


def clauses_of(context: Context, body: Body) -> list[Clause]:
    """The clauses whose responsibility line names a body, in order."""
    return [
        clause
        for clause in context.plan.items
        if clause.responsibility and any(named.body_id == body.id for named in clause.responsibility.bodies)
    ]


def _tasks(context: Context, body: Body, clauses: list[Clause]) -> list[Statement]:
    name = body.name if context.language == "zh" else f"{body.english} ({body.name})"
    lead = say("tasks", context.language, body=name, count=len(clauses))
    computed = frozenset({str(len(clauses)), body.id})
    items = [Statement(clause_label(context, clause), (line_quote(clause),), "item") for clause in clauses]
    return [Statement(lead, shape="lead", vouched=computed), *items]
