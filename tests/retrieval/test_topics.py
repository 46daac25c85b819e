import pytest

from ingest.analysis import fold
from retrieval.topics import topic_references


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("水环境那条由谁负责?", ["水环境"]),
        ("水環境那條由誰負責?", ["水环境"]),
        ("水环境那条和土壤那条谁的单位多?", ["水环境", "土壤"]),
        ("Who is responsible for the carbon-market item?", ["carbon-market"]),
    ],
)
def test_a_clause_is_referred_to_by_what_it_is_about(text: str, words: list[str]) -> None:
    assert topic_references(fold(text)) == words


@pytest.mark.parametrize(
    "text", ["第八条讲什么?", "刚才那条由谁负责?", "the last item", "园区怎么减污降碳?", ""]
)
def test_a_number_or_a_pointer_is_no_topic(text: str) -> None:
    assert topic_references(fold(text)) == []
