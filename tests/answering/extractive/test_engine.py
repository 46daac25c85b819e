from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("第三十条由谁负责?", set()),
        ("2035年再生铝产量目标是多少?", set()),
        ("谁印发的通知?", {"notice"}),
        ("水利部负责哪些任务?", {"4", "5", "6", "12", "19", "21"}),
        ("第八条由谁负责?", {"8"}),
        ("2025年再生铝产量目标是多少?", {"8"}),
    ],
)
def test_the_composer_that_can_answer_does(ask: Ask, question: str, clauses: set[str]) -> None:
    assert {citation.clause for citation in ask(question).citations} == clauses


@pytest.mark.parametrize(
    "question",
    [
        "?",
        "。。。",
        "😀",
        "\u200b",
        "a",
        "8",
        "\x00",
        "[1]",
        "| a |",
        "{label}",
        "第条",
        "第²条",
        "（）",
        "问" * 2000,
    ],
)
def test_there_is_an_honest_ending_to_anything(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert answer.status in ("answered", "not_in_plan", "clarify", "refused")
    assert answer.answer
    assert bool(answer.citations) == (answer.status == "answered")
