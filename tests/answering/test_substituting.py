"""Words of one question put into another."""

from collections.abc import Callable

from answering.extractive.context import Context
from answering.substituting import (
    asked_likewise,
    asked_of,
    exchanged,
    later_year,
    referred_likewise,
    with_topic,
)

Made = Callable[..., Context]


def test_words_take_the_place_of_the_first_span_and_the_others_go() -> None:
    assert exchanged("甲和乙", [(0, 1), (2, 3)], "丙") == "丙和"
    assert exchanged("甲", [], "丙") == "甲 丙"


def test_what_is_asked_is_parted_from_what_it_is_asked_of(context_of: Made) -> None:
    assert "能装光伏吗" in asked_of("污水厂能装光伏吗?")
    before, now = context_of("秸秆谁负责").reading, context_of("那污水呢").reading
    assert asked_likewise(before, now) == "污水由谁负责"


def test_a_bare_pointing_word_stands_for_the_topic_before(context_of: Made) -> None:
    before = context_of("What does it say about landfill gas?")
    text = with_topic(before.reading, context_of("Any target for that?").reading, before.glossary)
    assert "landfill" in text
    assert with_topic(before.reading, context_of("Who is responsible for it?").reading, before.glossary) == ""


def test_a_later_milestone_is_five_years_on(context_of: Made) -> None:
    before = context_of("到2025年总的要达到什么样子").reading
    assert later_year(before, context_of("再往后那个节点呢").reading) == "到2030年总的要达到什么样子"
    assert later_year(before, context_of("And ten years on?").reading) == "到2035年总的要达到什么样子"
    assert (
        later_year(context_of("十四五煤炭怎么控").reading, context_of("下一个五年呢").reading)
        == "十五五煤炭怎么控"
    )
    assert later_year(before, context_of("秸秆呢").reading) is None


def test_a_clause_named_by_its_matter_is_exchanged(context_of: Made) -> None:
    before = context_of("能源那条是哪个部门排在第一").reading
    assert referred_likewise(before, context_of("农业那条呢").reading) == "农业那条是哪个部门排在第一"
