from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    ("question", "clauses", "bodies"),
    [
        (
            "“三线一单”在哪两条里出现，两条都有的单位是谁？",
            {"4", "5"},
            {"生态环境部", "国家发展改革委", "工业和信息化部", "水利部"},
        ),
        (
            "气、水、土、固废四条，每条都有份的是哪几家？",
            {"13", "14", "15", "16"},
            {"生态环境部", "国家发展改革委"},
        ),
        (
            "Green finance is mentioned in two items. Which bodies are in both?",
            {"24", "28"},
            {"财政部", "国家发展改革委", "生态环境部", "住房城乡建设部", "人民银行", "证监会"},
        ),
    ],
)
def test_what_lines_have_in_common(ask: Ask, question: str, clauses: set[str], bodies: set[str]) -> None:
    answer = ask(question)
    assert (cited(answer), set(answer.bodies)) == (clauses, bodies)


@pytest.mark.parametrize(
    ("question", "clause", "said"),
    [
        ("单位最多的那条，头一家和末一家分别是谁？", "28", ("生态环境部", "国家林草局")),
        ("财政部排头的那条一共几家，央行排第几？", "24", ("8", "第6位")),
        ("国铁集团参加的那条，新能源车2030年占多少？", "9", ("50%", "左右")),
        ("用吨来定的那个目标，归谁负责？", "8", ("1150万吨", "工业和信息化部")),
        ("牵头两个字只出现在一条，那条要把什么纳入考核？", "29", ("温室气体排放控制目标",)),
        (
            "Which clause names the most bodies, and who comes first in it?",
            "28",
            ("Ecology and Environment",),
        ),
    ],
)
def test_what_is_asked_of_a_described_clause(
    ask: Ask, question: str, clause: str, said: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert cited(answer) == {clause}
    assert all(words in answer.answer for words in said)


def test_whether_lines_begin_alike_is_said_first(ask: Ask) -> None:
    assert ask("单位数排第二的两条，打头的是同一家吗？").answer.startswith("是同一家")


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("第五部分哪一条的单位最多？", {"16"}),
        ("不带责任单位括号的是哪几条？", {"1", "2", "3"}),
        ("水利部的任务里，2030年以前写了百分数的是哪条？", set()),
        ("农业农村部有份的几条里，写了数字目标的是哪条？", {"11"}),
        ("农业农村部最后一次露面是哪条？", {"14"}),
    ],
)
def test_clauses_are_found_by_several_marks_at_once(ask: Ask, question: str, clauses: set[str]) -> None:
    answer = ask(question)
    assert not clauses or cited(answer) == clauses


@pytest.mark.parametrize(
    "question", ["七家发文单位有六家在第六条里，落下的是谁？", "发文的七家里，第六条剩下哪家没写？"]
)
def test_the_one_left_over_is_named(ask: Ask, question: str) -> None:
    assert "交通运输部" in ask(question).answer
