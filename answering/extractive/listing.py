"""Questions that list several things: what the plan says on each, gathered by clause."""

from answering.draft import Draft, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, sentence_statement
from answering.extractive.sector import named_theme
from answering.wording import say
from ingest.plan import Span
from retrieval.aspects import aspects_in
from retrieval.search import Found, search

NEAR = 0.62  # score from which a sentence is what is meant by one of the things listed
WITHIN = 12  # clauses; what is meant comes among so many nearest to the whole question, or among those of its theme


def compose_listing(context: Context) -> Draft | None:
    """An answer that takes the things listed one by one; None where fewer than two of them lead to different clauses."""
    reading = context.reading
    if reading.clauses or reading.bodies or "who" in reading.asks:
        return None
    head, items = aspects_in(reading.folded)
    if len(items) < 2:
        return None
    spans: dict[str, list[Span]] = {}
    theme = named_theme(context)
    nearest = [words.clause for words in theme.words] if theme else context.found.clauses()[:WITHIN]
    for item in items:
        for clause_id, span in _asked(context, head, item, nearest):
            if span not in spans.setdefault(clause_id, []):
                spans[clause_id].append(span)
    if len(spans) < 2:
        return None
    statements: list[Statement] = []
    for clause in (c for c in context.plan.clauses if c.id in spans):
        lead = say("topic_lead", context.language, label=clause_label(context, clause))
        shown = sorted(spans[clause.id], key=lambda span: span.start)
        statements += [
            Statement(lead, shape="lead"),
            *(sentence_statement(context, clause, s, "item") for s in shown),
        ]
    return Draft("answered", tuple(statements))


def _asked(context: Context, head: str, item: str, nearest: list[str]) -> list[tuple[str, Span]]:
    """What is meant by one of the things listed: a target where years or amounts are asked, else a sentence."""
    if {"amount", "when"} & context.reading.asks:
        dated = _meant(context, f"{item} {say('target_asked', context.language)}", nearest)
        if dated and any(
            s.start <= t.span.start < s.end for c, s in dated for t in context.plan.clause(c).targets
        ):
            return dated
    return _meant(context, f"{head} {item}".strip(), nearest) or _meant(context, item, nearest)


def _meant(context: Context, text: str, nearest: list[str]) -> list[tuple[str, Span]]:
    """The sentence that one of the things listed means, with its clause; empty where none comes near enough."""
    found: Found = search(context.index, text, context.plan.id, weights=context.parts.weights)
    for item in found.evidence[:2]:
        clause = context.plan.clause(item.clause)
        own = item.passage.kind == "sentence" and not is_frame(clause, item.passage.span)
        if own and item.score >= NEAR and item.clause in nearest:
            return [(item.clause, item.passage.span)]
    return []
