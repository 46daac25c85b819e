from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> list[str]:
    return list(dict.fromkeys(citation.clause for citation in answer.citations))


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("给第三部分列个讲课提纲，每条两句", 4, 7),
        ("請替我列出第六部分的授課大綱", 17, 20),
        ("讲“优化环境治理”那一部分，请列个提纲，下面几条各写两句要点", 13, 16),
        ("Draft an outline of the part on controlling things at the source, one line per item.", 4, 7),
        ("Slides: Part Eight, key points per item", 26, 29),
    ],
)
def test_a_part_is_laid_out_clause_by_clause(ask: Ask, question: str, first: int, last: int) -> None:
    assert cited(ask(question)) == [str(number) for number in range(first, last + 1)]


def test_as_many_sentences_of_each_clause_are_given_as_are_asked_for(ask: Ask, plan: Plan) -> None:
    one, two = ask("第六部分提纲，每条一句"), ask("第四部分提纲，每条两句")
    assert plan.slice(plan.clause("17").sentences[1]).rstrip("。") in one.answer
    assert plan.slice(plan.clause("9").sentences[2]).rstrip("。") in two.answer


@pytest.mark.parametrize("question", ["第七部分列提纲，附责任单位", "第七部分有哪几条，每条由谁负责"])
def test_the_bodies_of_each_clause_are_given_where_they_are_asked_for(
    ask: Ask, plan: Plan, question: str
) -> None:
    answer = ask(question)
    lines = [c.responsibility for c in plan.items if c.id in ("21", "22", "23", "24", "25")]
    assert set(answer.bodies) == {body.name for line in lines if line for body in line.bodies}
