from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "letter", "clause"),
    [
        ("（二十一）的第一责任单位是：A工信部 B科技部 C生态环境部", "B", "21"),
        ("以下哪家没有联合印发这份方案？A.交通运输部 B.水利部 C.国家能源局", "B", "notice"),
        ("“双近零”出自哪一条？ A.（八） B.（十八） C.（二十）", "C", "20"),
        (
            "下列说法错误的是 A.重点区域严禁新增水泥产能 B.方案要求停止发展核电 C.推动船舶靠港使用岸电",
            "B",
            "6",
        ),
        ("（多选）倡导的出行方式有：A. 公共交通 B. 自行车 C. 私家车 D. 步行", "ABD", "7"),
        ("發文的單位有幾家？A.5 B.6 C.7 D.8", "C", "notice"),
    ],
)
def test_the_right_letter_leads_and_the_clause_that_settles_it_alone_is_cited(
    ask: Ask, question: str, letter: str, clause: str
) -> None:
    answer = ask(question)
    assert answer.answer.startswith(f"答案：{letter}（")
    assert cited(answer) == {clause}


@pytest.mark.parametrize(
    ("question", "words", "clause"),
    [
        ("哪个日子不在方案的宣传节点里：六五环境日、世界地球日、全国低碳日？", "世界地球日", "27"),
        ("不属于新型废弃物的是哪个：退役动力电池、光伏组件、废钢？", "废钢", "16"),
        ("不是第九条责任单位的是谁：交通运输部、公安部、住房城乡建设部？", "公安部", "9"),
    ],
)
def test_things_merely_listed_are_chosen_by_their_words(
    ask: Ask, question: str, words: str, clause: str
) -> None:
    answer = ask(question)
    assert answer.answer.startswith(f"答案：{words}。")
    assert cited(answer) == {clause}
