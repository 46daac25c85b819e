from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def test_every_term_that_the_plan_explains_is_explained(ask: Ask, plan: Plan) -> None:
    explained = [
        (clause.id, term.term) for clause in plan.items for term in clause.terms if term.kind != "qualifier"
    ]
    assert explained
    lost = [
        (clause, term)
        for clause, term in explained
        if clause not in {citation.clause for citation in ask(f"{term}是什么意思?").citations}
    ]
    assert lost == []


@pytest.mark.parametrize("question", ["VOCs是什么意思?", "什么是VOCs?", "VOCs的全称是什么?"])
def test_an_abbreviation_is_given_in_full(ask: Ask, question: str) -> None:
    assert "挥发性有机物" in ask(question).answer


def test_an_explanation_is_quoted_from_the_plan(ask: Ask) -> None:
    assert any("VOCs" in citation.quote for citation in ask("VOCs是什么意思?").citations)


def test_an_abbreviation_is_given_in_full_in_english(ask: Ask) -> None:
    answer = ask("What does “VOCs” mean?")
    assert (answer.status, answer.language) == ("answered", "en")
    assert "volatile organic compounds" in answer.answer.lower()
