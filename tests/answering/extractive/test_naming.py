from collections.abc import Callable

from answering.answer import Answer
from answering.extractive.naming import label_in
from ingest.index import Index

Ask = Callable[..., Answer]


def test_a_clause_bears_its_printed_label_in_chinese(ask: Ask) -> None:
    assert "（八）推进工业领域协同增效" in ask("第八条由谁负责?").answer


def test_a_clause_bears_its_number_in_english(ask: Ask) -> None:
    assert "Clause 8" in ask("Who is responsible for clause 8?").answer


def test_a_body_bears_both_its_names_in_english(ask: Ask) -> None:
    answer = ask("What is the Ministry of Water Resources responsible for?").answer
    assert "Ministry of Water Resources" in answer
    assert "水利部" in answer


def test_a_citation_bears_the_printed_label_in_either_language(ask: Ask) -> None:
    for question in ("第八条由谁负责?", "Who is responsible for clause 8?"):
        assert {c.label for c in ask(question).citations} == {"（八）推进工业领域协同增效"}
        assert {c.part for c in ask(question).citations} == {"四、突出重点领域"}


def test_a_clause_that_the_plan_does_not_head_has_a_name_in_either_language(index: Index) -> None:
    record = index.catalog.record()
    notice, preamble = record.plan.clause("notice"), record.plan.clause("preamble")
    assert [label_in("zh", record, clause) for clause in (notice, preamble)] == ["印发通知", "方案引言"]
    assert [label_in("en", record, clause) for clause in (notice, preamble)] == [
        "The covering notice",
        "The preamble",
    ]
