"""Blanks to fill in, with the plan's words between those that stand around them."""

import re

from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.definitions import term_statement
from answering.extractive.exam_answer import exam_answer
from ingest.analysis import fold
from ingest.plan import Clause, Span
from retrieval.exam import ExamItem, blanks


def fill_blanks(context: Context, item: ExamItem) -> Draft | None:
    """Fill blanks with the plan's words between the words that stand around them, or with what a term stands for."""
    found: list[tuple[Clause, Span]] = []
    folded = fold(context.plan.text)
    if len(folded) != len(context.plan.text):
        return None
    for before, after in blanks(item.stem):
        span = _gap(folded, before, after)
        clause = _holding(context, span) if span else None
        if span is None or clause is None:
            return _explained(context, item)
        found.append((clause, span))
    if not found:
        return None
    clause, span = found[0]
    sentence = next((s for s in clause.sentences if s.start <= span.start < s.end), span)
    words = ("；" if context.language == "zh" else "; ").join(context.plan.slice(span) for _, span in found)
    return exam_answer(context, "exam_blank", clause, sentence, words=words)


def _explained(context: Context, item: ExamItem) -> Draft | None:
    """What the plan explains in brackets for a term that the item names."""
    for clause in context.plan.items:
        for term in clause.terms:
            if term.kind == "definition" and fold(term.term) in item.stem:
                return Draft("answered", (term_statement(context, clause, term),))
    return None


def _holding(context: Context, span: Span) -> Clause | None:
    return next((c for c in context.plan.clauses if c.holds(span.start, span.end)), None)


def _gap(text: str, before: str, after: str) -> Span | None:
    """The stretch of text between the longest known end of `before` and a known beginning of `after`.

    Where words follow the blank, they must follow what fills it; where none do, the phrase ends at its next mark.
    """
    left = re.sub(r"[\s“”\"']", "", re.split(r"[:。]", before)[-1])
    right = re.sub(r"[\s“”\"']", "", re.split(r"[。]", after)[0])
    for length in range(min(len(left), 16), 1, -1):
        for match in re.finditer(re.escape(left[-length:]), text):
            span = _filled(text, match.end(), right)
            if span is not None:
                return span
    return None


def _filled(text: str, start: int, right: str) -> Span | None:
    """What fills a blank that begins at a place of the text and is followed by some words."""
    limit = text.find("。", start)
    if re.search(r"[\u3400-\u9fff]", right):
        for width in range(min(len(right), 10), 0, -1):
            end = text.find(right[:width], start, limit)
            if start < end <= start + 40:
                return Span(start, end)
        return None
    ends = [at for at in (text.find(mark, start) for mark in "，。；、,;(") if at > start]
    return Span(start, min(ends)) if ends else None
