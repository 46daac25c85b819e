"""Is a body among those responsible for a clause: a plain yes or no with the line that settles it."""

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import body_name, clause_label, line_quote, register_name
from answering.extractive.responsible import best_clauses
from answering.wording import listed, say, stop


def compose_membership(context: Context) -> Draft | None:
    """An answer to “does body Y take part in clause X”; None where the question names no body or no clause."""
    reading = context.reading
    named = list(dict.fromkeys([*reading.clauses, *context.subjects]))
    if not reading.bodies or "yesno" not in reading.asks or len(named) > 1:
        return None
    if not named:
        if not context.topic_words():
            return None
        named = best_clauses(context)[:1]
    matrix = Matrix(context.plan)
    clause = context.plan.clause(named[0])
    if clause.responsibility is None:
        return None
    label = clause_label(context, clause)
    statements = []
    for body in reading.bodies:
        inside = clause.id in matrix.of(body.id)
        text = say(
            "member_yes" if inside else "member_no",
            context.language,
            label=label,
            bodies=register_name(context, body.id),
        )
        statements.append(
            Statement(stop(text, context.language), (line_quote(clause),), vouched=frozenset({body.id}))
        )
    names = listed([body_name(context, body) for body in clause.responsibility.bodies], context.language)
    count = len(clause.responsibility.bodies)
    text = say("bodies_count", context.language, label=label, count=count, bodies=names)
    statements.append(
        Statement(stop(text, context.language), (line_quote(clause),), vouched=frozenset({str(count)}))
    )
    return Draft("answered", tuple(statements))
