from collections.abc import Callable

import pytest

from answering.answer import Answer

Ask = Callable[..., Answer]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("秸秆归哪一条管？", ["11"]),
        ("旧电池回收在第几条？", ["16"]),
        ("火车运货是哪一条讲的？", ["9"]),
        ("哪條寫了花粉？", ["12"]),
        ("无废城市 条款出处", ["16", "18"]),
        ("Which item covers straw burning?", ["11"]),
        ("Locate the sentence on shore power.", ["9"]),
    ],
)
def test_the_clause_where_something_stands_is_cited_alone(
    ask: Ask, question: str, clauses: list[str]
) -> None:
    answer = ask(question)
    assert (answer.status, cited(answer)) == ("answered", clauses)


@pytest.mark.parametrize(
    "question", ["哪条写了噪声？", "有没有单独一条讲甲烷？", "Which item deals with noise?"]
)
def test_what_no_clause_deals_with_is_said_to_be_absent(ask: Ask, question: str) -> None:
    assert ask(question).status == "not_in_plan"


def test_in_english_the_plans_own_words_are_shown_where_they_are_asked_for(ask: Ask) -> None:
    answer = ask("Quote in Chinese the sentence about shore power and give its clause number.")
    assert "推动船舶靠港使用岸电" in answer.answer
    assert "shore power" in answer.answer
