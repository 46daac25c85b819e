"""What is meant, without the words that put the question before right."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.correcting import CORRECTING

Ask = Callable[..., Answer]


@pytest.mark.parametrize("text", ["打错了，是第九条", "我问的是水利部", "换成商务部", "i meant clause 9"])
def test_words_that_correct_are_known(text: str) -> None:
    assert CORRECTING.search(text)


@pytest.mark.parametrize(
    ("correction", "clause"), [("说错了，十九", "19"), ("我要的是第九条", "9"), ("sorry, number 19", "19")]
)
def test_a_bare_number_is_a_clause_where_one_was_asked_about(ask: Ask, correction: str, clause: str) -> None:
    assert {c.clause for c in ask(correction, "第八条由谁负责？").citations} == {clause}
