"""Words by which a follow-up leans, and those by which it asks over all clauses."""

import pytest

from answering.signs import OVER_CLAUSES, shows_leaning


@pytest.mark.parametrize(
    "text", ["它由谁负责", "那农业呢", "你确定?", "换成水利部", "每条各有几家", "what about it?", "再说一遍"]
)
def test_a_text_that_leans_shows_it(text: str) -> None:
    assert shows_leaning(text)


@pytest.mark.parametrize(
    "text", ["谁负责园区", "第八条讲什么", "which bodies are responsible for transport?"]
)
def test_a_text_that_stands_alone_shows_none(text: str) -> None:
    assert not shows_leaning(text)


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("多少条有牵头单位", True),
        ("哪些条只有一家单位", True),
        ("how many clauses name a lead?", True),
        ("哪几条", False),
        ("第几句", False),
        ("which clauses?", False),
    ],
)
def test_a_question_over_all_clauses_says_what_they_are_to_have(text: str, over: bool) -> None:
    assert bool(OVER_CLAUSES.search(text)) is over
