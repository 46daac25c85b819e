from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("第八条的责任单位里有生态环境部吗?", "8"),
        ("水利部参与第十九条吗?", "19"),
        ("Is the Ministry of Water Resources responsible for clause 19?", "19"),
    ],
)
def test_a_body_that_is_named_is_said_to_be(ask: Ask, question: str, clause: str) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {clause})
    assert not answer.answer.startswith(("不是", "没有", "No"))


@pytest.mark.parametrize(
    "question",
    [
        "水利部参与第八条吗?",
        "第八条的责任单位有没有水利部?",
        "Is the Ministry of Water Resources responsible for clause 8?",
    ],
)
def test_a_body_that_is_not_named_is_said_not_to_be(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {"8"})
    assert "没有" in answer.answer or "not" in answer.answer.lower()
    assert all("水利部" not in citation.quote for citation in answer.citations)
