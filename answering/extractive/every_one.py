"""Whether some clauses all name a body (提到太阳能的条款，农业农村部每条都在吗): yes or no, with those that do and those that do not."""

import re

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.line_scope import scope_of
from answering.extractive.matrix import Matrix
from answering.extractive.naming import clause_label, line_quote, register_name
from answering.wording import listed, say

_EVERY = re.compile(
    r"每(?:一)?(?:个)?(?:条|项|处|款)|[都皆均全]|无一|各条|条条|项项|\b(?:all|every|each|both|always|any)\b|without exception"
)


def compose_every(context: Context) -> Draft | None:
    """A verdict on whether every one of some clauses names a body; None where the question looks at no set of clauses."""
    reading = context.reading
    if len(reading.bodies) != 1 or "yesno" not in reading.asks or not _EVERY.search(reading.folded):
        return None
    scope = scope_of(context)
    matrix = Matrix(context.plan, scope.clauses)
    clauses = [clause for clause, bodies in matrix.lines.items() if bodies]
    if not scope.bounded or scope.left_out or len(clauses) < 2:
        return None
    body = reading.bodies[0].id
    has = [clause for clause in clauses if clause in matrix.of(body)]
    lacks = [clause for clause in clauses if clause not in has]
    name = register_name(context, body)
    key = "every_no" if lacks else "every_yes"
    lead = say(key, context.language, bodies=name, count=len(clauses), size=len(lacks))
    vouched = frozenset({str(len(clauses)), str(len(lacks)), body})
    statements = [Statement(lead, shape="lead", vouched=vouched)]
    for side, phrase in ((lacks, "every_lacks"), (has, "every_has")):
        if side:
            found = [context.plan.clause(clause) for clause in side]
            labels = listed([clause_label(context, clause) for clause in found], context.language)
            quotes = tuple(line_quote(clause) for clause in found)
            statements.append(
                Statement(say(phrase, context.language, labels=labels), quotes, "item", vouched)
            )
    return Draft("answered", tuple(statements))
