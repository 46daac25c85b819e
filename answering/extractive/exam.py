"""Exam items answered with the letter or the word, and the clause that settles it."""

import re

from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.exam_answer import NUMBER, exam_answer
from answering.extractive.exam_text import fill_blanks, put_in_order
from answering.extractive.judging import is_carried, why_false
from answering.extractive.matrix import Matrix
from ingest.analysis import fold, pieces
from ingest.numerals import to_int
from ingest.plan import Clause, Span
from retrieval.exam import ExamItem, exam_item
from retrieval.search import Found, search

MOST_CLAUSES = 4
LATER = 0.08  # what each place further down the list of clauses costs a clause
_ORDINAL = re.compile(r"\(?(?:第)?([一二三四五六七八九十]+|\d+)\)?(?:条|项)?")


def compose_exam(context: Context) -> Draft | None:
    """An answer to an exam item; None for other questions, and where the plan does not settle it."""
    item = exam_item(context.reading.folded)
    if item is None:
        return None
    if item.kind == "blank":
        return fill_blanks(context, item)
    if item.kind == "judge":
        return _judge(context, item)
    if item.kind == "order":
        return put_in_order(
            context, [(letter.upper() if letter else text, text) for letter, text in item.options]
        )
    return _choice(context, item)


def _find(context: Context, text: str) -> Found:
    return search(context.index, text, context.plan.id, weights=context.parts.weights)


def _clauses(context: Context, text: str) -> list[Clause]:
    """The clauses that an item is about: those it names by number, else those nearest to its words."""
    ids = context.reading.clauses or _find(context, text).clauses()[:MOST_CLAUSES]
    return [context.plan.clause(clause) for clause in ids]


def _choice(context: Context, item: ExamItem) -> Draft | None:
    """Choose the option that the plan's words carry — or, of a “which is not”, the one that they do not."""
    if all(_ORDINAL.fullmatch(text) for _, text in item.options):
        return _which_clause(context, item)
    whole = " ".join([item.stem, *(text for _, text in item.options)])
    best: tuple[float, Clause, list[float]] | None = None
    for rank, clause in enumerate(_clauses(context, whole)):
        words = fold(context.plan.text[clause.start : clause.end])
        shares = [_share(context, text, clause, words) for _, text in item.options]
        value = _fit(item, shares) - LATER * rank
        if best is None or value > best[0]:
            best = (value, clause, shares)
    if best is None or best[0] <= 0:
        return None
    _, clause, shares = best
    chosen = [shares.index(min(shares) if item.negative else max(shares))]
    if item.multiple and not item.negative:
        chosen = [i for i, share in enumerate(shares) if share >= 0.95 * max(shares)]
    return _chosen(context, item, chosen, clause, _sentence(context, clause, whole))


def _fit(item: ExamItem, shares: list[float]) -> float:
    """How well a clause tells the options apart: several whole ones where several may be right, else one alone."""
    if item.multiple and not item.negative:
        return sum(share for share in shares if share >= 1.0)
    return sorted(shares)[1] - min(shares) if item.negative else max(shares) - sorted(shares)[-2]


def _chosen(context: Context, item: ExamItem, chosen: list[int], clause: Clause, sentence: Span) -> Draft:
    letters = "".join(item.options[i][0].upper() for i in chosen)
    texts = ("、" if context.language == "zh" else ", ").join(item.options[i][1] for i in chosen)
    return exam_answer(context, "exam_choice", clause, sentence, letter=letters, words=texts)


def _which_clause(context: Context, item: ExamItem) -> Draft | None:
    """Choose among clauses: the one whose line says 牵头 where the stem asks for that, else the nearest to the stem."""
    numbers = [to_int(match.group(1)) for _, text in item.options if (match := _ORDINAL.fullmatch(text))]
    ids = [str(number) for number in numbers if context.plan.has_clause(str(number))]
    if len(ids) != len(item.options):
        return None
    found, led = _find(context, item.stem), Matrix(context.plan).led()
    fitting = [clause for clause in ids if "牵头" in item.stem and clause in led]
    best = fitting[0] if fitting else max(ids, key=found.clause_score)
    clause = context.plan.clause(best)
    line = clause.responsibility.span if fitting and clause.responsibility else None
    return _chosen(context, item, [ids.index(best)], clause, line or _sentence(context, clause, item.stem))


def _share(context: Context, option: str, clause: Clause, words: str) -> float:
    """How far a clause carries an option: 1 where it holds its words, less by the share of its pieces missing."""
    bodies = context.register.mentions(option)
    if bodies and clause.responsibility:
        named = {body.body_id for body in clause.responsibility.bodies} | {
            m.body.id for m in context.register.mentions(words)
        }
        return sum(mention.body.id in named for mention in bodies) / len(bodies)
    if option in words:
        return 1.0
    numbers = NUMBER.findall(option)
    if numbers:
        held = all(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", words) for number in numbers)
        return 0.9 * held
    wanted = set(pieces(option))
    return 0.9 * len(wanted & set(pieces(words))) / len(wanted) if wanted else 0.0


def _judge(context: Context, item: ExamItem) -> Draft | None:
    """True where the nearest sentence carries the statement, false where it contradicts it; else its words alone."""
    clauses = _clauses(context, item.stem)
    if not clauses:
        return None
    clause = context.plan.clause(context.reading.clauses[0]) if context.reading.clauses else clauses[0]
    sentence = _sentence(context, clause, item.stem)
    if why_false(context, item.stem, clause, sentence):
        return exam_answer(context, "exam_false", clause, sentence)
    key = "exam_true" if is_carried(context, item.stem, clause, sentence) else "exam_open"
    return exam_answer(context, key, clause, sentence)


def _sentence(context: Context, clause: Clause, text: str) -> Span:
    """The sentence of a clause nearest to a text: its responsibility line where bodies are asked about."""
    found = _find(context, text)
    near = [e.passage.span for e in found.evidence if e.clause == clause.id and e.passage.kind == "sentence"]
    if context.reading.bodies and clause.responsibility and "notice" not in clause.id:
        return clause.responsibility.span
    return near[0] if near else clause.sentences[0]
