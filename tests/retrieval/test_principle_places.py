"""Principles named by their place are put into one form."""

import pytest

from ingest.analysis import fold
from ingest.plan import Plan
from retrieval.principle_places import principles_placed


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("工作原则第四句的小标题", "第四条原则小标题"),
        ("原则一共五条，第二条的标题是？", "第二条原则标题是?"),
        ("五個原則打頭的是哪個", "第一条原则是哪个"),
        ("倒数第二条工作原则", "第四条原则"),
        ("工作原则的头一条和最后一条", "第一条原则第五条原则"),
        ("the heading of principle number 3", "the heading of the third principle"),
        ("五条工作原则各讲什么", "五条工作原则各讲什么"),
        ("原则上同意的有哪些", "原则上同意的有哪些"),
    ],
)
def test_a_principle_at_a_place_is_named_by_its_number(plan: Plan, text: str, placed: str) -> None:
    assert principles_placed(fold(text), plan) == fold(placed)
