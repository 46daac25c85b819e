"""Exam items answered with the letter or the word, and the clause that settles it."""

import re

from answering.draft import Draft, Quote, Statement
from answering.extractive.context import Context
from answering.extractive.judging import why_false
from answering.extractive.naming import clause_label, line_quote, rendered, sentence_words
from answering.wording import say, stop
from ingest.analysis import fold, pieces
from ingest.numerals import to_int
from ingest.plan import Clause, Span
from retrieval.exam import ExamItem, blanks, exam_item
from retrieval.search import Found, search

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_STRONG = re.compile(r"严禁|禁止|不得|必须|一律|全部|全面|所有|只|仅|均")
MOST_CLAUSES = 4


def compose_exam(context: Context) -> Draft | None:
    """An answer to an exam item; None for other questions, and where the plan does not settle it."""
    item = exam_item(context.reading.folded)
    if item is None:
        return None
    if item.kind == "blank":
        return _blank(context, item)
    if item.kind == "judge":
        return _judge(context, item)
    return _order(context, item) if item.kind == "order" else _choice(context, item)


def _find(context: Context, text: str) -> Found:
    return search(context.index, text, context.plan.id)


def _clauses(context: Context, text: str) -> list[Clause]:
    """The clauses that an item is about: those it names by number, then those nearest to its words."""
    near = _find(context, text).clauses()[:MOST_CLAUSES]
    return [context.plan.clause(clause) for clause in dict.fromkeys([*context.reading.clauses, *near])]


def _choice(context: Context, item: ExamItem) -> Draft | None:
    """Choose the option that the plan's words carry — or, of a “which is not”, the one that they do not."""
    whole = " ".join([item.stem, *(text for _, text in item.options)])
    best: tuple[float, Clause, list[float]] | None = None
    for rank, clause in enumerate(_clauses(context, whole)):
        words = fold(context.plan.text[clause.start : clause.end])
        shares = [_share(context, text, clause, words, item.stem) for _, text in item.options]
        spread = max(shares) - sorted(shares)[-2] if not item.negative else sorted(shares)[1] - min(shares)
        value = spread - 0.08 * rank
        if best is None or value > best[0]:
            best = (value, clause, shares)
    if best is None or best[0] <= 0:
        return None
    _, clause, shares = best
    chosen = [shares.index(min(shares) if item.negative else max(shares))]
    if item.multiple and not item.negative:
        chosen = [i for i, share in enumerate(shares) if share >= 0.95 * max(shares)]
    letters = "".join(item.options[i][0].upper() for i in chosen)
    texts = ("、" if context.language == "zh" else ", ").join(item.options[i][1] for i in chosen)
    return _answer(
        context, "exam_choice", clause, _sentence(context, clause, whole), letter=letters, words=texts
    )


def _share(context: Context, option: str, clause: Clause, words: str, stem: str) -> float:
    """How far a clause carries an option: 1 where it holds its words, less by the share of its pieces missing."""
    ordinal = re.fullmatch(r"\(?(?:第)?([一二三四五六七八九十]+|\d+)\)?(?:条|项)?", option)
    if ordinal:
        lead = "牵头" in stem and "牵头" in words
        return float(str(to_int(ordinal.group(1))) == clause.id) + 0.5 * lead
    bodies = context.register.mentions(option)
    if bodies and clause.responsibility:
        named = {body.body_id for body in clause.responsibility.bodies} | {
            m.body.id for m in context.register.mentions(words)
        }
        return sum(mention.body.id in named for mention in bodies) / len(bodies)
    if option in words:
        return 1.0
    numbers = _NUMBER.findall(option)
    if numbers:
        return (
            float(all(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", words) for number in numbers))
            * 0.9
        )
    wanted = set(pieces(option))
    return 0.9 * len(wanted & set(pieces(words))) / len(wanted) if wanted else 0.0


def _order(context: Context, item: ExamItem) -> Draft | None:
    """Put the options in the order in which one clause names them."""
    for clause in _clauses(context, " ".join([item.stem, *(text for _, text in item.options)])):
        words = fold(context.plan.text[clause.start : clause.end])
        places = [(words.find(text), letter) for letter, text in item.options]
        if all(place >= 0 for place, _ in places):
            letters = "".join(letter.upper() for _, letter in sorted(places))
            return _answer(context, "exam_order", clause, clause.sentences[0], letter=letters)
    return None


def _blank(context: Context, item: ExamItem) -> Draft | None:
    """Fill blanks with the plan's words between the words that stand around them."""
    found: list[tuple[Clause, Span, str]] = []
    folded = fold(context.plan.text)
    if len(folded) != len(context.plan.text):
        return None
    for before, after in blanks(item.stem):
        span = _gap(folded, before, after)
        if span is None:
            return None
        clause = next(c for c in context.plan.clauses if c.holds(span.start, span.end))
        found.append((clause, span, context.plan.slice(span)))
    if not found:
        return None
    clause, span, _ = found[0]
    sentence = next((s for s in clause.sentences if s.start <= span.start < s.end), span)
    words = ("；" if context.language == "zh" else "; ").join(text for _, _, text in found)
    return _answer(context, "exam_blank", clause, sentence, words=words)


def _gap(text: str, before: str, after: str) -> Span | None:
    """The stretch of text between the longest known end of `before` and the longest known beginning of `after`."""
    left = re.sub(r"[\s“”\"']", "", re.split(r"[:。]", before)[-1])
    right = re.sub(r"[\s“”\"']", "", re.split(r"[。]", after)[0])
    for length in range(min(len(left), 16), 1, -1):
        start = text.find(left[-length:])
        if start < 0:
            continue
        start += length
        limit = text.find("。", start)
        for width in range(min(len(right), 10), 0, -1):
            end = text.find(right[:width], start, limit)
            if start < end <= start + 40:
                return Span(start, end)
        end = min(x for x in (text.find(mark, start) for mark in "，。；、,;(") if x > 0)
        return Span(start, end)
    return None


def _judge(context: Context, item: ExamItem) -> Draft | None:
    """True where the nearest sentence carries the statement's numbers, bodies, strength and exceptions; else false."""
    clauses = _clauses(context, item.stem)
    if not clauses:
        return None
    clause = context.plan.clause(context.reading.clauses[0]) if context.reading.clauses else clauses[0]
    sentence = _sentence(context, clause, item.stem)
    why = why_false(context, item.stem, clause, sentence)
    key = "exam_false" if why else "exam_true"
    return _answer(context, key, clause, sentence)


def _sentence(context: Context, clause: Clause, text: str) -> Span:
    """The sentence of a clause nearest to a text: its responsibility line where bodies are asked about."""
    found = _find(context, text)
    near = [e.passage.span for e in found.evidence if e.clause == clause.id and e.passage.kind == "sentence"]
    if context.reading.bodies and clause.responsibility and "notice" not in clause.id:
        return clause.responsibility.span
    return near[0] if near else clause.sentences[0]


def _answer(
    context: Context, key: str, clause: Clause, sentence: Span, letter: str = "", words: str = ""
) -> Draft:
    """The answer first, then the words that settle it."""
    quote = Quote(clause.id, sentence.start, sentence.end)
    first = stop(say(key, context.language, letter=letter, words=words), context.language)
    known = frozenset({*_NUMBER.findall(first), *(m.body.id for m in context.register.mentions(first))})
    ordinals = frozenset(re.findall(r"（([一二三四五六七八九十]+)）", first))
    label = clause_label(context, clause)
    carried = sentence_words(context, clause, sentence)
    why = f"{label}{'：' if context.language == 'zh' else ': '}{carried}"
    line = (
        (line_quote(clause),)
        if clause.responsibility and sentence == clause.responsibility.span
        else (quote,)
    )
    return Draft(
        "answered",
        (
            Statement(first, line, vouched=known | ordinals),
            Statement(stop(why, context.language), line, vouched=rendered(context, why)),
        ),
    )
