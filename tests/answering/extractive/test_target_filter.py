from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.target_filter import is_filtered, targets_asked, years_asked

Made = Callable[[str], Context]


@pytest.mark.parametrize(
    ("question", "years"),
    [
        ("2030年的目标有哪些？", [2030]),
        ("2025年和2030年的目标", [2025, 2030]),
        ("2025年以后还有哪些目标？", [2030]),
        ("头一个节点要做到什么？", [2025]),
        ("后一个节点的目标是什么？", [2030]),
        ("Which targets remain after 2025?", [2030]),
        ("the later milestone", [2030]),
        ("前一个节点和后一个节点有什么不同？", [2025, 2030]),
        ("主要目标分哪两步走？", [2025, 2030]),
        ("全部目标", []),
    ],
)
def test_the_years_that_a_question_means(context_of: Made, question: str, years: list[int]) -> None:
    assert years_asked(context_of(question)) == years


def test_targets_of_a_year_are_those_of_that_year_alone(context_of: Made) -> None:
    context = context_of("2030年的指标有哪些？")
    found = targets_asked(context, [2030])
    assert found == [
        (clause, target)
        for clause, target in sorted(
            ((c, t) for c in context.plan.items for t in c.targets), key=lambda pair: pair[1].span.start
        )
        if target.year == 2030
    ]


@pytest.mark.parametrize("question", ["哪些指标只给了2025年的数？", "Which figures are given only for 2025?"])
def test_what_is_set_for_one_year_only_is_set_for_no_other(context_of: Made, question: str) -> None:
    context = context_of(question)
    found = targets_asked(context, [2025])
    others = {t.indicator for c in context.plan.items for t in c.targets if t.year != 2025}
    assert found
    assert {target.year for _, target in found} == {2025}
    assert not {target.indicator for _, target in found} & others


@pytest.mark.parametrize(
    ("question", "comparator"), [("哪些指标后面带“以上”？", ">="), ("用了“左右”的指标是哪个？", "~")]
)
def test_targets_are_picked_by_their_comparator(context_of: Made, question: str, comparator: str) -> None:
    context = context_of(question)
    assert is_filtered(context)
    assert {target.comparator for _, target in targets_asked(context, [])} == {comparator}


def test_a_clause_that_is_named_keeps_its_own_targets(context_of: Made) -> None:
    found = targets_asked(context_of("第十一条有哪些量化指标？"), [])
    assert {clause.id for clause, _ in found} == {"11"}
