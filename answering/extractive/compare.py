"""Two things side by side: the bodies of two clauses, or the clauses of two bodies."""

import re

from answering.draft import Draft, Statement
from answering.extractive.body_sets import clause_items
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from answering.extractive.naming import (
    body_name,
    clause_label,
    is_frame,
    line_quote,
    register_name,
    sentence_statement,
)
from answering.extractive.topic import best_sentences
from answering.wording import listed, say, stop
from ingest.plan import Clause, NamedBody

_BODIES = re.compile(
    r"单位|部门|部委|机构|谁|家|负责|责任|bod(?:y|ies)|ministr|agenc|department|authorit|who\b|responsib|assigned|involved"
)
_DIFFERENCE = re.compile(
    r"比较|对比|区别|不同|不一样|一样|差别|差异|分别|各自|口气|compar|differ|versus|\bvs\b|equally|same|contrast|unlike"
)


def compose_compare(context: Context) -> Draft | None:
    """An answer that compares the bodies of clauses, or the clauses of bodies; None for other questions."""
    ids = list(dict.fromkeys([*context.reading.clauses, *context.subjects]))
    bodies = [body.id for body in context.reading.bodies]
    if len(ids) >= 2 and _BODIES.search(context.reading.folded) and not bodies:
        return _clauses(context, [context.plan.clause(clause_id) for clause_id in ids[:2]])
    if len(bodies) == 2 and not ids:
        return _bodies(context, Matrix(context.plan), bodies)
    if len(ids) >= 2 and _DIFFERENCE.search(context.reading.folded):
        return Draft(
            "answered", tuple(s for clause in ids for s in _side(context, context.plan.clause(clause)))
        )
    return None


def _side(context: Context, clause: Clause) -> list[Statement]:
    """What one clause says of the question's topic."""
    evidence = [item for item in context.found.evidence if item.clause == clause.id]
    words = context.topic_words()
    named = [
        s
        for s in clause.sentences
        if any(w in context.plan.slice(s) for w in words) and not is_frame(clause, s)
    ]
    spans = named or (best_sentences(evidence, clause) if evidence else list(clause.sentences[1:2]))
    lead = Statement(say("topic_lead", context.language, label=clause_label(context, clause)), shape="lead")
    return [lead, *(sentence_statement(context, clause, span, "item") for span in spans)]


def _clauses(context: Context, clauses: list[Clause]) -> Draft | None:
    """How many bodies each clause names, which are in one alone, which in both."""
    lines = [clause.responsibility for clause in clauses]
    if any(line is None for line in lines):
        return None
    named = [line.bodies for line in lines if line]
    quotes = tuple(line_quote(clause) for clause in clauses)
    statements = [_count(context, clause, bodies) for clause, bodies in zip(clauses, named, strict=True)]
    for clause, bodies, others in ((clauses[0], named[0], named[1]), (clauses[1], named[1], named[0])):
        only = [b for b in bodies if b.body_id not in {other.body_id for other in others}]
        if only:
            names = listed([body_name(context, body) for body in only], context.language)
            text = say("only_in", context.language, label=clause_label(context, clause), bodies=names)
            statements.append(Statement(stop(text, context.language), quotes, "item"))
    both = [b for b in named[0] if b.body_id in {other.body_id for other in named[1]}]
    if both:
        names = listed([body_name(context, body) for body in both], context.language)
        text = say("in_both", context.language, bodies=names)
        statements.append(Statement(stop(text, context.language), quotes, "item"))
    return Draft("answered", tuple(statements), bodies=_printed(named))


def _printed(named: list[tuple[NamedBody, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(body.name for bodies in named for body in bodies))


def _count(context: Context, clause: Clause, bodies: tuple[NamedBody, ...]) -> Statement:
    names = listed([body_name(context, body) for body in bodies], context.language) if bodies else "—"
    text = say(
        "bodies_count", context.language, label=clause_label(context, clause), count=len(bodies), bodies=names
    )
    vouched = frozenset({str(len(bodies))})
    return Statement(stop(text, context.language), (line_quote(clause),), "item", vouched)


def _bodies(context: Context, matrix: Matrix, bodies: list[str]) -> Draft | None:
    """The clauses of each of two bodies, with the totals, and those that one has and the other has not."""
    if not all(matrix.of(body) for body in bodies):
        return None
    statements: list[Statement] = []
    for body in bodies:
        clauses = matrix.of(body)
        lead = say("tasks", context.language, body=register_name(context, body), count=len(clauses))
        statements.append(Statement(lead, shape="lead", vouched=frozenset({str(len(clauses)), body})))
        statements += clause_items(context, clauses)
    return Draft("answered", tuple(statements))
