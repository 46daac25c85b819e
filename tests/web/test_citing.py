from dataclasses import replace

import pytest

from answering.answer import Answer, Citation
from ingest.catalog import PlanRecord
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Span
from web.citing import (
    bodies_of,
    clause_of,
    label_of,
    official,
    part_of,
    place_of,
    plan_title,
    quote_of,
    related_in,
    standing,
)


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


def cited(record: PlanRecord, clause_id: str) -> Citation:
    """A citation of the first sentence of a clause."""
    plan, clause = record.plan, record.plan.clause(clause_id)
    span = clause.sentences[0]
    label, part = clause.label or plan.title, clause.part or ""
    return Citation(1, plan.id, clause_id, label, part, plan.slice(span), span.start, span.end)


def test_a_source_is_cited_as_official_documents_do(record: PlanRecord) -> None:
    citation = cited(record, "8")
    assert official(citation, record, "zh") == (
        f"《{record.plan.title}》四、突出重点领域（八）推进工业领域协同增效：“{citation.quote}”"
    )


def test_in_english_the_names_are_rendered_and_the_quote_is_not(record: PlanRecord) -> None:
    citation = cited(record, "8")
    said = official(citation, record, "en")
    assert said.startswith("Implementation Plan for Synergy")
    assert "IV. Focus on key fields, Clause 8 (Promote synergy in industry)" in said
    assert said.endswith(f"“{citation.quote}”")


def test_the_title_comes_from_the_plan(record: PlanRecord) -> None:
    other = PlanRecord(replace(record.plan, title="另一份方案"), Knowledge())
    assert plan_title(other, "zh") == plan_title(other, "en") == "《另一份方案》"


def test_without_the_plan_a_source_is_named_as_it_was_kept(record: PlanRecord) -> None:
    citation = cited(record, "8")
    assert official(citation, None, "zh").startswith("四、突出重点领域（八）推进工业领域协同增效：“")
    assert official(citation, None, "en").startswith("四、突出重点领域, （八）")


def test_notice_preamble_and_parts_have_a_name_and_no_part_twice(record: PlanRecord) -> None:
    assert label_of(cited(record, "notice"), record, "zh") == "印发通知"
    assert label_of(cited(record, "preamble"), record, "en") == "The preamble"
    assert part_of(cited(record, "part-1"), record, "zh") == ""
    assert place_of(cited(record, "part-1"), record, "zh") == "一、面临形势"
    assert place_of(cited(record, "8"), record, "zh") == "（八）推进工业领域协同增效（四、突出重点领域）"


def test_words_stand_where_the_plan_still_has_them(record: PlanRecord) -> None:
    citation = cited(record, "8")
    assert standing(citation, record) == Span(citation.start, citation.end)
    assert standing(replace(citation, quote="别的话"), record) is None
    assert standing(replace(citation, start=0, end=5), record) is None
    assert standing(citation, None) is None


def test_a_clause_of_another_plan_or_that_is_gone_is_none(record: PlanRecord) -> None:
    assert clause_of(replace(cited(record, "8"), plan="other"), record) is None
    assert clause_of(replace(cited(record, "8"), clause="99"), record) is None


def test_a_quote_over_several_lines_becomes_one(record: PlanRecord) -> None:
    assert (
        quote_of(replace(cited(record, "8"), quote="生态环境部 发改委\n工信部")) == "生态环境部 发改委 工信部"
    )


def test_bodies_are_named_in_the_language_asked_for(record: PlanRecord) -> None:
    clause = record.plan.clause("19")
    assert bodies_of(clause, "zh").names[0] == "生态环境部"
    assert bodies_of(clause, "en").names[0] == "Ministry of Ecology and Environment"
    assert bodies_of(clause, "zh").open
    assert bodies_of(record.plan.clause("26"), "zh").names == ("各相关部门", "地方")
    assert bodies_of(record.plan.clause("1"), "zh").names == ()


def test_clauses_that_are_gone_are_not_among_the_nearest(record: PlanRecord) -> None:
    answer = Answer(None, "问", "zh", "not_in_plan", "没有。", related=("8", "99", "notice"))
    assert [label for _, label in related_in(answer, record, "zh")] == [
        "（八）推进工业领域协同增效",
        "印发通知",
    ]
