"""Things to put in the order in which the plan says them: words that it holds, or topics of its clauses and parts."""

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.exam_answer import NUMBER
from answering.extractive.naming import title_quote
from answering.wording import say, stop
from ingest.analysis import fold
from ingest.plan import Span
from retrieval.search import search

NEAR = 0.55  # cosine from which a thing is what the nearest clause is about

Placed = tuple[int, Quote]


def put_in_order(context: Context, options: list[tuple[str, str]]) -> Draft | None:
    """Put things in the order in which the plan first says them; None where it lacks one of them.

    Args:
        context: the question.
        options: pairs of what stands for each thing in the answer (a letter, or its words) and its words.
    """
    places = _of_titles(context, [text for _, text in options])
    places = places or [_where(context, text) for _, text in options]
    known = [place for place in places if place]
    if len(known) < max(len(options), 2) or len({at for at, _ in known}) < len(known):
        return None
    ranked = sorted(zip(known, options, strict=True), key=lambda pair: pair[0][0])
    shown = [label for _, (label, _) in ranked]
    marked = all(len(label) == 1 for label in shown)
    letters = ("" if marked else " → ").join(shown)
    if marked:
        letters += f"（{' → '.join(text for _, (_, text) in ranked)}）"
    text = say("exam_order", context.language, letter=letters)
    quotes = tuple(quote for (_, quote), _ in ranked)
    vouched = frozenset(NUMBER.findall(fold(text)))
    return Draft("answered", (Statement(stop(text, context.language), quotes, vouched=vouched),))


def _of_titles(context: Context, things: list[str]) -> list[Placed | None]:
    """Where the titles stand that hold each of the things, where every one is in one title of its own."""
    titled = [context.titled(thing) for thing in things]
    if not all(len(clauses) == 1 for clauses in titled) or len({c[0] for c in titled}) < len(things):
        return []
    return [_in_title(context, clauses[0], thing) for clauses, thing in zip(titled, things, strict=True)]


def _in_title(context: Context, clause_id: str, thing: str) -> Placed:
    """Where words stand in a clause's title; the title whole where it holds them in parts alone."""
    clause = context.plan.clause(clause_id)
    title = clause.sentences[0]
    at = fold(context.plan.slice(title)).find(thing)
    if at < 0:
        return clause.body_start, title_quote(clause)
    return title.start + at, Quote(clause.id, title.start + at, title.start + at + len(thing))


def _where(context: Context, words: str) -> Placed | None:
    """Where the plan first says words; else where the clause that comes nearest to them stands."""
    plan = context.plan
    folded = fold(plan.text)
    at = folded.find(words) if len(folded) == len(plan.text) else -1
    if at < 0:
        found = search(context.index, words, plan.id, weights=context.parts.weights)
        items = [c for c in found.clauses() if plan.clause(c).kind == "item"]
        clause = plan.clause(items[0]) if items and found.nearest >= NEAR else None
        return (clause.body_start, title_quote(clause)) if clause else None
    holder = next((c for c in plan.clauses if c.holds(at, at + len(words))), None)
    span = Span(at, at + len(words))
    return (at, Quote(holder.id, span.start, span.end)) if holder else None
