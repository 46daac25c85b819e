from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("科技部的任务分布在哪几个部分？", ("六、开展模式创新，1条", "八、加强组织实施，2条")),
        ("哪些部分没有给水利部派活？", ("没有这类条款的部分", "五、优化环境治理")),
        ("量化指标集中在哪个部分？", ("四、突出重点领域，3条",)),
        (
            "Which parts have no task for the Ministry of Agriculture and Rural Affairs?",
            ("VI. ", "VII. ", "VIII. "),
        ),
    ],
)
def test_clauses_are_spread_over_the_parts(ask: Ask, question: str, facts: tuple[str, ...]) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("林草局的任务都集中在第四部分吗？", "不是"),
        ("统计局的任务是不是只在第七部分？", "是，"),
        ("Are all the tasks of the Ministry of Commerce in part 3?", "No, "),
    ],
)
def test_whether_all_clauses_of_a_body_are_in_a_part(ask: Ask, question: str, verdict: str) -> None:
    assert ask(question).answer.startswith(verdict)


def test_clauses_that_are_listed_are_placed_in_their_parts_where_that_is_asked(ask: Ask) -> None:
    answer = ask("只有一家责任单位的是哪几条，各在哪个部分？").answer
    assert "（二十）开展企业减污降碳协同创新（属于“六、开展模式创新”）" in answer
    assert "（二十九）加强考核督察（属于“八、加强组织实施”）" in answer
