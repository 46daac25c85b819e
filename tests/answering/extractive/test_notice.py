from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("这个通知是谁印发的?", ("生态环境部", "国家发展和改革委员会", "国家能源局")),
        ("通知由哪几家联合印发?", ("住房和城乡建设部", "交通运输部", "农业农村部")),
        ("通知抄送给了哪些单位?", ("教育部", "中国国家铁路集团有限公司")),
        ("通知是哪天印发的?", ("9-21",)),
        ("这个文件能公开吗?", ("社会公开",)),
        ("通知主送哪些单位?", ("新疆生产建设兵团",)),
        ("方案经谁同意印发?", ("领导小组",)),
        ("Who issued the notice?", ("Ministry of Ecology and Environment", "国家能源局")),
        ("Who was the notice copied to?", ("Ministry of Education",)),
        ("When was the notice issued?", ("9-21",)),
    ],
)
def test_a_line_of_the_notice_answers(ask: Ask, question: str, facts: tuple[str, ...]) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert {citation.clause for citation in answer.citations} == {"notice"}
    assert [fact for fact in facts if fact not in answer.answer] == []


@pytest.mark.parametrize("question", ["通知是哪天印发的?", "When was the notice issued?"])
def test_no_year_is_given_to_a_date_that_has_none(ask: Ask, question: str) -> None:
    assert "2022" not in ask(question).answer


@pytest.mark.parametrize(
    "question", ["教育部收到这个文件没有", "Did the Ministry of Education get this notice?"]
)
def test_a_body_received_the_notice_in_the_line_it_stands_in(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert any("教育部" in citation.quote and "抄送" in citation.quote for citation in answer.citations)
