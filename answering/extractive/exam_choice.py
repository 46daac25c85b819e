"""Which option of a choice the plan carries — or, of a “which is not”, which it does not.

The stem is asked as a plain question first: the option that its answer holds is the right one. Where that tells the
options apart no better, the clauses nearest to the whole item are compared with the options.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.exam_answer import exam_answer, label_of
from answering.extractive.exam_held import Ground, held, holding, words_of
from answering.extractive.exam_settled import MOST_CLAUSES, settled
from answering.extractive.judging import judged
from answering.extractive.matrix import Matrix
from ingest.analysis import fold
from ingest.numerals import NUMERAL, to_int
from ingest.plan import Clause, Span
from retrieval.exam import ExamItem
from retrieval.reading import read_question
from retrieval.search import search

LATER = 0.08  # what each place further down the list of grounds costs a ground
CLEAR = 0.5  # fit from which the answer to the stem settles a choice
_ORDINAL = re.compile(rf"\(?(?:第|clause |item |article )?\(?([{NUMERAL}]+|\d+)\)?(?:条|项|款)?")
_WHICH_CLAUSE = re.compile(
    r"哪一?(?:条|项|款)|第几(?:条|项)|出自|写在|条款|出处|\b(?:clause|item|article)s?\b"
)


def choose(context: Context, item: ExamItem, compose: Callable[[Context], Draft]) -> Draft | None:
    """The right option with the sentence that settles it; None where nothing tells the options apart."""
    if item.claims:
        return _claims(context, item)
    reading = read_question(item.question, context.record, context.register)
    stem = replace(context, reading=replace(reading, language=context.language))
    if all(_ORDINAL.fullmatch(text) for _, text in item.options) and _WHICH_CLAUSE.search(item.stem):
        return _which_clause(context, item, stem, compose)
    known = settled(context, item, stem)
    if known:
        return _answer(context, item, [known[0]], known[1], known[2])
    best: tuple[float, Ground, list[float]] | None = None
    for rank, ground in enumerate([_answered(stem, compose), *_nearest(context, item)]):
        shares = (
            [holding(context, text, ground)[0] for _, text in item.options] if ground.texts else [0.0, 0.0]
        )
        fit = _fit(item, shares)
        if rank == 0 and fit >= CLEAR:
            return _chosen(context, item, ground, shares)
        if fit and (best is None or fit - LATER * rank > best[0]):
            best = (fit - LATER * rank, ground, shares)
    return _chosen(context, item, best[1], best[2]) if best and best[0] > 0 else None


def _answered(stem: Context, compose: Callable[[Context], Draft]) -> Ground:
    """What the stem, asked as a plain question, is answered with."""
    draft = compose(stem)
    texts: list[tuple[str, Clause, Span]] = []
    lead = ""
    for statement in draft.statements if draft.status == "answered" else ():
        for quote in statement.quotes:
            said = f"{lead} {statement.text} {stem.plan.text[quote.start : quote.end]}"
            texts.append((fold(said), stem.plan.clause(quote.clause), Span(quote.start, quote.end)))
        lead = "" if statement.quotes else statement.text
    return Ground(tuple(texts))


def _nearest(context: Context, item: ExamItem) -> list[Ground]:
    """The clauses that the item names by number, else those nearest to its words, sentence by sentence."""
    whole = " ".join([item.stem, *(text for _, text in item.options)])
    found = search(context.index, whole, context.plan.id, weights=context.parts.weights)
    grounds: list[Ground] = []
    for clause_id in context.reading.clauses or found.clauses()[:MOST_CLAUSES]:
        clause = context.plan.clause(clause_id)
        own = [e for e in found.evidence if e.clause == clause_id and e.passage.kind == "sentence"]
        spans = dict.fromkeys([*(e.passage.span for e in own), *clause.sentences])
        grounds.append(Ground(tuple((words_of(context, clause, span), clause, span) for span in spans)))
    return grounds


def _fit(item: ExamItem, shares: list[float]) -> float:
    """How well a ground tells the options apart: several whole ones where several may be right, else one alone."""
    if item.multiple and not item.negative:
        return sum(share for share in shares if share >= 1.0) / len(shares)
    ranked = sorted(shares)
    return ranked[1] - ranked[0] if item.negative else ranked[-1] - ranked[-2]


def _chosen(context: Context, item: ExamItem, ground: Ground, shares: list[float]) -> Draft:
    chosen = [shares.index(min(shares) if item.negative else max(shares))]
    if item.multiple and not item.negative:
        chosen = [at for at, share in enumerate(shares) if share >= 0.95 * max(shares)]
    if item.negative:  # what holds most of the other options settles that this one is left out
        others = [text for at, (_, text) in enumerate(item.options) if at not in chosen]
        sums = [sum(held(context, other, text) for other in others) for text, _, _ in ground.texts]
        place = sums.index(max(sums))
    else:
        place = holding(context, item.options[chosen[0]][1], ground)[1]
    _, clause, span = ground.texts[place]
    return _answer(context, item, chosen, clause, span)


def _answer(context: Context, item: ExamItem, chosen: list[int], clause: Clause, span: Span) -> Draft:
    joint = "、" if context.language == "zh" else ", "
    labels = [label_of(item.options[at][0]) for at in chosen]
    texts = [item.options[at][1] for at in chosen]
    if labels == texts:
        return exam_answer(context, "exam_listed", clause, span, words=joint.join(texts))
    return exam_answer(context, "exam_choice", clause, span, letter="".join(labels), words=joint.join(texts))


def _which_clause(
    context: Context, item: ExamItem, stem: Context, compose: Callable[[Context], Draft]
) -> Draft | None:
    """Choose among clauses: the one whose line says 牵头 where the stem asks for that, else the one that answers it."""
    numbers = [to_int(match.group(1)) for _, text in item.options if (match := _ORDINAL.fullmatch(text))]
    ids = [str(number) for number in numbers if context.plan.has_clause(str(number))]
    if len(ids) != len(item.options):
        return None
    led = [clause for clause in ids if "牵头" in item.stem and clause in Matrix(context.plan).led()]
    answered = [quote for statement in compose(stem).statements for quote in statement.quotes]
    said = [quote for quote in answered if quote.clause in ids]
    best = led[0] if led else said[0].clause if said else max(ids, key=stem.found.clause_score)
    clause = context.plan.clause(best)
    span = next((Span(q.start, q.end) for q in said if q.clause == best), clause.sentences[0])
    line = clause.responsibility.span if led and clause.responsibility else None
    return _answer(context, item, [ids.index(best)], clause, line or span)


def _claims(context: Context, item: ExamItem) -> Draft | None:
    """Choose among statements by judging each."""
    found = [judged(context, text) for _, text in item.options]
    wanted = "false" if item.negative else "true"
    chosen = [at for at, one in enumerate(found) if one and one.verdict == wanted]
    if not chosen and item.negative:
        chosen = [at for at, one in enumerate(found) if one and one.verdict == "open"]
    first = found[chosen[0]] if chosen else None
    if first is None:
        return None
    kept = chosen if item.multiple else chosen[:1]
    return _answer(context, item, kept, first.clause, first.span)
