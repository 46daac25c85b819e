"""Turns before the last one that a follow-up points back at."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    ["你最开始说的那条原文", "我一开始问的那条由谁负责", "上一个问题呢，原文", "刚才碳市场那条谁负责"],
)
def test_the_turn_before_the_last_is_meant(ask: Ask, question: str) -> None:
    answer = ask(question, "碳市场在哪一条", "土壤污染治理由谁负责")
    assert {c.clause for c in answer.citations} == {"23"}


def test_the_last_turn_is_meant_otherwise(ask: Ask) -> None:
    answer = ask("那条的原文", "碳市场在哪一条", "土壤污染治理由谁负责")
    assert {c.clause for c in answer.citations} == {"15"}
