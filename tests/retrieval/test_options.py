import pytest

from ingest.analysis import fold
from retrieval.options import lettered, listed


@pytest.mark.parametrize(
    "text",
    [
        "选哪个？A. 甲烷 B. 氧气 C. 氮气",
        "选哪个？A甲烷 B氧气 C氮气",
        "选哪个？A、甲烷；B、氧气；C、氮气",
        "选哪个？（a）甲烷（b）氧气（c）氮气",
        "选哪个？①甲烷 ②氧气 ③氮气",
        "选哪个？甲、甲烷 乙、氧气 丙、氮气",
    ],
)
def test_options_are_found_in_every_style(text: str) -> None:
    found = lettered(fold(text))
    assert found is not None
    assert [words for _, words in found.options] == ["甲烷", "氧气", "氮气"]


def test_what_is_asked_behind_the_options_belongs_to_the_stem() -> None:
    found = lettered(fold("①甲烷 ②氧气 ③氮气，哪个写进了方案？"))
    assert found is not None
    assert "写进了方案" in found.stem
    assert found.options[-1][1] == "氮气"


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("哪个不在名单里：钢铁、焦化、纺织？", ["钢铁", "焦化", "纺织"]),
        ("which is missing: steel, coking or cement?", ["steel", "coking", "cement"]),
        ("企业、城市、区域这三个层次怎么排", ["企业", "城市", "区域"]),
    ],
)
def test_things_merely_listed_are_found(text: str, things: list[str]) -> None:
    found = listed(fold(text))
    assert found is not None
    assert [words for _, words in found.options] == things


@pytest.mark.parametrize("text", ["第八条讲什么", "谁负责园区", "2025年的目标是多少", ""])
def test_a_plain_question_has_no_options(text: str) -> None:
    assert lettered(fold(text)) is None
    assert listed(fold(text)) is None
