from collections.abc import Callable

from answering.extractive.context import Context
from ingest.index import Index

Made = Callable[[str], Context]


def test_a_context_holds_what_is_known_about_the_plan_asked_about(context_of: Made, index: Index) -> None:
    context = context_of("第八条讲什么?")
    assert context.plan is index.catalog.record().plan
    assert context.knowledge is index.catalog.record().knowledge
    assert context.register is index.catalog.register
    assert context.language == "zh"


def test_what_people_say_is_turned_into_the_plans_terms(context_of: Made) -> None:
    assert "产业园区" in context_of("开发区怎么减污降碳?").terms


def test_a_clause_named_by_number_is_in_the_evidence(context_of: Made) -> None:
    assert "20" in context_of("第二十条").found.clauses()


def test_the_search_runs_once(context_of: Made) -> None:
    context = context_of("再生铝")
    assert context.found is context.found
