from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "clauses", "facts"),
    [
        ("这些百分比指标里定得最高的是哪个？", {"16"}, ("60%", "2025年")),
        ("2030年比例最高的目标", {"9"}, ("50%",)),
        ("Which is the lowest percentage target?", {"8"}, ("15%",)),
        ("哪个数字指标只适用于重点区域？", {"9"}, ("50%",)),
        ("2030年的目标里专门给重点区域定的有哪些", {"3", "9"}, ("显著成效", "50%")),
        ("Which numeric target is nationwide?", {"8"}, ("15%", "20%")),
        ("2025年的量化指标有多少个？", {"8", "11", "16"}, ("共4个", "43%", "60%")),
        ("How many numeric targets are set for 2030?", {"8", "9"}, ("3 in all", "50%")),
    ],
)
def test_targets_are_ranked_scoped_and_counted(
    ask: Ask, question: str, clauses: set[str], facts: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert (answer.status, cited(answer)) == ("answered", clauses)
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize(
    "question", ["2030年的量化目标归哪些部门管？", "Who answers for the 2030 numeric targets?"]
)
def test_the_bodies_of_all_targets_of_a_year_are_named(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert cited(answer) == {"8", "9"}
    assert {"工业和信息化部", "交通运输部", "中国国家铁路集团有限公司"} <= set(answer.bodies)


def test_a_clause_described_by_its_target_is_asked_about_elsewhere(ask: Ask) -> None:
    answer = ask("唯一按吨计的指标所在的那条，谁排第一？")
    assert cited(answer) == {"8"}
    assert "60%" not in answer.answer
