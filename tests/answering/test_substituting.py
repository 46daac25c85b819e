"""Words of one question put into another."""

from collections.abc import Callable

from answering.extractive.context import Context
from answering.substituting import asked_likewise, asked_of, exchanged, with_topic

Made = Callable[..., Context]


def test_words_take_the_place_of_the_first_span_and_the_others_go() -> None:
    assert exchanged("甲和乙", [(0, 1), (2, 3)], "丙") == "丙和"
    assert exchanged("甲", [], "丙") == "甲 丙"


def test_what_is_asked_is_parted_from_what_it_is_asked_of(context_of: Made) -> None:
    assert "能装光伏吗" in asked_of("污水厂能装光伏吗?")
    before, now = context_of("秸秆谁负责").reading, context_of("那污水呢").reading
    assert asked_likewise(before, now) == "污水 谁 负责" or asked_likewise(before, now) == "污水 谁负责"


def test_a_bare_pointing_word_stands_for_the_topic_before(context_of: Made) -> None:
    before = context_of("What does it say about landfill gas?")
    text = with_topic(before.reading, context_of("Any target for that?").reading, before.glossary)
    assert "landfill" in text
    assert with_topic(before.reading, context_of("Who is responsible for it?").reading, before.glossary) == ""
