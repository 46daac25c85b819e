from collections.abc import Callable

import pytest

from answering.answer import Answer
from ingest.plan import Plan

Ask = Callable[..., Answer]


def cited(answer: Answer) -> set[str]:
    return {citation.clause for citation in answer.citations}


@pytest.fixture(scope="module")
def named(plan: Plan) -> dict[str, set[str]]:
    """The bodies that each clause with a responsibility line names."""
    return {c.id: {b.name for b in c.responsibility.bodies} for c in plan.items if c.responsibility}


@pytest.mark.parametrize("question", ["水利部和商务部共同负责哪些条?", "哪些条是水利部和商务部都参与的?"])
def test_clauses_of_both_bodies_name_both(ask: Ask, named: dict[str, set[str]], question: str) -> None:
    assert cited(ask(question)) == {c for c, bodies in named.items() if {"水利部", "商务部"} <= bodies}


def test_clauses_without_a_body_do_not_name_it(ask: Ask, named: dict[str, set[str]]) -> None:
    answer = ask("哪些条的责任单位里没有生态环境部?")
    assert cited(answer) == {c for c, bodies in named.items() if "生态环境部" not in bodies}


def test_clauses_of_one_body_alone_are_those_that_name_no_other(ask: Ask) -> None:
    assert cited(ask("哪些条是生态环境部单独负责的?")) >= {"20"}
    assert "8" not in cited(ask("哪些条是生态环境部单独负责的?"))


def test_a_clause_is_led_only_where_its_line_says_so(ask: Ask) -> None:
    assert cited(ask("哪一条写了牵头负责?")) == {"29"}


def test_the_body_with_most_clauses_is_the_one_that_the_plan_names_most(
    ask: Ask, named: dict[str, set[str]]
) -> None:
    answer = ask("哪个部门负责的条最多?")
    assert "生态环境部" in answer.answer
    assert str(sum("生态环境部" in bodies for bodies in named.values())) in answer.answer
