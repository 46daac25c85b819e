import pytest

from ingest.shared_heads import SharedHeads

HEADS = SharedHeads(["水", "水利", "能源", "科技", "water", "trade"])


def stems(text: str) -> list[str]:
    return [text[start:end] for _, start, end in HEADS.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("水利、能源、科技三个口子在哪条碰头", ["水利", "能源", "科技"]),
        ("能源和科技两个部门都在的是哪条", ["能源", "科技"]),
        ("科技与能源主管", ["科技", "能源"]),
        ("水利跟科技从不同框", ["水利", "科技"]),
        ("the water and trade ministries", ["water", "trade"]),
        ("do water and trade ever share a line", ["water", "trade"]),
    ],
)
def test_stems_before_one_head_noun_are_found_each(text: str, found: list[str]) -> None:
    assert stems(text) == found


@pytest.mark.parametrize(
    "text",
    ["水利和能源怎么协同", "能源和科技部分内容", "水利、能源口径", "water and trade policy", "水利三个口子"],
)
def test_words_without_a_head_noun_for_bodies_are_none(text: str) -> None:
    assert stems(text) == []
