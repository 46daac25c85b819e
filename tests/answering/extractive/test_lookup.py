from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.mark.parametrize("number", [1, 2, 3, 8, 10, 20, 28, 29])
def test_a_clause_can_be_asked_for_by_number(ask: Ask, plan: Plan, number: int) -> None:
    answer = ask(f"第{number}条讲什么?")
    assert (answer.status, cited(answer)) == ("answered", [str(number)])
    assert plan.clause(str(number)).title in answer.answer  # type: ignore[operator]  # items have titles


@pytest.mark.parametrize("number", range(1, 30))
def test_every_clause_can_be_asked_for_in_english(ask: Ask, number: int) -> None:
    answer = ask(f"What does clause {number} say?")
    assert (answer.status, answer.language, cited(answer)) == ("answered", "en", [str(number)])


@pytest.mark.parametrize("question", ["第八条原文", "把第八条的全文给我", "第8條原文"])
def test_the_words_of_a_clause_are_given_whole(ask: Ask, plan: Plan, question: str) -> None:
    answer = ask(question)
    quoted = "".join(citation.quote for citation in answer.citations)
    sentences = plan.clause("8").sentences[1:]
    assert [plan.slice(span) for span in sentences if plan.slice(span) not in quoted] == []


@pytest.mark.parametrize(
    "question", ["第八条和第九条分别讲什么?", "第8、9条讲什么", "What do clauses 8 and 9 say?"]
)
def test_several_clauses_are_given_in_the_order_asked(ask: Ask, question: str) -> None:
    assert cited(ask(question)) == ["8", "9"]


def test_a_title_alone_is_given_where_it_is_asked_for(ask: Ask, plan: Plan) -> None:
    answer = ask("第八条的标题是什么?")
    assert cited(answer) == ["8"]
    assert "推进工业领域协同增效" in answer.answer
    assert "1150" not in answer.answer


def test_a_title_is_given_in_english(ask: Ask) -> None:
    answer = ask("What is the title of clause 8?")
    assert (answer.status, answer.language, cited(answer)) == ("answered", "en", ["8"])
    assert "industry" in answer.answer.lower()


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [("第四部分有哪些条?", 8, 12), ("What is in part 4?", 8, 12), ("第八部分有哪几条", 26, 29)],
)
def test_a_part_gives_its_clauses_in_order(ask: Ask, question: str, first: int, last: int) -> None:
    assert cited(ask(question)) == [str(number) for number in range(first, last + 1)]


def test_a_part_without_clauses_gives_its_sentences(ask: Ask) -> None:
    assert cited(ask("第一部分讲什么?")) == ["part-1"]
