from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


@pytest.mark.parametrize(
    ("question", "clauses"),
    [
        ("第七部分各条按责任单位家数从多到少排一下", ["24", "21", "23", "22", "25"]),
        ("Rank the clauses of part three by number of bodies, ascending", ["4", "5", "6", "7"]),
    ],
)
def test_clauses_are_ranked_by_how_many_bodies_they_name(
    ask: Ask, plan: Plan, question: str, clauses: list[str]
) -> None:
    answer = ask(question)
    assert {citation.clause for citation in answer.citations} == set(clauses)
    lines = [plan.clause(citation.clause).responsibility for citation in answer.citations]
    sizes = [len(line.bodies) for line in lines if line]
    assert sizes == sorted(sizes, reverse="ascending" not in question)


@pytest.mark.parametrize(
    "question",
    [
        "商务部和市场监管总局共同负责哪几条，商务部剩下的又是哪条？",
        "商务部跟市场监管总局一起的有哪几条？其余的列出来",
    ],
)
def test_the_other_clauses_of_a_body_follow_where_they_are_asked_for(ask: Ask, question: str) -> None:
    assert [citation.clause for citation in ask(question).citations] == ["7", "16", "19"]
