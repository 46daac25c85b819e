from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.title_words import asks_of_titles

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("标题里有“协同控制”的是哪几条？", ["13", "14", "15", "16"]),
        ("哪些条的标题以“开展”开头？", ["17", "18", "19", "20"]),
    ],
)
def test_clauses_are_found_by_a_word_of_their_titles(ask: Ask, question: str, clauses: list[str]) -> None:
    assert [citation.clause for citation in ask(question).citations] == clauses


@pytest.mark.parametrize(
    ("words", "asked"), [("标题里有哪些", True), ("哪几条以推进开头", True), ("谁负责", False)]
)
def test_whether_titles_are_asked_about(words: str, asked: bool) -> None:
    assert asks_of_titles(words) is asked
