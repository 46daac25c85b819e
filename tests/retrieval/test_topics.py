import pytest

from ingest.analysis import fold
from retrieval.topics import rows_in, topic_references, without_references


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("交通与农业两项由谁负责?", ["交通", "农业"]),
        ("交通與農業兩項由誰負責?", ["交通", "农业"]),
        ("交通、农业、建筑三条分别讲什么?", ["交通", "农业", "建筑"]),
        ("钢铁和水泥这两条", ["钢铁", "水泥"]),
        ("交通同农业两条", ["交通", "农业"]),
        ("区域、城市、园区三个层次谁负责?", ["区域", "城市", "园区"]),
    ],
)
def test_subjects_that_are_enumerated_refer_to_a_clause_each(text: str, words: list[str]) -> None:
    assert topic_references(fold(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("协同管理这一条归谁?", ["协同管理"]),
        ("大气污染防治协同控制那条", ["大气污染防治协同控制"]),
        ("交通与协同管理两项由谁负责?", ["交通", "协同管理"]),
        ("和协同管理那条比", ["协同管理"]),
        ("绿色建筑比例那条", ["绿色建筑比例"]),
    ],
)
def test_a_word_is_not_cut_at_a_character_that_also_joins(text: str, words: list[str]) -> None:
    assert topic_references(fold(text)) == words


@pytest.mark.parametrize("text", ["那两项原则是什么?", "有两条讲到氢能", "三条红线"])
def test_a_number_of_things_without_names_refers_to_none(text: str) -> None:
    assert topic_references(fold(text)) == []


def test_a_row_of_things_set_side_by_side_as_clauses_is_read() -> None:
    assert rows_in(fold("分区管控和准入管理哪条牵涉的部门更多")) == [["分区管控", "准入管理"]]
    assert rows_in(fold("散煤和秸秆怎么处理")) == []


def test_what_is_asked_of_each_clause_is_left_without_their_names() -> None:
    assert "工业" not in without_references(fold("碳捕集在工业条和研发条，说法差在哪"))
