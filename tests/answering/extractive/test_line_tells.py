from collections.abc import Callable

from answering.extractive.context import Context
from answering.extractive.line_tells import bodies_at_places, bodies_counted, bodies_in_all, same_head
from ingest.plan import Plan

Made = Callable[[str], Context]


def test_the_bodies_that_every_line_names_are_told(context_of: Made, plan: Plan) -> None:
    clauses = [plan.clause("6"), plan.clause("10"), plan.clause("24")]
    _, bodies = bodies_in_all(context_of("哪些单位三条都有"), clauses)
    lines = [{b.name for b in c.responsibility.bodies} for c in clauses if c.responsibility]
    assert set(bodies) == set.intersection(*lines)
    assert bodies


def test_a_line_tells_its_ends_and_its_number(context_of: Made, plan: Plan) -> None:
    clause = plan.clause("20")
    assert clause.responsibility is not None
    (first,) = bodies_at_places(context_of("谁排第一"), clause)
    assert clause.responsibility.bodies[0].name in first.text
    (counted,) = bodies_counted(context_of("有几家"), clause)
    assert "1家" in counted.text


def test_lines_are_told_apart_by_their_first_body(context_of: Made, plan: Plan) -> None:
    asked = context_of("排第一的是同一家吗")
    same = same_head(asked, [plan.clause("4"), plan.clause("5")])
    other = same_head(asked, [plan.clause("8"), plan.clause("9")])
    assert same.text != other.text
    assert "生态环境部" in same.text
