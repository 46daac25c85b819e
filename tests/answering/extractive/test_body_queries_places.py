from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    [
        "七个发文部门里，哪几家也负责国际合作？",
        "Of the seven issuers, which ones are also responsible for international cooperation?",
    ],
)
def test_bodies_of_the_notice_that_answer_for_a_matter(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {"notice", "28"}
    assert "住房城乡建设部" in answer.answer
    assert "农业农村部" not in answer.answer


@pytest.mark.parametrize("question", ["指标分下去以后哪个省的炼钢任务最重？", "哪个市的任务最多？"])
def test_a_place_asked_for_is_no_body(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "not_in_plan"
