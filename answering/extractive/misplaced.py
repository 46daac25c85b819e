"""A matter sought in a clause that does not deal with it: that is said first, then the clause that does answers."""

import re
from dataclasses import replace

from answering.draft import Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Clause
from retrieval.search import search

DISTINCT = 3  # clauses; a term that more of them hold does not tell where a matter is
LONG = 3  # characters; a shorter term does not either
NEAR = 0.6  # score from which the nearest sentence deals with what the question is about
_NUMBERED = re.compile(
    r"第?[(（]?[一二三四五六七八九十\d]+[)）]?(?:条|项|款)(?:里|中|讲|说|提)?的?|\b(?:clause|item|article)s? \d+(?:'s)?"
)


def misplaced(context: Context) -> tuple[Statement, Context] | None:
    """What puts right where a matter stands, and the question asked of that clause; None where nothing is misplaced."""
    reading = context.reading
    if len(reading.clauses) != 1 or reading.absent_clauses or reading.parts or reading.bodies:
        return None
    named = context.plan.clause(reading.clauses[0])
    words = [word for word in context.topic_words() if len(word) >= LONG]
    if not words or any(_holds(context, named, word) for word in words):
        return None
    found = _dealing(context, words)
    if found is None or found[0].id == named.id:
        return None
    clause, quote, word = found
    text = say(
        "misplaced",
        context.language,
        wrong=clause_label(context, named),
        label=clause_label(context, clause),
        word=word,
    )
    numbers = frozenset({named.id, named.ordinal or ""})
    return (
        Statement(stop(text, context.language), (quote,), vouched=numbers),
        replace(context, reading=replace(reading, clauses=(clause.id,))),
    )


def _holds(context: Context, clause: Clause, word: str) -> bool:
    return fold(word) in fold(context.plan.text[clause.start : clause.end])


def _dealing(context: Context, words: list[str]) -> tuple[Clause, Quote, str] | None:
    """The clause whose sentence comes nearest to the matter and holds a term that few clauses have."""
    matter = _NUMBERED.sub("", context.reading.folded)
    near = search(context.index, matter, context.plan.id, weights=context.parts.weights)
    best = next((item for item in near.evidence if item.passage.kind == "sentence"), None)
    if best is None or best.score < NEAR:
        return None
    clause, span = context.plan.clause(best.clause), best.passage.span
    for word in words:
        holding = [c for c in context.plan.items if _holds(context, c, word)]
        if fold(word) in fold(best.passage.text) and len(holding) <= DISTINCT and not is_frame(clause, span):
            return clause, Quote(clause.id, span.start, span.end), word
    return None
