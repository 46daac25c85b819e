"""Follow-ups for a year, or for targets, of the clauses talked about."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "before", "clause", "words"),
    [
        ("And by 2030?", "Which bodies are responsible for transport?", "9", "50%"),
        ("那2030年呢？", "第八条由谁负责？", "8", "30%以上"),
        ("十五五呢？", "第六条由谁负责？", "6", "逐步减少"),
        ("那2030年呢？", "交通运输部负责哪些条？", "9", "50%"),
    ],
)
def test_a_year_alone_is_asked_of_the_clauses_talked_about(
    ask: Ask, question: str, before: str, clause: str, words: str
) -> None:
    answer = ask(question, before)
    assert (answer.status, cited(answer)) == ("answered", {clause})
    assert words in answer.answer


@pytest.mark.parametrize(
    ("question", "before"),
    [
        ("那2030年呢？", "焚烧垃圾有什么要求？"),
        ("那2025年呢", "园区怎么减污降碳？"),
        ("2030年呢", "水泥行业有什么要求"),
    ],
)
def test_that_nothing_is_set_for_a_year_is_said(ask: Ask, question: str, before: str) -> None:
    answer = ask(question, before)
    assert answer.status == "not_in_plan"
    assert "没有写明" in answer.answer


def test_a_clause_that_sets_something_for_another_year_only_says_so(ask: Ask) -> None:
    answer = ask("What about 2025?", "Which bodies are responsible for transport?")
    assert "sets nothing for 2025" in answer.answer
    assert cited(answer) == {"9"}


def test_a_year_that_the_question_before_can_be_asked_of_is_put_into_it(ask: Ask) -> None:
    assert "20%以上" in ask("那2030年呢", "短流程炼钢2025年占比多少？").answer


@pytest.mark.parametrize(
    ("question", "turns", "words"),
    [
        ("它的目标是多少？", ("国家能源局负责哪些条？", "那农业呢？"), "43%"),
        ("它的目标是多少？", ("焚烧垃圾有什么要求？", "那农业呢？"), "43%"),
        ("有量化目标吗？", ("农业由谁负责？",), "43%"),
        ("does it have any targets?", ("Who is responsible for agriculture?",), "43%"),
    ],
)
def test_targets_asked_for_are_those_of_the_clause_talked_about(
    ask: Ask, question: str, turns: tuple[str, ...], words: str
) -> None:
    answer = ask(question, *turns)
    assert cited(answer) == {"11"}
    assert words in answer.answer


def test_a_clause_without_targets_has_none(ask: Ask, plan: Plan) -> None:
    assert not plan.clause("19").targets
    answer = ask("它有哪些目标？", "谁负责园区减污降碳？")
    assert (answer.status, answer.related) == ("not_in_plan", ("19",))


def test_of_a_matter_within_a_clause_no_other_target_is_given(ask: Ask) -> None:
    assert ask("目标是多少？", "新能源船舶有什么要求？").status == "not_in_plan"


@pytest.mark.parametrize("question", ["方案有哪些目标？", "2025年的目标是什么？", "几条有量化目标？"])
def test_targets_of_the_whole_plan_stay_so(ask: Ask, question: str) -> None:
    assert cited(ask(question, "第八条由谁负责？")) > {"8", "11", "16"}
