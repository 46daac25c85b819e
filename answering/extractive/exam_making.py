"""Items that a trainer asks for: made from the target, or from the sentence, that comes nearest to the matter named."""

import re
from dataclasses import replace

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.exam_answer import NUMBER
from answering.extractive.naming import clause_label, is_frame, rendered, sentence_words, target_span
from answering.extractive.target_choice import by_name, targets_of
from answering.wording import say, stop
from ingest.plan import Clause, Span, Target
from retrieval.exam import MAKING
from retrieval.reading import read_question

_AROUND = re.compile(
    r"^.*?(?:题目?|questions?|quiz|items?)[,，:：]?(?:关于|有关|考察?|测|围绕|讲|来考|about|on|testing)?|[,，。;；]?(?:请|并|要)?(?:附|给|带|写)(?:上|出|明)?(?:标准)?(?:答案|出处|依据|条文).*$|,? ?(?:with|and|plus) (?:the )?(?:answers?|source|key).*$"
)
_ABOUT = re.compile(
    r"(?:关于|有关|考察?|围绕|about|on|testing)(?P<matter>[^,，。;；]{2,40}?)(?:的?(?:单选|多选|选择|判断|填空|简答)?题)?(?=[,，。;；]|$)"
)
_JUDGING = re.compile(r"判断|是非|对错|true|t/f")
_CHOICE = re.compile(r"选择|单选|多选|multiple|choice")
_LETTERS = "ABCD"
LONGEST = 45  # characters of a sentence that serves as a wrong option


def compose_making(context: Context) -> Draft | None:
    """An item with its answer and its clause; None where no item is asked for."""
    folded = context.reading.folded
    if not MAKING.search(folded) or context.reading.bodies:
        return None
    about = _ABOUT.search(folded)
    matter = about.group("matter") if about else _AROUND.sub("", folded)
    own = replace(context, reading=read_question(matter or folded, context.record, context.register))
    named = [] if own.reading.clauses else by_name(own)
    if len({target.indicator for _, target in named}) == 1:
        return _of_target(context, *named[-1])
    place = _nearest(own)
    return _of_sentence(context, *place) if place else None


def _nearest(own: Context) -> tuple[Clause, Span] | None:
    """The numbered clause and its sentence that come nearest to the matter of an item."""
    ids = [*own.reading.clauses, *own.subjects]
    for evidence in own.found.evidence:
        clause = own.plan.clause(evidence.clause)
        fits = not ids or clause.id == ids[0]
        own_words = evidence.passage.kind == "sentence" and not is_frame(clause, evidence.passage.span)
        if fits and own_words and clause.kind == "item":
            return clause, evidence.passage.span
    return None


def _of_target(context: Context, clause: Clause, target: Target) -> Draft:
    """A target with its amount left out; among amounts of the same unit where a choice is asked for."""
    span = target_span(clause, target)
    amount = f"{target.value}{target.unit or ''}"
    words = context.plan.slice(span)
    quote = Quote(clause.id, span.start, span.end)
    if context.language == "en":
        span = next(s for s in clause.sentences if s.start <= span.start < s.end)
        words = sentence_words(context, clause, span)
        if amount not in words:
            return _of_sentence(context, clause, span)
    if _JUDGING.search(context.reading.folded):
        return _draft(context, words, say("exam_true", context.language), clause, quote)
    stem, answer = words.replace(amount, "____", 1), amount
    others = [t.value for _, t in targets_of(context) if t.unit == target.unit and t.value != target.value]
    wrong = sorted(dict.fromkeys(others), key=int)[:3]
    if _CHOICE.search(context.reading.folded) and len(wrong) == 3:
        values = sorted([target.value, *wrong], key=int)
        stem = f"{stem.rstrip('.')} {_options([f'{value}{target.unit}' for value in values])}"
        answer = f"{_LETTERS[values.index(target.value)]} ({amount})"
    return _draft(context, stem, answer, clause, quote)


def _of_sentence(context: Context, clause: Clause, span: Span) -> Draft:
    """A sentence to judge, which is true; or to be told from sentences of other clauses of the part."""
    words = sentence_words(context, clause, span).rstrip("。.")
    quote = Quote(clause.id, span.start, span.end)
    if not _CHOICE.search(context.reading.folded):
        return _draft(context, words, say("exam_true", context.language), clause, quote)
    others = [
        sentence_words(context, other, s).rstrip("。.")
        for other in sorted(context.plan.items, key=lambda item: item.part != clause.part)
        if other.id != clause.id
        for s in other.sentences
        if not is_frame(other, s) and s.end - s.start <= LONGEST and not NUMBER.search(context.plan.slice(s))
    ]
    options = [*others[:2], words, *others[2:3]]
    at = options.index(words)
    label = clause_label(context, clause)
    stem = say("exam_made_choice", context.language, label=label, options=_options(options))
    return _draft(context, stem, _LETTERS[at], clause, quote)


def _options(texts: list[str]) -> str:
    """Options with their letters, in one line."""
    return "; ".join(f"{letter}) {text}" for letter, text in zip(_LETTERS, texts, strict=False))


def _draft(context: Context, stem: str, answer: str, clause: Clause, quote: Quote) -> Draft:
    bodies = (mention.body.id for mention in context.register.mentions(stem))
    known = frozenset({*NUMBER.findall(stem), *bodies}) | rendered(context, stem)
    text = say("exam_made", context.language, stem=stem)
    key = say("exam_made_answer", context.language, answer=answer, label=clause_label(context, clause))
    statements = [Statement(stop(text, context.language), (quote,), vouched=known)]
    statements.append(Statement(stop(key, context.language), (quote,), vouched=known))
    words = sentence_words(context, clause, Span(quote.start, quote.end))
    statements.append(Statement(words, (quote,), vouched=rendered(context, words)))
    return Draft("answered", tuple(statements))
