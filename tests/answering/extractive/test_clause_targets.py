"""What clauses named by number set, for a year or at all."""

from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.clause_targets import compose_clause_targets
from answering.extractive.context import Context

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("第十一条的目标是多少？", ["43%"]),
        ("第八条到2030年有哪些目标？", ["20%以上", "30%以上"]),
        ("第六条到2030年有哪些目标？", ["逐步减少"]),
        ("第九条有哪些目标？", ["50%左右", "只限大气污染防治重点区域"]),
        ("What are the targets of clause 16?", ["60%"]),
    ],
)
def test_the_targets_of_a_clause_are_told(ask: Ask, question: str, words: list[str]) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert len(cited(answer)) == 1
    assert all(word in answer.answer for word in words)


@pytest.mark.parametrize("question", ["第十九条有哪些目标？", "What are the targets of clause 19?"])
def test_a_clause_without_any_says_so(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, answer.related) == ("not_in_plan", ("19",))


def test_another_year_is_told_beside_the_one_asked_for(ask: Ask) -> None:
    answer = ask("第十六条2030年有哪些目标？")
    assert "没有写明2030年的目标" in answer.answer
    assert "60%" in answer.answer


@pytest.mark.parametrize(
    ("question", "status"),
    [("第五条、第八条里水泥2030年有哪些目标", "not_in_plan"), ("第八条里电解铝2030年有哪些目标", "answered")],
)
def test_of_a_matter_within_clauses_only_its_own_count(ask: Ask, question: str, status: str) -> None:
    assert ask(question).status == status


@pytest.mark.parametrize(
    "question",
    ["第八条由谁负责？", "再生铝的目标是多少？", "第三条2030年有哪些目标？", "第八条再生铝的目标是多少？"],
)
def test_other_questions_are_left_to_others(context_of: Callable[[str], Context], question: str) -> None:
    assert compose_clause_targets(context_of(question)) is None
