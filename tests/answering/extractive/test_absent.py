from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    ["第三十条讲什么?", "第30条由谁负责?", "第三十條講什麼?", "第一百条的标题", "What does clause 30 say?"],
)
def test_a_clause_that_is_not_there_is_told_with_how_many_there_are(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == ("not_in_plan", ())
    assert "29" in answer.answer


@pytest.mark.parametrize(
    "question", ["第一千条讲什么?", "第1000条讲什么?", "第0条讲什么?", "What does clause 0 say?"]
)
def test_a_number_that_no_plan_reaches_is_told_too(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"


@pytest.mark.parametrize("question", ["第九部分讲什么?", "第十二章有什么", "What does part 12 say?"])
def test_a_part_that_is_not_there_is_told_with_how_many_there_are(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == ("not_in_plan", ())
    assert "8" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["2035年的目标是什么?", "2060年要做到什么?", "二〇三五年的目标是什么?", "What are the targets for 2035?"],
)
def test_a_year_that_the_plan_does_not_name_is_not_in_the_plan(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.citations) == ("not_in_plan", ())


def test_what_is_worth_reading_instead_is_in_the_plan(ask: Ask, plan: Plan) -> None:
    answer = ask("2035年的目标是什么?")
    assert answer.related
    assert all(plan.has_clause(clause) for clause in answer.related)


def test_a_clause_that_is_there_is_given_beside_one_that_is_not(ask: Ask) -> None:
    answer = ask("第八条和第三十条分别讲什么?")
    assert {citation.clause for citation in answer.citations} == {"8"}


@pytest.mark.parametrize(
    "question", ["第六部分第六条讲什么", "第五部分第五條說的什麼", "the ninth item of part six"]
)
def test_a_place_beyond_the_last_clause_of_a_part_is_said_to_be_none(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"
