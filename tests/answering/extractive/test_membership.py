from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        ("第八条的责任单位里有生态环境部吗?", "8"),
        ("水利部参与第十九条吗?", "19"),
        ("Is the Ministry of Water Resources responsible for clause 19?", "19"),
    ],
)
def test_a_body_that_is_named_is_said_to_be(ask: Ask, question: str, clause: str) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {clause})
    assert not answer.answer.startswith(("不是", "没有", "No"))


@pytest.mark.parametrize(
    "question",
    [
        "水利部参与第八条吗?",
        "第八条的责任单位有没有水利部?",
        "Is the Ministry of Water Resources responsible for clause 8?",
    ],
)
def test_a_body_that_is_not_named_is_said_not_to_be(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert (answer.status, {c.clause for c in answer.citations}) == ("answered", {"8"})
    assert "没有" in answer.answer or "not" in answer.answer.lower()
    assert all("水利部" not in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "said", "clause"),
    [
        ("园区那条的单位名单后面带“等”字吗？", "有，", "19"),
        ("第十三条的名单是不是以“等”结尾？", "没有，", "13"),
        ("Does the list of clause 17 end with etc.?", "Yes", "17"),
    ],
)
def test_whether_a_list_is_open_is_said_first(ask: Ask, question: str, said: str, clause: str) -> None:
    answer = ask(question)
    assert answer.answer.startswith(said)
    assert {citation.clause for citation in answer.citations} == {clause}


def test_the_bodies_are_given_too_where_the_question_asks_for_them(ask: Ask) -> None:
    assert ask("定标准那条是哪几家的事，司法部在不在里面？").bodies == (
        "生态环境部",
        "司法部",
        "工业和信息化部",
        "交通运输部",
        "市场监管总局",
    )
    assert ask("第二十二条里有司法部吗？").bodies == ()


@pytest.mark.parametrize(
    "question",
    [
        "财政部、商务部、林草局里面谁在国际合作那条、谁不在？",
        "Finance, commerce and forestry: which of them are named in the international cooperation item?",
    ],
)
def test_bodies_are_parted_into_those_in_a_line_and_those_not(ask: Ask, question: str) -> None:
    answer = ask(question)
    inside, outside = answer.answer.split("\n")[:2]
    assert "财政部" in inside
    assert "林草局" in inside
    assert "商务部" in outside
