"""No change to a correct answer goes unseen: every digit, every character of a quote, every mark is tried."""

import dataclasses
import re
from collections.abc import Callable

import pytest

from answering.answer import Answer, Citation
from answering.check import problems
from ingest.bodies import Register
from ingest.plan import Plan

Correct = list[tuple[str, tuple[Citation, ...]]]
QUESTIONS = (
    "2025年再生铝产量目标是多少?",
    "谁负责园区减污降碳?",
    "第十六条讲什么?",
    "第二十九条由谁负责?",
    "什么是短流程炼钢?",
)


@pytest.fixture(scope="module")
def correct(
    plan: Plan, register: Register, ask: Callable[..., Answer], cite: Callable[..., Citation]
) -> Correct:
    """Answers that pass: every target of the plan said in its own words, and answers to questions."""
    answers: Correct = []
    for clause in plan.items:
        for target in clause.targets:
            words = plan.slice(target.span)
            answers.append((f"{clause.label}提出：{words}。[1]", (cite(clause.id, words),)))
    asked = [ask(question) for question in QUESTIONS]
    answers += [(answer.answer, answer.citations) for answer in asked if answer.status == "answered"]
    return [(text, citations) for text, citations in answers if not problems(text, citations, plan, register)]


def test_there_are_correct_answers_to_change(correct: Correct) -> None:
    assert len(correct) >= 9


def test_a_digit_changed_is_always_seen(correct: Correct, plan: Plan, register: Register) -> None:
    unseen = [
        changed
        for text, citations in correct
        for at in digits_outside_marks(text)
        for digit in "0123456789"
        if (changed := text[:at] + digit + text[at + 1 :]) != text
        and not problems(changed, citations, plan, register)
    ]
    assert unseen == []


def test_a_character_of_a_quote_changed_is_always_seen(
    correct: Correct, plan: Plan, register: Register
) -> None:
    unseen = [
        altered
        for text, citations in correct
        for citation in citations
        for altered in alterations(citation.quote)
        if not problems(text, with_quote(citations, citation.n, altered), plan, register)
    ]
    assert unseen == []


def test_a_range_moved_by_one_is_always_seen(correct: Correct, plan: Plan, register: Register) -> None:
    for text, citations in correct:
        for citation in citations:
            moved = dataclasses.replace(citation, start=citation.start + 1, end=citation.end + 1)
            others = tuple(moved if c.n == moved.n else c for c in citations)
            assert problems(text, others, plan, register)


def test_a_mark_removed_is_always_seen(correct: Correct, plan: Plan, register: Register) -> None:
    for text, citations in correct:
        for mark in re.finditer(r"\[\d+\]", text):
            without = text[: mark.start()] + text[mark.end() :]
            assert problems(without, citations, plan, register), without


def test_a_mark_that_points_elsewhere_is_always_seen(
    correct: Correct, plan: Plan, register: Register
) -> None:
    for text, citations in correct:
        for mark in re.finditer(r"\[\d+\]", text):
            elsewhere = f"{text[: mark.start()]}[{len(citations) + 1}]{text[mark.end() :]}"
            assert problems(elsewhere, citations, plan, register), elsewhere


def digits_outside_marks(text: str) -> list[int]:
    marks = {at for mark in re.finditer(r"\[\d+\]", text) for at in range(*mark.span())}
    return [at for at, character in enumerate(text) if character.isdigit() and at not in marks]


def alterations(quote: str) -> list[str]:
    """The quote with one character replaced, at each place in turn, and with its ends cut off."""
    replaced = [
        quote[:at] + ("乙" if character != "乙" else "甲") + quote[at + 1 :]
        for at, character in enumerate(quote)
    ]
    return [*replaced, quote[1:], quote[:-1]]


def with_quote(citations: tuple[Citation, ...], n: int, quote: str) -> tuple[Citation, ...]:
    return tuple(dataclasses.replace(c, quote=quote) if c.n == n else c for c in citations)
