from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    ["第八条和第十一条的责任单位有什么不同?", "Compare the bodies responsible for clauses 8 and 11."],
)
def test_two_clauses_are_compared_by_their_bodies(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {"8", "11"}
    assert "农业农村部" in answer.answer
    assert "工业和信息化部" in answer.answer


def test_two_bodies_are_compared_by_their_clauses(ask: Ask) -> None:
    answer = ask("水利部和商务部的任务有什么不同?")
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {"4", "5", "6", "7", "12", "16", "19", "21"}
