"""The clauses of two bodies side by side, with their totals, and which of the two has more."""

import re

from answering.draft import Draft, Statement
from answering.extractive.body_sets import clause_items
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import line_quote, register_name
from answering.wording import listed, say, stop

_HOW_MANY = re.compile(
    r"一样多|谁.{0,6}(?:多|少|占上风)|哪(?:家|个).{0,6}(?:多|少)|比.{1,12}(?:多|少)|多少|更多|更少|equally|as many|\bmore\b|\bfewer\b"
)


def clauses_of_bodies(context: Context, matrix: Matrix, bodies: list[str]) -> Draft | None:
    """The clauses of each of two bodies, with the totals, and those that one has and the other has not."""
    if not all(matrix.of(body) for body in bodies):
        return None
    statements: list[Statement] = _more(context, matrix, bodies)
    for body in bodies:
        clauses = matrix.of(body)
        lead = say("tasks", context.language, body=register_name(context, body), count=len(clauses))
        statements.append(Statement(lead, shape="lead", vouched=frozenset({str(len(clauses)), body})))
        statements += clause_items(context, clauses)
    return Draft("answered", tuple(statements))


def _more(context: Context, matrix: Matrix, bodies: list[str]) -> list[Statement]:
    """Which of two bodies is named in more clauses, where the question asks that."""
    if not _HOW_MANY.search(context.reading.folded):
        return []
    sizes = [len(matrix.of(body)) for body in bodies]
    names = [register_name(context, body) for body in bodies]
    quotes = tuple(line_quote(context.plan.clause(clause)) for body in bodies for clause in matrix.of(body))
    if sizes[0] == sizes[1]:
        text = say("as_many", context.language, bodies=listed(names, context.language), count=sizes[0])
    else:
        more = sizes.index(max(sizes))
        text = say(
            "more",
            context.language,
            more=names[more],
            other=names[1 - more],
            count=max(sizes),
            fewer=min(sizes),
        )
    vouched = frozenset({*map(str, sizes), *bodies})
    return [Statement(stop(text, context.language), tuple(dict.fromkeys(quotes)), vouched=vouched)]
