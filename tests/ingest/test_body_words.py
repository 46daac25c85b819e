import pytest

from ingest.body_words import ABOVE, PLAIN


@pytest.mark.parametrize("words", ["部里让我们查", "我们部负责什么"])
def test_the_ministry_above_is_meant(words: str) -> None:
    assert ABOVE.search(words)


@pytest.mark.parametrize(("words", "plain"), [("most of the clauses", True), ("most and ndrc", False)])
def test_an_abbreviation_may_be_a_plain_word(words: str, plain: bool) -> None:
    assert bool(PLAIN.search(words)) is plain
