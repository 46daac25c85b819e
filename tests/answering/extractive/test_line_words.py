import pytest

from answering.extractive.line_words import BOTH, STRUCK, TOGETHER


@pytest.mark.parametrize("words", ["一起负责", "共同", "一齐", "联手", "jointly responsible", "share"])
def test_words_for_working_together(words: str) -> None:
    assert TOGETHER.search(words)
    assert BOTH.search(words)


@pytest.mark.parametrize("words", ["水利部负责", "the body responsible"])
def test_one_body_alone_works_together_with_none(words: str) -> None:
    assert TOGETHER.search(words) is None


@pytest.mark.parametrize("words", ["去掉生态环境部", "if MEE were removed"])
def test_a_body_is_struck_out(words: str) -> None:
    assert STRUCK.search(words)
