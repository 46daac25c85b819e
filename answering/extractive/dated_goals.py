"""By when a general goal is to be reached: its sentence may have no year where the paragraph that it is in has one."""

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, sentence_words
from answering.wording import say, stop
from ingest.plan import Span

NEAR = 0.8  # score from which the nearest sentence is the goal that is asked about


def compose_dated_goal(context: Context) -> Draft | None:
    """The year of the goal that comes nearest, with its words; None where that is no dated goal."""
    nearest = next((item for item in context.found.evidence if item.passage.kind == "sentence"), None)
    if nearest is None or nearest.score < NEAR or nearest is not context.found.evidence[0]:
        return None
    clause, span = context.plan.clause(nearest.clause), nearest.passage.span
    section = next((s for s in clause.sections if s.year and s.span.start <= span.start < s.span.end), None)
    if section is None or str(section.year) in context.plan.slice(span):
        return None
    opening = Span(section.span.start, section.span.start + len(f"到{section.year}年"))
    text = say(
        "goal_year",
        context.language,
        label=clause_label(context, clause),
        year=section.year,
        words=sentence_words(context, clause, span).rstrip("。.；;"),
    )
    quotes = (Quote(clause.id, opening.start, opening.end), Quote(clause.id, span.start, span.end))
    return Draft("answered", (Statement(stop(text, context.language), quotes),))
