from answering.extractive.context import Context
from ingest.index import Index
from retrieval.glossary import glossary_of
from retrieval.reading import read_question


def context(index: Index, question: str) -> Context:
    record = index.catalog.record()
    reading = read_question(question, record, index.catalog.register)
    return Context(index, record, glossary_of(record.knowledge), reading)


def test_a_context_holds_what_is_known_about_the_plan_asked_about(index: Index) -> None:
    made = context(index, "第八条讲什么?")
    assert made.plan is index.catalog.record().plan
    assert made.knowledge is index.catalog.record().knowledge
    assert made.language == "zh"


def test_what_people_say_is_turned_into_the_plans_terms(index: Index) -> None:
    assert "产业园区" in context(index, "开发区怎么减污降碳?").terms


def test_a_clause_named_by_number_is_in_the_evidence(index: Index) -> None:
    assert "20" in context(index, "第二十条").found.clauses()


def test_the_search_runs_once(index: Index) -> None:
    made = context(index, "再生铝")
    assert made.found is made.found
