import pytest

from answering.extractive.line_places import place_in


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("水利部打头的条", 0),
        ("谁排过第一", 0),
        ("领头的是水利部", 0),
        ("the mwr heads the list", 0),
        ("坐第二把交椅的是水利部", 1),
        ("水利部排第三的条", 2),
        ("the mwr comes second", 1),
        ("水利部收尾的名单", -1),
        ("水利部排在最后的条", -1),
        ("the mwr closes the list", -1),
        ("the last body named is the mwr", -1),
        ("水利部倒数第二", -2),
        ("the second to last body", -2),
    ],
)
def test_a_place_in_a_list_is_read(text: str, index: int) -> None:
    found = place_in(text)
    assert found is not None
    assert found.index == index
    assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["第二条讲什么", "倒数第二条", "the second longest list", "the last clause", "第二部分", "first of all"],
)
def test_a_place_of_a_clause_or_part_is_no_place_in_a_list(text: str) -> None:
    assert place_in(text) is None
