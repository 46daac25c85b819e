"""Exam items answered with the letter or the word, and the clause that settles it."""

from collections.abc import Callable

from answering.draft import Draft
from answering.extractive.context import Context
from answering.extractive.exam_answer import exam_answer, label_of
from answering.extractive.exam_choice import choose
from answering.extractive.exam_order import put_in_order
from answering.extractive.exam_text import fill_blanks
from answering.extractive.judging import judged
from answering.extractive.line_claims import notice_role
from answering.extractive.target_choice import by_call
from retrieval.exam import ExamItem, exam_item

Compose = Callable[[Context], Draft]


def compose_exam(context: Context, compose: Compose) -> Draft | None:
    """An answer to an exam item; None for other questions, and where the plan does not settle it.

    Args:
        context: the question.
        compose: answers a plain question, as which the stem of a choice is asked.
    """
    item = exam_item(context.reading.folded)
    if item is None:
        return None
    if item.kind == "blank":
        return fill_blanks(context, item)
    if item.kind == "judge":
        found = judged(context, item.stem)
        return exam_answer(context, f"exam_{found.verdict}", found.clause, found.span) if found else None
    if item.kind == "order":
        if len(by_call(context)) >= len(item.options) and not any(
            len(label) == 1 for label, _ in item.options
        ):
            return None  # targets are put in order by their years
        return put_in_order(context, [(label_of(label), text) for label, text in item.options])
    return choose(context, item, compose) if _is_settled_here(context, item) else None


def _is_settled_here(context: Context, item: ExamItem) -> bool:
    """Whether a choice is one: bodies merely listed are one only where a clause or the notice says which fit."""
    listed = all(label == text for label, text in item.options)
    bodies = [bool(context.register.mentions(text)) for _, text in item.options]
    if not listed or not any(bodies):
        return True
    return all(bodies) and bool(
        context.reading.clauses or context.subjects or notice_role(context.reading.folded)
    )
