"""Which value, which year: answered from the targets of the plan, never without their scope."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.absent import not_in_plan
from answering.extractive.arithmetic import DIFFERENCE, GAP, computed
from answering.extractive.context import Context
from answering.extractive.naming import clause_label, is_frame, rendered, sentence_words, target_span
from answering.extractive.target_choice import Pair, by_figure, by_name, figures_named, unit_of
from answering.extractive.target_verdict import EARLIER, HIGHER, side_by_side
from answering.wording import listed, say, stop
from ingest.analysis import pieces
from ingest.plan import Clause, Span, Target

_NATIONAL = re.compile(
    r"全国|举国|各地都|整个中国|\bnational(?:ly)?\b|\bnationwide\b|\bwhole country\b|\bcountrywide\b"
)
_SETTLED = re.compile(
    r"吗|对吧|是吧|是不是|对不对|没错|right\?|correct\?|\btrue\b|isn't|^(?:so |but )?(?:is|does|did|are) "
)
_SHARE = re.compile(r"比例|占比|比重|[^效]率(?:目标|指标)?[?。]*$|\b(?:share|proportion|rate|output)\b")
NEAR = 0.6  # score from which the nearest sentence is what an amount is asked of


def compose_named_target(context: Context) -> Draft | None:
    """An answer to a question that names what is to be reached, or the amount; None for other questions."""
    reading = context.reading
    figures = by_figure(context)
    measured = bool(figures_named(reading.folded)) and bool(GAP.search(reading.folded))
    asked = bool({"amount", "when"} & reading.asks) or bool(figures) or _compares(context) or measured
    asked = asked or bool((reading.years or reading.periods) and _SHARE.search(reading.folded))
    if "who" in reading.asks or not asked:
        return None
    named = by_name(context)
    both = [pair for pair in named if pair in figures or _is_named(pair, reading.folded)]
    pairs = both or named or figures
    return _answer(context, pairs) if pairs else None


def compose_near_target(context: Context) -> Draft | None:
    """An answer from the target of the sentence that comes nearest to a question for an amount or a year."""
    sentences = [item for item in context.found.evidence if item.passage.kind == "sentence"]
    asked = bool({"amount", "when"} & context.reading.asks) or bool(DIFFERENCE.search(context.reading.folded))
    if "who" in context.reading.asks or not asked or not sentences:
        return None
    nearest = sentences[0]
    clause, span = context.plan.clause(nearest.clause), nearest.passage.span
    inside = [(clause, t) for t in clause.targets if span.start <= t.span.start < span.end]
    if not inside or nearest.score < NEAR:
        return None
    held = set(pieces(context.reading.folded))
    shared = [len(held & set(pieces(target.indicator))) for _, target in inside]
    best = [pair for pair, count in zip(inside, shared, strict=True) if count == max(shared)]
    return _answer(context, best)


def _is_named(pair: Pair, folded: str) -> bool:
    """Whether a question names the amount of a target."""
    return (pair[1].value, unit_of(pair[1])) in figures_named(folded)


def _compares(context: Context) -> bool:
    folded = context.reading.folded
    return any(pattern.search(folded) for pattern in (EARLIER, HIGHER, DIFFERENCE))


def _answer(context: Context, near: list[Pair]) -> Draft | None:
    """The targets of the year and scope asked for; where none is, that the plan gives no such figure."""
    reading = context.reading
    settles = bool(_SETTLED.search(reading.folded) or figures_named(reading.folded))
    years = {*reading.years, *reading.periods}
    right = [(clause, target) for clause, target in near if not years or target.year in years]
    if not right and not settles:
        asked = listed([str(year) for year in sorted(years)], context.language)
        return not_in_plan(context, say("amount_year_absent", context.language, years=asked), _ids(near))
    narrower = [target.scope for _, target in near if target.scope and not _NATIONAL.search(target.scope)]
    if _NATIONAL.search(reading.folded) and len(narrower) == len(near) and not settles:
        scope = narrower[0] if context.language == "zh" else "certain regions only"
        return not_in_plan(context, say("amount_scope_absent", context.language, scope=scope), _ids(near))
    shown = right or near
    statements = [*side_by_side(context, shown), *(target_statement(context, c, t) for c, t in shown)]
    statements += [*(note for c, t in shown for note in scope_note(context, c, t)), *computed(context, shown)]
    return Draft("answered", tuple(dict.fromkeys(statements)))


def _ids(pairs: list[Pair]) -> list[str]:
    return list(dict.fromkeys(clause.id for clause, _ in pairs))


def target_statement(context: Context, clause: Clause, target: Target) -> Statement:
    """The words of a target, or in English the rendering of the sentence that holds it."""
    phrase = _with_rest(clause, target)
    words, quote = context.plan.slice(phrase), _quote(clause, phrase)
    if context.language == "en":
        span = next(s for s in clause.sentences if s.start <= target.span.start < s.end)
        words, quote = sentence_words(context, clause, span), _quote(clause, span)
    text = say("target", context.language, label=clause_label(context, clause), words=words)
    return Statement(stop(text, context.language), (quote,), vouched=rendered(context, words))


def scope_note(context: Context, clause: Clause, target: Target) -> list[Statement]:
    """That a target does not hold for the whole country, where its scope is narrower."""
    if not target.scope or _NATIONAL.search(target.scope):
        return []
    text = say("scope_only", context.language, scope=target.scope)
    return [Statement(stop(text, context.language), (_quote(clause, target_span(clause, target)),))]


def _with_rest(clause: Clause, target: Target) -> Span:
    """The phrase of a target with the rest of its sentence, where that sets no other target."""
    phrase = target_span(clause, target)
    sentence = next(
        s for s in clause.sentences if s.start <= target.span.start < s.end and not is_frame(clause, s)
    )
    others = [t for t in clause.targets if phrase.end <= t.span.start < sentence.end]
    return phrase if others else Span(phrase.start, sentence.end)


def _quote(clause: Clause, span: Span) -> Quote:
    return Quote(clause.id, span.start, span.end)
