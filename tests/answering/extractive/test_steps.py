from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.steps import steps_in

Made = Callable[[str], Context]


@pytest.mark.parametrize(
    ("question", "clauses", "asked"),
    [
        ("统计局有份的那条，要编什么清单？", ("25",), "要编什么清单"),
        ("写了“三线一单”的那两条，共同的单位有谁", ("4", "5"), "共同的单位有谁"),
        ("单位最多的那一项，排头的是谁？", ("28",), "排头的是谁"),
        ("The clause that names the statistics bureau: what inventory does it want?", ("25",), "inventory"),
    ],
)
def test_a_question_is_cut_into_what_describes_and_what_asks(
    context_of: Made, question: str, clauses: tuple[str, ...], asked: str
) -> None:
    steps = steps_in(context_of(question))
    assert steps is not None
    assert steps.selection.clauses == clauses
    assert asked in steps.asked.reading.folded


def test_the_cut_with_the_narrowest_description_is_taken(context_of: Made) -> None:
    steps = steps_in(context_of("写了数字目标的条款里，唯一只限重点区域的那条，是谁打头？"))
    assert steps is not None
    assert steps.selection.clauses == ("9",)


@pytest.mark.parametrize(
    "question",
    ["水利部参与的是哪几条？", "秸秆能烧吗", "央行和财政部，哪家的条款多？", "除了环保部，还有谁排第一"],
)
def test_a_question_in_one_step_is_not_cut(context_of: Made, question: str) -> None:
    assert steps_in(context_of(question)) is None
