"""Items that a trainer asks for: made from the target, or from the sentence, that comes nearest to the matter named."""

import re
from dataclasses import replace

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.exam_answer import NUMBER
from answering.extractive.exam_making_order import order_item
from answering.extractive.naming import clause_label, is_frame, rendered, sentence_words, target_span
from answering.extractive.target_choice import by_name, targets_of
from answering.wording import say, stop
from ingest.plan import Clause, Span, Target
from retrieval.making import ItemKind, asks_to_make, kind_to_make, matter_to_make
from retrieval.reading import read_question

_OPEN = re.compile(r"简答|问答|论述|思考|\bshort[- ]answer\b|\bopen\b")
_LISTED = re.compile(
    r"(?<=、)[\u4e00-\u9fff]{2,8}?(?=[、，。；和及]|等)|(?<=, )[a-z][a-z\- ]{3,30}(?=,| and )"
)
_LAST_WORDS = re.compile(r"[\u4e00-\u9fff]{4}$|[\w\-]+ [\w\-]+$")
_LETTERS = "ABCD"
LONGEST = 45  # characters of a sentence that serves as a wrong option


def compose_making(context: Context) -> Draft | None:
    """An item with its answer and its clause; None where no item is asked for."""
    folded = context.reading.folded
    if not asks_to_make(folded):
        return None
    kind = kind_to_make(folded)
    if kind == "order":
        return order_item(context)
    matter = matter_to_make(folded)
    own = replace(context, reading=read_question(matter or folded, context.record, context.register))
    if own.reading.bodies:
        return None
    named = [] if own.reading.clauses else by_name(own)
    if len({target.indicator for _, target in named}) == 1:
        return _of_target(context, *named[-1])
    place = _nearest(own)
    if place is None:
        return None
    if kind == "open" and _OPEN.search(folded):
        return _open(context, *place)
    return _of_sentence(context, kind, *place)


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
            return _of_sentence(context, "judge", clause, span)
    if kind_to_make(context.reading.folded) == "judge":
        return _draft(context, words, say("exam_true", context.language), clause, quote)
    stem, answer = words.replace(amount, "____", 1), amount
    others = [t.value for _, t in targets_of(context) if t.unit == target.unit and t.value != target.value]
    wrong = sorted(dict.fromkeys(others), key=int)[:3]
    if kind_to_make(context.reading.folded) in ("choice", "several") and len(wrong) == 3:
        values = sorted([target.value, *wrong], key=int)
        stem = f"{stem.rstrip('.')} {_options([f'{value}{target.unit}' for value in values])}"
        answer = f"{_LETTERS[values.index(target.value)]} ({amount})"
    return _draft(context, stem, answer, clause, quote)


def _of_sentence(context: Context, kind: ItemKind, clause: Clause, span: Span) -> Draft:
    """A sentence with words left out, to be told from sentences of other clauses of the part, or to judge: it is true."""
    words = sentence_words(context, clause, span).rstrip("。.")
    quote = Quote(clause.id, span.start, span.end)
    if kind == "blank":
        gap = _LISTED.search(words) or _LAST_WORDS.search(words)
        if gap:
            stem = f"{words[: gap.start()]}____{words[gap.end() :]}"
            return _draft(context, stem, gap.group(), clause, quote)
    if kind not in ("choice", "several"):
        return _draft(context, words, say("exam_true", context.language), clause, quote)
    others = _distractors(context, clause)
    more = [text for text in _short(context, clause) if text != words][: 1 if kind == "several" else 0]
    options = [*others[:2], words, *more, *others[2 : 3 - len(more)]]
    right = [options.index(text) for text in (words, *more)]
    stem = say(
        "exam_made_choice",
        context.language,
        label=clause_label(context, clause),
        options=_options(options),
    )
    return _draft(context, stem, "".join(_LETTERS[at] for at in right), clause, quote)


def _distractors(context: Context, clause: Clause) -> list[str]:
    """Short sentences of other clauses, those of the same part first."""
    items = sorted(context.plan.items, key=lambda item: item.part != clause.part)
    return [text for other in items if other.id != clause.id for text in _short(context, other)]


def _short(context: Context, clause: Clause) -> list[str]:
    """The sentences of a clause that are short and hold no number."""
    return [
        sentence_words(context, clause, span).rstrip("。.")
        for span in clause.sentences
        if not is_frame(clause, span)
        and span.end - span.start <= LONGEST
        and not NUMBER.search(context.plan.slice(span))
    ]


def _open(context: Context, clause: Clause, span: Span) -> Draft:
    """What a clause asks for, with its sentence as the answer."""
    stem = say("exam_made_open", context.language, label=clause_label(context, clause))
    words = sentence_words(context, clause, span).rstrip("。.")
    return _draft(context, stem, words, clause, Quote(clause.id, span.start, span.end))


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
