from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize("year", [2025, 2030])
def test_every_target_of_a_year_is_listed(ask: Ask, plan: Plan, year: int) -> None:
    answer = ask(f"{year}年的量化目标有哪些?")
    pairs = [(clause.id, target) for clause in plan.items for target in clause.targets if target.year == year]
    assert answer.status == "answered"
    assert [t.value for _, t in pairs if t.value not in answer.answer] == []
    assert cited(answer) >= {clause for clause, _ in pairs}


def test_every_target_of_the_plan_is_listed(ask: Ask, plan: Plan) -> None:
    answer = ask("列出方案里全部量化目标")
    targets = [target for clause in plan.items for target in clause.targets]
    assert [t.value for t in targets if t.value not in answer.answer] == []
    assert cited(answer) >= {"8", "9", "11", "16"}


def test_a_year_that_the_plan_does_not_name_has_no_targets(ask: Ask) -> None:
    assert ask("列出2040年的全部目标").status == "not_in_plan"


def test_the_targets_of_a_year_are_given_in_english(ask: Ask) -> None:
    answer = ask("List all the quantitative targets for 2025.")
    assert (answer.status, answer.language) == ("answered", "en")
    assert cited(answer) >= {"8", "11", "16"}
