from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause", "facts"),
    [
        ("绿色出行举了几种方式？", "7", ("3个", "三个", "自行车")),
        ("工业固废利用点了几种废物的名？", "16", ("4个", "煤矸石")),
        ("宣传教育举了几个纪念日？", "27", ("3个", "六五环境日")),
        ("严禁新增产能的一共有几个行业？", "5", ("6个", "不含光伏玻璃")),
        ("指导目录里的项目分几类？", "5", ("3个", "限制类")),
        ("How many kinds of industrial solid waste are named for reuse?", "16", ("four", "coal gangue")),
    ],
)
def test_things_in_a_row_are_counted_and_shown(
    ask: Ask, question: str, clause: str, facts: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == {clause}
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize(
    "question", ["农业那条有几个部门负责？", "工作原则有几条？", "方案有几个量化目标？", "全文分几个部分？"]
)
def test_other_counts_are_left_to_others(ask: Ask, question: str) -> None:
    assert "写的是" not in ask(question).answer
