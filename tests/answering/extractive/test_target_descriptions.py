from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.target_descriptions import clauses_by_target, targets_described
from ingest.plan import Plan

Made = Callable[[str], Context]


@pytest.mark.parametrize(
    "question", ["带2030年数字的两条里，哪条单位多", "写了2030年具体数字的是哪些条", "有2030年量化指标的条款"]
)
def test_figures_of_a_year_describe_the_clauses_with_targets_of_that_year(
    context_of: Made, plan: Plan, question: str
) -> None:
    expected = [c.id for c in plan.items if any(target.year == 2030 for target in c.targets)]
    assert clauses_by_target(context_of(question)) == expected


def test_a_scope_set_against_the_whole_country_describes_no_target(context_of: Made) -> None:
    question = "Which goal covers the whole country, and which covers only certain regions?"
    assert targets_described(context_of(question)) is None
    narrow = targets_described(context_of("Which goal covers only certain regions?"))
    assert narrow is not None
    assert all("全国" not in (target.scope or "") for _, target in narrow)
