from collections.abc import Callable

import pytest

from answering.extractive.arithmetic import computed
from answering.extractive.context import Context
from answering.extractive.target_choice import targets_of

Made = Callable[[str], Context]


def said(context: Context, clause: str, year: int, value: str) -> list[str]:
    """What follows from one target of the plan, for a question."""
    pairs = [p for p in targets_of(context) if p[0].id == clause and (p[1].year, p[1].value) == (year, value)]
    assert len(pairs) == 1
    return [statement.text for statement in computed(context, pairs)]


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("我们这儿利用率才38%，还差多少？", "5个百分点"),
        ("眼下是百分之四十，离目标还有几个点？", "3个百分点"),
        ("We are at 40% now. How far short of the target is that?", "3 percentage points"),
    ],
)
def test_a_figure_that_falls_short_is_told_by_how_much(context_of: Made, question: str, amount: str) -> None:
    (text,) = said(context_of(question), "11", 2025, "43")
    assert amount in text


def test_a_figure_that_reaches_the_target_falls_short_of_nothing(context_of: Made) -> None:
    assert said(context_of("我们已经到了45%，还差多少？"), "11", 2025, "43") == []


def test_tonnes_fall_short_in_tonnes(context_of: Made) -> None:
    (text,) = said(context_of("再生铝如果只产了1000万吨，还差多少？"), "8", 2025, "1150")
    assert "150万吨" in text


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("某市一年新增200万吨，要用掉多少？", "120万吨"),
        ("A city adds 2 million tonnes. How much is that?", "1.2 million tonnes"),
        ("A plant adds 500 tonnes. How much is that?", "300 tonnes"),
    ],
)
def test_a_share_of_a_quantity_is_worked_out(context_of: Made, question: str, amount: str) -> None:
    (text,) = said(context_of(question), "16", 2025, "60")
    assert amount in text


def test_two_targets_differ_by_the_difference_of_their_values(context_of: Made) -> None:
    context = context_of("两个比例相差多少？")
    pairs = [pair for pair in targets_of(context) if pair[1].unit == "%" and pair[1].value in ("43", "60")]
    (statement,) = computed(context, pairs)
    assert "17个百分点" in statement.text
    assert {quote.clause for quote in statement.quotes} == {"11", "16"}


def test_a_question_that_asks_for_no_arithmetic_gets_none(context_of: Made) -> None:
    assert said(context_of("化肥利用率要到多少？"), "11", 2025, "43") == []
