from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clause", "first"),
    [
        ("考核这事由财政部牵头，那材料该送财政部哪个处？", "29", "不是财政部"),
        ("考核是发改委和生态环境部联合牵头的，对吧，所以要报两家", "29", "不是国家发展改革委"),
        ("听说农业那条由发改委负责，我去发改委问就行？", "11", "不是国家发展改革委"),
        ("既然工业领域由工信部牵头，那标准谁来定", "8", "方案没有写由工业和信息化部牵头"),
        ("The assessment is led by the NDRC, right?", "29", "Not National Development and Reform Commission"),
    ],
)
def test_a_body_wrongly_made_responsible_is_put_right_first(
    ask: Ask, question: str, clause: str, first: str
) -> None:
    answer = ask(question)
    assert answer.status == "answered"
    assert answer.answer.startswith(first)
    assert clause in {citation.clause for citation in answer.citations}


@pytest.mark.parametrize("question", ["考核由生态环境部牵头，那怎么考？", "财政部负责的任务有哪些？"])
def test_what_is_right_or_asked_is_not_put_right(ask: Ask, question: str) -> None:
    assert not ask(question).answer.startswith(("不是", "方案没有写由"))


def test_a_lead_taken_for_granted_of_a_clause_spoken_of_is_put_right(ask: Ask) -> None:
    answer = ask("国家能源局牵头的那项考核督察，具体怎么考？")
    assert {c.clause for c in answer.citations} == {"29"}
    assert "生态环境部" in answer.answer
