import pytest

from ingest.analysis import fold
from retrieval.sides import sides_in


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("化肥的利用率和固废的利用率哪个高？", ("化肥的利用率", "固废的利用率")),
        ("化肥的利用率和固廢的利用率哪個高？", ("化肥的利用率", "固废的利用率")),
        ("钢铁和水泥分别怎么说", ("钢铁", "水泥")),
        ("请问铁路跟水运哪个先", ("铁路", "水运")),
        ("对比一下稻田与果园", ("稻田", "果园")),
        ("协同增效与协同控制有什么不同？", ("协同增效", "协同控制")),
        ("同时说说：秸秆和粪污的要求一样吗", ("秸秆", "粪污的要求")),
        ("desert solar versus mine solar: which is older", ("desert solar", "mine solar")),
        ("compare straw with manure", ("straw", "manure")),
    ],
)
def test_two_things_set_side_by_side_are_told_apart(text: str, sides: tuple[str, str]) -> None:
    assert sides_in(fold(text)) == sides


@pytest.mark.parametrize(
    "text",
    [
        "水泥和玻璃由谁负责？",
        "谁负责园区？",
        "steel and cement in key regions",
        "哪个部门管水？",
        "甲和乙哪个高？",
        "",
    ],
)
def test_a_question_that_compares_nothing_has_no_sides(text: str) -> None:
    assert sides_in(fold(text)) is None


def test_the_word_for_together_does_not_part_two_sides() -> None:
    assert sides_in(fold("同步改造有什么区别？")) is None
    assert sides_in(fold("共同样板有什么不同？")) is None
