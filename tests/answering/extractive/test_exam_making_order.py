"""An item of things to put in order."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "order"),
    [
        ("出一道排序题：全文八个部分打乱，附答案", "一、面临形势 → 二、总体要求 → 三、加强源头防控"),
        ("给我来一道第五部分的排序题", "（十三）推进大气污染防治协同控制 → （十四）推进水环境治理协同控制"),
    ],
)
def test_things_are_shuffled_and_put_in_order(ask: Ask, question: str, order: str) -> None:
    answer = ask(question).answer
    assert answer.startswith("题目：")
    assert order in answer.replace("\n", "")
