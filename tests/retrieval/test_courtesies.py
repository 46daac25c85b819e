"""What is courtesy alone, and what is left of a message without it."""

import pytest

from retrieval.courtesies import LONGEST, is_courtesy, without_courtesies


@pytest.mark.parametrize(
    "text",
    [
        "你好", "早上好！", "谢谢", "多謝晒", "非常感谢您的帮助", "再见", "拜拜", "好的", "嗯嗯", "明白了", "原来如此", "没问题了",
        "知道了，谢谢", "讲得很清楚", "太好了", "👍", "Hello", "thanks a lot!", "Thank you for your help", "ok", "Got it, thanks!",
        "that's helpful", "see you later", "no more questions",
    ],
)  # fmt: skip
def test_greetings_thanks_farewells_praise_and_assent_are_courtesy(text: str) -> None:
    assert is_courtesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "谁负责", "那农业呢", "2030年呢", "还有吗", "继续", "是吗", "对吗", "好吗", "确定吗", "再说一遍", "下一条", "农业", "原文",
        "好的，那谁负责", "who?", "really?", "and by 2030?", "more", "clause 9", "thanks, who leads it", "",
    ],
)  # fmt: skip
def test_what_asks_or_names_something_is_none(text: str) -> None:
    assert not is_courtesy(text)


def test_a_long_message_is_none() -> None:
    assert is_courtesy("好" * LONGEST)
    assert not is_courtesy("好" * (LONGEST + 1))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("谢谢，那农业呢", "那农业呢"),
        ("好的 那谁负责？", "那谁负责？"),
        ("那农业呢，谢谢！", "那农业呢"),
        ("Thanks! And by 2030?", "And by 2030?"),
        ("2.5万吨呢？", "2.5万吨呢？"),
        ("谢谢。", "谢谢。"),
    ],
)
def test_courtesies_around_a_question_are_left_out(text: str, rest: str) -> None:
    assert without_courtesies(text) == rest
