from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    "question",
    ["第八条和第十一条的责任单位有什么不同?", "Compare the bodies responsible for clauses 8 and 11."],
)
def test_two_clauses_are_compared_by_their_bodies(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {"8", "11"}
    assert "农业农村部" in answer.answer
    assert "工业和信息化部" in answer.answer


def test_two_bodies_are_compared_by_their_clauses(ask: Ask) -> None:
    answer = ask("水利部和商务部的任务有什么不同?")
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {"4", "5", "6", "7", "12", "16", "19", "21"}


@pytest.mark.parametrize(
    ("question", "clauses", "said"),
    [
        ("分区管控和准入管理两边名单的交集", {"4", "5"}, "两条都有的是"),
        ("技術研發與國際合作兩項的主責機關，有哪些是各自獨有？", {"21", "28"}, "中国气象局"),
        ("第8、9、10条，责任单位各有几家", {"8", "9", "10"}, "几条都有的是"),
        ("第二十条和第二十九条的责任单位写法有什么不同", {"20", "29"}, "牵头负责"),
        (
            "Which agencies are in the international-cooperation item but not in the soil item?",
            {"15", "28"},
            "中国气象局",
        ),
    ],
)
def test_clauses_named_by_their_titles_are_compared_by_all_their_bodies(
    ask: Ask, question: str, clauses: set[str], said: str
) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == clauses
    assert said in answer.answer


@pytest.mark.parametrize(
    ("question", "clauses", "words"),
    [
        ("碳捕集在工业条和研发条，说法差在哪", {"8", "21"}, ("封存", "试点应用")),
        ("光伏在城乡建设条和土壤条各说了啥", {"10", "15"}, ("一体化", "光伏发电")),
    ],
)
def test_a_matter_is_shown_in_the_words_of_each_clause(
    ask: Ask, question: str, clauses: set[str], words: tuple[str, ...]
) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == clauses
    assert all(word in answer.answer for word in words)
