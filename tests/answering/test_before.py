"""What a turn leaves behind for a follow-up to point at."""

import pytest

from answering.before import exchanges
from answering.engine import Answerer
from retrieval.question import Question, Turn


def turns(*texts: str) -> tuple[Turn, ...]:
    return tuple(Turn(role="assistant" if at % 2 else "user", content=text) for at, text in enumerate(texts))


def cited(answerer: Answerer, question: str, *before: str) -> set[str]:
    answer = answerer.ask(Question(question=question, history=turns(*before)))
    return {citation.clause for citation in answer.citations}


def test_questions_are_paired_with_what_was_shown() -> None:
    assert exchanges(turns("甲", "乙", "丙")) == [("甲", "乙"), ("丙", "")]
    assert exchanges((Turn(role="assistant", content="乙"),)) == []


def test_of_several_clauses_the_one_shown_is_pointed_at(answerer: Answerer) -> None:
    before = ("What does the plan say about vehicles?", "Item 9 promotes new energy vehicles.")
    assert cited(answerer, "Who looks after it?", *before) == {"9"}


def test_a_clause_shown_for_another_is_not_believed(answerer: Answerer) -> None:
    assert cited(answerer, "那条谁负责？", "秸秆的事在哪一条？", "在第五条，由外交部负责。") == {"11"}


@pytest.mark.parametrize("aside", ["今天北京会下雨吗", "晚上吃啥好呢"])
def test_a_turn_that_is_not_about_the_plan_is_passed_over(answerer: Answerer, aside: str) -> None:
    before = (
        "全国碳市场方案怎么说",
        "第（二十三）条：加快全国碳排放权交易市场建设。",
        aside,
        "这与方案无关。",
    )
    assert cited(answerer, "好吧。说回刚才那条，履约怎么要求的？", *before) == {"23"}
