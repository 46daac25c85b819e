from collections.abc import Callable

import pytest

from answering.extractive.body_rules import rule_for
from answering.extractive.context import Context
from answering.extractive.matrix import Matrix
from ingest.plan import Plan

Made = Callable[[str], Context]


@pytest.fixture(scope="module")
def chosen(context_of: Made, plan: Plan) -> Callable[..., tuple[str, set[str]]]:
    """The key of the rule that a question calls for, and the bodies that it chooses of all."""

    def found(question: str, *only: str) -> tuple[str, set[str]]:
        matrix = Matrix(plan, frozenset(only) or None)
        rule = rule_for(context_of(question), matrix, bool(only))
        assert rule is not None
        return rule.key, set(rule.choose(list(matrix.clauses_by_body)))

    return found


@pytest.mark.parametrize("question", ["一共有几家单位排过第一？", "How many different bodies head a line?"])
def test_bodies_that_head_some_line(
    chosen: Callable[..., tuple[str, set[str]]], plan: Plan, question: str
) -> None:
    heads = {
        c.responsibility.bodies[0].body_id for c in plan.items if c.responsibility and c.responsibility.bodies
    }
    assert chosen(question) == ("body_heads", heads - {None})


@pytest.mark.parametrize(
    "question", ["哪个部门总是和司法部在一起？", "Which bodies always appear with the MOJ?"]
)
def test_bodies_that_are_in_every_line_of_another(
    chosen: Callable[..., tuple[str, set[str]]], plan: Plan, question: str
) -> None:
    matrix = Matrix(plan)
    own = set(matrix.of("moj"))
    others = {body for body, clauses in matrix.clauses_by_body.items() if own <= set(clauses)} - {"moj"}
    assert chosen(question) == ("body_always", others)


@pytest.mark.parametrize(
    ("question", "times"),
    [("哪些单位恰好出现在两条里？", {2}), ("Which bodies are named in exactly three clauses?", {3})],
)
def test_bodies_by_the_number_of_their_clauses(
    chosen: Callable[..., tuple[str, set[str]]], plan: Plan, question: str, times: set[int]
) -> None:
    fits = {body for body, clauses in Matrix(plan).clauses_by_body.items() if len(clauses) in times}
    assert chosen(question) == ("body_times", fits)


def test_bodies_that_are_in_every_clause_of_a_range(
    chosen: Callable[..., tuple[str, set[str]]], plan: Plan
) -> None:
    matrix = Matrix(plan)
    everywhere = {b for b, clauses in matrix.clauses_by_body.items() if {"4", "5", "6"} <= set(clauses)}
    assert chosen("每条都有份的是哪几家单位？", "4", "5", "6") == ("body_every", everywhere)


def test_only_the_body_that_a_line_says_to_lead_leads(
    chosen: Callable[..., tuple[str, set[str]]], plan: Plan
) -> None:
    key, bodies = chosen("从不牵头的单位有哪些？")
    assert key == "body_never_led"
    assert bodies == set(Matrix(plan).clauses_by_body) - {"mee"}


@pytest.mark.parametrize("question", ["哪些条有水利部？", "天然气紧张时谁优先？", "那条打头的单位是谁？"])
def test_other_questions_call_for_no_rule(context_of: Made, plan: Plan, question: str) -> None:
    assert rule_for(context_of(question), Matrix(plan), bounded=False) is None
