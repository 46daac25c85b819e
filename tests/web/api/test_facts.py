from dataclasses import replace

import pytest

from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.errors import UnknownClause
from ingest.index import Index
from ingest.knowledge import Knowledge
from web.api.facts import UnknownBody, clause_of, plans_of, targets_of, tasks_of


@pytest.fixture
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture
def bodies(index: Index) -> Register:
    return index.catalog.register


def test_the_plans_are_those_of_the_manifest(index: Index) -> None:
    plans = plans_of(index)
    assert plans.default == "synergy-2022"
    assert [plan.model_dump() for plan in plans.plans] == [p.model_dump() for p in index.manifest.plans]


def test_every_clause_has_its_text_at_its_place(record: PlanRecord) -> None:
    clauses = [clause_of(record, clause.id) for clause in record.plan.clauses]
    assert "".join(clause.text for clause in clauses) == record.plan.text
    for clause, own in zip(clauses, record.plan.clauses, strict=True):
        assert record.plan.text[clause.start : clause.end] == clause.text
        assert clause.text[clause.body_start - clause.start :].rstrip("\n") == record.plan.words(own)


def test_a_clause_says_who_carries_it_out_and_what_is_to_be_reached(record: PlanRecord) -> None:
    clause = clause_of(record, "8")
    assert (clause.mode, clause.open) == ("by_duty", False)
    assert clause_of(record, "19").open is True
    assert ("生态环境部", "responsible") in [(body.name, body.role) for body in clause.bodies]
    assert ("1150", "万吨", 2025) in [(t.value, t.unit, t.year) for t in clause.targets]


def test_the_english_rendering_is_marked_unofficial_and_tied_to_the_words_it_renders(
    record: PlanRecord,
) -> None:
    clause = clause_of(record, "8")
    assert clause.english is not None
    assert clause.english.official is False
    spans = {(span.start, span.end) for span in record.plan.clause("8").sentences}
    assert {(sentence.start, sentence.end) for sentence in clause.english.sentences} <= spans
    assert len(clause.english.sentences) > 5


def test_a_plan_that_nobody_wrote_about_has_no_english(record: PlanRecord) -> None:
    assert clause_of(replace(record, knowledge=Knowledge()), "8").english is None


def test_a_clause_that_is_not_there_is_told(record: PlanRecord) -> None:
    with pytest.raises(UnknownClause, match="'30'"):
        clause_of(record, "30")


def test_every_clause_with_a_responsibility_line_is_a_task(record: PlanRecord, bodies: Register) -> None:
    tasks = tasks_of(record, bodies).tasks
    assert [task.id for task in tasks] == [c.id for c in record.plan.clauses if c.responsibility]
    for task in tasks:
        assert record.plan.text[task.start : task.end] == task.quote
        assert all(body.name in task.quote for body in task.bodies)


@pytest.mark.parametrize("name", ["水利部", "中华人民共和国水利部", "Ministry of Water Resources", "MWR"])
def test_a_body_is_known_by_any_name(record: PlanRecord, bodies: Register, name: str) -> None:
    tasks = tasks_of(record, bodies, name).tasks
    named = [
        c.id for c in record.plan.clauses if c.responsibility and "水利部" in str(c.responsibility.bodies)
    ]
    assert [task.id for task in tasks] == named
    assert named


def test_a_body_without_a_task_has_none_and_one_that_nobody_knows_is_told(
    record: PlanRecord, bodies: Register
) -> None:
    assert tasks_of(record, bodies, "公安部").tasks == []
    with pytest.raises(UnknownBody, match="'魔法部'"):
        tasks_of(record, bodies, "魔法部")


def test_targets_are_all_those_of_the_plan_or_those_of_a_year(record: PlanRecord) -> None:
    every = targets_of(record).targets
    assert len(every) == sum(len(clause.targets) for clause in record.plan.clauses) > 5
    later = targets_of(record, 2030).targets
    assert later == [target for target in every if target.year == 2030]
    assert 0 < len(later) < len(every)
    assert targets_of(record, 1999).targets == []
    for target in every:
        assert record.plan.text[target.start : target.end] == target.quote
        assert record.plan.clause(target.clause).holds(target.start, target.end)
