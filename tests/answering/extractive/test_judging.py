import pytest

from answering.engine import Answerer
from ingest.index import Index
from retrieval.question import Question


@pytest.mark.parametrize(
    ("statement", "first"),
    [
        ("判断对错：到2025年，新增大宗固废综合利用率达到60%。", "对"),
        ("判断对错：到2025年，新增大宗固废综合利用率达到70%。", "错"),
        ("判断对错：第八条由水利部负责。", "错"),
        ("判断对错：第二十九条由生态环境部牵头负责。", "对"),
        ("True or false: clause 20 is assigned to the Ministry of Water Resources.", "False"),
    ],
)
def test_a_statement_is_judged_by_the_plans_words(index: Index, statement: str, first: str) -> None:
    answer = Answerer(index).ask(Question(question=statement))
    assert answer.status == "answered"
    assert answer.answer.startswith(first)
    assert answer.citations
