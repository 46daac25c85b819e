"""Things to be matched with clauses: bodies with the clauses that name them first, anything else with where it stands."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.line_claims import FIRST_NAMED
from answering.extractive.matrix import Matrix
from answering.extractive.naming import (
    clause_label,
    is_frame,
    line_quote,
    register_name,
    rendered,
    sentence_words,
)
from answering.wording import listed, say, stop
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.options import listed as things_listed
from retrieval.search import search

_MATCHING = re.compile(
    r"连线|連線|配对|配對|对应起来|对号入座|匹配|连起来|\bmatch(?:ing|es|ed)?\b|\bpair (?:up|each)\b"
)
_WHERE = re.compile(
    r"(?:分别|各自?|都)(?:在|对应|属于|出自|写在|是|出现在|见于|落在).{0,4}(?:哪|第几|几)(?:一)?(?:条|项|款|处)|\bwhich clauses? (?:does|is|do|are) each\b"
)
MOST = 8


def compose_matching(context: Context) -> Draft | None:
    """Each thing that a matching item lists, with the clause that it belongs to; None for other questions."""
    folded = context.reading.folded
    if not (_MATCHING.search(folded) or _WHERE.search(folded)) or context.reading.clauses:
        return None
    row = things_listed(folded)
    things = [text for _, text in row.options][:MOST] if row else []
    bodies = [context.register.mentions(text) for text in things]
    if len(things) < 2 or (any(bodies) and not FIRST_NAMED.search(folded)):
        return None
    if any(bodies):
        return _first_named(context, [found[0].body.id for found in bodies if found])
    found = [_place(context, thing) for thing in things]
    if not all(found):
        return None
    statements = [_pair(context, t, *place) for t, place in zip(things, found, strict=True) if place]
    return Draft("answered", tuple(statements))


def _first_named(context: Context, bodies: list[str]) -> Draft | None:
    """Bodies with the clauses whose lists begin with them."""
    matrix = Matrix(context.plan)
    statements: list[Statement] = []
    for body in bodies:
        clauses = [context.plan.clause(clause) for clause in matrix.first_in(body)]
        if not clauses:
            return None
        labels = listed([clause_label(context, clause) for clause in clauses], context.language)
        text = say("matched", context.language, thing=register_name(context, body), label=labels)
        quotes = tuple(line_quote(clause) for clause in clauses)
        statements.append(Statement(stop(text, context.language), quotes, "item", frozenset({body})))
    return Draft("answered", tuple(statements))


def _place(context: Context, thing: str) -> tuple[Clause, Span] | None:
    """The clause and the sentence that a thing belongs to: where its words stand, else what comes nearest."""
    holding = [
        (clause, span)
        for clause in context.plan.items
        for span in clause.sentences
        if thing in fold(context.plan.slice(span))
    ]
    found = search(context.index, thing, context.plan.id, weights=context.parts.weights)
    clauses = {clause.id for clause, _ in holding} or {
        c for c in found.clauses() if context.plan.clause(c).kind == "item"
    }
    near = [e for e in found.evidence if e.clause in clauses and e.passage.kind == "sentence"]
    if len(clauses) == 1 and holding:
        own = [span for clause, span in holding if not is_frame(clause, span)]
        return holding[0][0], (own or [holding[0][1]])[0]
    if not near:
        return holding[0] if holding else None
    return context.plan.clause(near[0].clause), near[0].passage.span


def _pair(context: Context, thing: str, clause: Clause, span: Span) -> Statement:
    words = sentence_words(context, clause, span)
    text = say("matched", context.language, thing=thing, label=clause_label(context, clause))
    said = text if is_frame(clause, span) else f"{text}{'：' if context.language == 'zh' else ': '}{words}"
    vouched = rendered(context, said) | frozenset(re.findall(r"\d+(?:\.\d+)?", thing))
    return Statement(stop(said, context.language), (Quote(clause.id, span.start, span.end),), "item", vouched)
