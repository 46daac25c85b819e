import pytest

from ingest.errors import UnknownClause
from ingest.plan import Plan, Span
from ingest.reading import PlanReading


def test_a_clause_is_given_by_its_id(plan: Plan) -> None:
    assert plan.clause("8").title == "推进工业领域协同增效"
    assert plan.has_clause("8")


def test_an_unknown_clause_is_refused_with_those_that_there_are(plan: Plan) -> None:
    assert not plan.has_clause("30")
    with pytest.raises(UnknownClause, match=r"clause '30' is not in synergy-2022; it has notice, preamble, "):
        plan.clause("30")


def test_items_and_parts_come_in_order(invented: PlanReading) -> None:
    assert [clause.id for clause in invented.plan.items] == ["1.1", "1.2", "2.1", "2.2"]
    assert invented.plan.parts == ("一、总体目标", "二、重点任务")


def test_a_clauses_words_leave_out_the_heading_of_its_part(plan: Plan) -> None:
    clause = plan.clause("8")
    assert plan.words(clause).startswith("（八）推进工业领域协同增效。")
    assert plan.words(clause).endswith("按职责分工负责）")
    assert plan.text[clause.start :].startswith("四、突出重点领域\n（八）")


def test_a_clause_holds_only_ranges_inside_it(plan: Plan) -> None:
    clause = plan.clause("8")
    assert clause.holds(clause.start, clause.end)
    assert not clause.holds(clause.start - 1, clause.end)
    assert not clause.holds(clause.start, clause.end + 1)
    assert not clause.holds(clause.start, clause.start)


def test_a_slice_is_the_words_of_a_span(plan: Plan) -> None:
    assert plan.slice(Span(0, 5)) == plan.text[:5]
