"""Courtesy and chat in the middle of a conversation, and short messages that lean."""

from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.mark.parametrize(
    "message",
    [
        "你好",
        "谢谢",
        "好的",
        "嗯",
        "明白了",
        "再见",
        "thanks",
        "hello",
        "ok",
        "辛苦啦",
        "你真聪明",
        "今天天气怎么样",
    ],
)
@pytest.mark.parametrize("before", ["谁负责园区减污降碳？", "焚烧垃圾有什么要求？"])
def test_what_is_no_question_is_refused_and_repeats_nothing(ask: Ask, message: str, before: str) -> None:
    answer = ask(message, before)
    assert (answer.status, answer.citations) == ("refused", ())
    assert answer.answer == ask(message).answer


def test_what_comes_after_it_leans_on_the_question_before(ask: Ask) -> None:
    assert cited(ask("那谁负责？", "第十九条讲什么？", "谢谢", "嗯")) == {"19"}


@pytest.mark.parametrize("question", ["谢谢，那第九条呢？", "好的，那第九条呢", "Thanks! And clause 9?"])
def test_thanks_before_a_question_are_no_part_of_it(ask: Ask, question: str) -> None:
    assert cited(ask(question, "第八条由谁负责？")) == {"9"}


@pytest.mark.parametrize(
    ("question", "clause"), [("那农业呢", "11"), ("谁负责", "8"), ("还有吗", "8"), ("你确定？", "8")]
)
def test_short_messages_that_lean_go_on_leaning(ask: Ask, question: str, clause: str) -> None:
    answer = ask(question, "第八条由谁负责？")
    assert answer.status == "answered"
    assert clause in cited(answer)


@pytest.mark.parametrize("question", ["多少条有牵头单位？", "How many clauses have a lead body?"])
def test_a_count_over_all_clauses_is_none_of_the_one_before(ask: Ask, question: str) -> None:
    assert cited(ask(question, "VOCs怎么治理？")) == {"29"}
