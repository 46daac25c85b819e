"""The year of a general goal."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.context import Context
from answering.extractive.dated_goals import compose_dated_goal

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("水、土壤、固体废物治理水平哪年显著提高？", "2030"),
        ("减污降碳协同度什么时候有效提升？", "2025"),
        ("When is the level of coordinated control of water, soil and solid waste to rise markedly?", "2030"),
    ],
)
def test_the_year_of_the_paragraph_is_the_year_of_its_sentences(ask: Ask, question: str, year: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"3"}
    assert year in answer.answer


def test_a_sentence_of_no_dated_goal_has_none(context_of: Callable[..., Context]) -> None:
    assert compose_dated_goal(context_of("碳普惠哪年建成？")) is None
