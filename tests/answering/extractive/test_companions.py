from collections.abc import Callable

import pytest

from answering.answer import Answer
from answering.extractive.companions import compose_companions
from answering.extractive.context import Context

Ask = Callable[..., Answer]
Made = Callable[[str], Context]


def cited(answer: Answer) -> list[str]:
    return [citation.clause for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("央行跟证监会是不是总在一起出现？", ["24", "28"]),
        ("商务部在哪儿，工信部就一定在哪儿，只要列了商务部就有工信部，对吗", ["7", "16", "19"]),
        ("Is MOHURD in every clause that names the finance ministry?", ["7", "24", "28"]),
        ("林草局参加的每一条，发改委是不是都在？", ["12", "15", "28"]),
    ],
)
def test_bodies_that_always_stand_together_are_said_to(ask: Ask, question: str, clauses: list[str]) -> None:
    answer = ask(question)
    assert answer.answer.startswith(("是，", "Yes"))
    assert cited(answer) == clauses


@pytest.mark.parametrize(
    ("question", "exceptions"),
    [
        ("凡是列了工信部的条款都有发改委，这话对不对", ["22"]),
        ("能源局出现的每一条，发改委也都在吗", ["10", "11"]),
        (
            "Whenever the water ministry is named, is the natural resources ministry named too?",
            ["5", "19", "21"],
        ),
    ],
)
def test_the_exceptions_are_shown_where_they_do_not(ask: Ask, question: str, exceptions: list[str]) -> None:
    answer = ask(question)
    assert answer.answer.startswith(("不是，", "No"))
    assert cited(answer) == exceptions


def test_bodies_that_part_are_shown_together_and_apart(ask: Ask) -> None:
    answer = ask("教育部和科技部是不是形影不离？")
    assert answer.answer.startswith("不是")
    assert set(cited(answer)) == {"27", "19", "21", "28"}


@pytest.mark.parametrize(
    "question", ["央行跟哪家总在一起？", "水利部和商务部都在的是哪一条？", "水利部每条都在吗"]
)
def test_other_questions_are_left_to_others(context_of: Made, question: str) -> None:
    assert compose_companions(context_of(question)) is None
