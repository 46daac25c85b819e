"""What follow-ups ask of what was talked about: who carries it out, how many, the year, the matter inside it."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    "question", ["哪些部门负责落实？", "这个行动谁来执行", "归谁跟进", "這件事情由哪些單位承擔？"]
)
def test_who_carries_out_what_was_talked_about(ask: Ask, question: str) -> None:
    answer = ask(question, "企业减污降碳协同创新推动什么")
    assert (cited(answer), answer.bodies) == ({"20"}, ("生态环境部",))


@pytest.mark.parametrize("question", ["名单齐了吗？给完整的", "还有漏的没有，全列出来", "缺了谁没有"])
def test_the_whole_line_is_given_where_the_list_is_doubted(ask: Ask, question: str) -> None:
    assert ask(question, "港口岸电由谁负责？").bodies[-1] == "中国国家铁路集团有限公司"


@pytest.mark.parametrize("question", ["一共几家", "总共多少个部门？", "几个单位啊"])
def test_the_bodies_talked_about_are_counted(ask: Ask, question: str) -> None:
    answer = ask(question, "推进工业领域协同增效那条谁负责")
    assert cited(answer) == {"8"}
    assert "4" in answer.answer


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("我最开始问的那条原文", "16"),
        ("最先说的那条由谁负责", "16"),
        ("换个顺序，一开始问的那条在哪", "16"),
        ("上一个问题的原文", "16"),
    ],
)
def test_an_earlier_turn_is_pointed_back_at(ask: Ask, question: str, clause: str) -> None:
    answer = ask(question, "垃圾分类在哪条", "土壤污染治理由谁负责")
    assert clause in cited(answer)
    assert "15" not in cited(answer)


def test_the_same_question_is_asked_of_another_matter(ask: Ask) -> None:
    for question in ("同样的问题，水环境治理", "same question for 水环境治理"):
        assert cited(ask(question, "推进工业领域协同增效由谁负责")) == {"14"}


def test_a_year_that_the_target_lacks_is_said_to_be_absent(ask: Ask) -> None:
    for question in ("那2025年呢", "换成2025年呢", "那2025年这个比例是多少"):
        assert ask(question, "电解铝使用可再生能源比例有目标吗？").status == "not_in_plan"


def test_a_matter_inside_the_clause_talked_about_is_asked_of_it(ask: Ask) -> None:
    answer = ask("那它说的工业用水怎么做", "推进水环境治理协同控制由谁负责")
    assert cited(answer) == {"14"}
    assert "串联用水" in answer.answer
