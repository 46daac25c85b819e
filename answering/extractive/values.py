"""Which value, which year: answered from the targets of the plan, never without their scope."""

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, rendered, sentence_words, target_span
from answering.wording import listed, say, stop
from ingest.analysis import pieces
from ingest.plan import Clause, Target

CLOSE = 0.85
NAMED = 0.8


def compose_named_target(context: Context) -> Draft | None:
    """An answer to a question that names the indicator of a target in the plan's words, or in words that mean them."""
    reading = context.reading
    if not ({"amount", "when"} & reading.asks) or "who" in reading.asks:
        return None
    asked = set(pieces(" ".join([reading.folded, *context.terms])))
    named = [(c, t) for c in context.plan.items for t in c.targets if _share(t.indicator, asked) >= NAMED]
    return _answer(context, named) if named else None


def _share(indicator: str, asked: set[str]) -> float:
    """The share of an indicator's pieces that a question holds."""
    wanted = set(pieces(indicator))
    return len(wanted & asked) / len(wanted)


def compose_value(context: Context) -> Draft | None:
    """An answer to a question about an amount or a year that a target settles."""
    reading = context.reading
    if not ({"amount", "when"} & reading.asks):
        return None
    near = _near_targets(context)
    return _answer(context, near) if near else None


def _answer(context: Context, near: list[tuple[Clause, Target]]) -> Draft:
    """The targets of the year asked for; where none is of that year, that the plan gives no such figure for it."""
    years = {*context.reading.years, *context.reading.periods}
    right = [(clause, target) for clause, target in near if not years or target.year in years]
    if not right:
        asked = listed([str(year) for year in sorted(years)], context.language)
        return not_in_plan(context, say("amount_year_absent", context.language, years=asked))
    statements = [_statement(context, clause, target) for clause, target in right]
    return Draft("answered", tuple(dict.fromkeys(statements)))


def _near_targets(context: Context) -> list[tuple[Clause, Target]]:
    """Targets in the sentences that come nearest to the question, those it names best."""
    sentences = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    if not sentences:
        return []
    floor = sentences[0].score * CLOSE
    for item in sentences:
        if item.score < floor:
            break
        clause, span = context.plan.clause(item.clause), item.passage.span
        inside = [t for t in clause.targets if span.start <= t.span.start and t.span.end <= span.end]
        if inside:
            return [(clause, target) for target in _named_best(context, inside)]
    return []


def _named_best(context: Context, targets: list[Target]) -> list[Target]:
    """Of several targets in a sentence, those whose indicator shares most with the question."""
    asked = set(pieces(" ".join([context.reading.folded, *context.terms])))
    shared = [len(asked & set(pieces(target.indicator))) for target in targets]
    return [target for target, count in zip(targets, shared, strict=True) if count == max(shared)]


def _statement(context: Context, clause: Clause, target: Target) -> Statement:
    """The words of a target, or in English the rendering of the sentence that holds it."""
    phrase = target_span(clause, target)
    quote = Quote(clause.id, phrase.start, phrase.end)
    if context.language == "zh":
        words = context.plan.slice(phrase)
    else:
        span = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
        words, quote = sentence_words(context, clause, span), Quote(clause.id, span.start, span.end)
    text = say("target", context.language, label=clause_label(context, clause), words=words)
    return Statement(stop(text, context.language), (quote,), vouched=rendered(context, words))
