from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause", "first"),
    [
        ("听说肥料利用率2030年要到43%，对吧？", "11", "不是2030年，方案写的是2025年"),
        ("再生铝2025年要到1500万吨，没错吧？", "8", "不是1500万吨，方案写的是1150万吨"),
        ("既然电炉炼钢2025年就要占20%，那废钢够用吗？", "8", "不是20%，方案写的是15%"),
        ("The plan sets 43% fertiliser efficiency for 2030, right?", "11", "Not 2030: the plan says 2025"),
        ("Recycled aluminium must hit 20 million tonnes by 2025, right?", "8", "Not 20 million tonnes"),
        ("六部门联合印发的这个方案，为什么没有国家能源局？", "notice", "不是6个部门：印发单位共7家"),
        ("工作原则有六条，第六条是什么？", "2", "不是6条：工作原则共5条"),
        ("方案一共有三十二条，最后一条讲什么？", "29", "不是32条：方案共29条"),
        ("核电被叫停了，那用什么代替？", "6", "不是，方案没有禁止"),
        ("既然方案把水泥厂统统叫停，工人怎么安置？", "5", "不是全部禁止"),
        ("Why did Beijing decide in this plan to halt nuclear power?", "6", "No, the plan does not ban it"),
    ],
)
def test_what_a_question_takes_for_granted_is_put_right_first(
    ask: Ask, question: str, clause: str, first: str
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(first)
    assert {citation.clause for citation in answer.citations} == {clause}


@pytest.mark.parametrize(
    "question",
    [
        "我们县肥料利用率现在是40%，到2025年还差多少？",
        "短流程炼钢到2030年是20%以上，对吧？",
        "七部门印发的方案，落款是哪天？",
        "五条工作原则是什么？",
        "自备电厂被禁止了吗？",
    ],
)
def test_what_is_right_is_not_put_right(ask: Ask, question: str) -> None:
    assert not ask(question).answer.startswith("不是")
