from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("新能源车和化肥这两个指标是同一年到期吗？", "不是同一年"),
        ("再生铝和固废利用率的目标是不是同年到期？", "是同一年：都是2025年"),
        ("Do the NEV and the fertiliser targets share the same deadline?", "Not in the same year"),
        ("按期限排一下：固废利用、新能源车、再生铝", "按期限先后：再生铝产量（2025年）"),
        ("固废利用率和新能源车的目标哪个先到期？", "先到期的是新增大宗固废综合利用率（2025年）"),
        ("再生铝和新能源车两个目标早几年晚几年？", "相差5年"),
        ("肥料利用率和固废利用率的目标哪个高？", "数值较高的是新增大宗固废综合利用率（60%）"),
        ("How many years apart are the recycled aluminium and NEV targets?", "They are 5 years apart"),
    ],
)
def test_what_is_asked_of_targets_side_by_side_comes_first(ask: Ask, question: str, first: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(first)
