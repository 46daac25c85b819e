from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("2030年电解铝用可再生能源的比例要提到多少？A、20% B、25% C、30%以上 D、50%", "答案：C"),
        ("2025年短流程炼钢占比达到：A.15% B.20% C.30%", "答案：A"),
        (
            "The 2025 target for recycled aluminium is A) 9.5 million tonnes B) 11.5 million tonnes",
            "Answer: B",
        ),
        ("三大粮食作物化肥利用率提高到43%是哪一年的目标？A.2025年 B.2030年 C.2035年", "答案：A"),
        ("（六）排在首位的责任单位是 A国家能源局 B国家发展改革委 C生态环境部", "答案：B"),
        ("严禁新增的产能不含哪个？A焦化 B光伏玻璃 C炼油", "答案：B"),
    ],
)
def test_the_plans_data_settle_a_choice(ask: Ask, question: str, first: str) -> None:
    assert ask(question).answer.startswith(first)
