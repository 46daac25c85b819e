"""What a follow-up names of its own."""

from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.matter import has_matter, is_hollow

Made = Callable[..., Context]


@pytest.mark.parametrize(
    "text",
    [
        "谁负责？",
        "那归哪些部门管呢",
        "原文念一下",
        "Who is in charge?",
        "and which bodies are responsible for it?",
    ],
)
def test_a_question_that_only_asks_who_or_for_the_text_is_hollow(context_of: Made, text: str) -> None:
    assert is_hollow(context_of(text).reading)


@pytest.mark.parametrize("text", ["谁负责低碳课", "秸秆归谁管", "第八条谁负责", "who handles straw?"])
def test_a_question_with_a_matter_is_not(context_of: Made, text: str) -> None:
    reading = context_of(text).reading
    assert has_matter(reading)
    assert not is_hollow(reading)


@pytest.mark.parametrize("text", ["目标是多少？", "有什么要求", "by when?", "怎么做"])
def test_a_goal_alone_is_no_matter(context_of: Made, text: str) -> None:
    assert not has_matter(context_of(text).reading)
