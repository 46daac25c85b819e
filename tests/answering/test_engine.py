import re
from collections.abc import Callable

import pytest

from answering.answer import STATUSES, Answer
from answering.engine import Answerer, failed
from eval.bank_file import BANK, GoldQuestion, read_bank
from ingest.index import Index
from ingest.plan import Plan
from retrieval.question import Question

Ask = Callable[..., Answer]
MARK = re.compile(r"\[(\d+)\]")


@pytest.fixture(scope="module")
def asked(answerer: Answerer) -> list[tuple[GoldQuestion, Answer]]:
    """Every twentieth question of the banks with its answer."""
    questions = [gold for name in ("worked", "held_out") for gold in read_bank(BANK / f"{name}.jsonl")[::20]]
    return [(gold, answerer.ask(gold.as_question())) for gold in questions]


def test_every_answer_has_a_status_of_the_contract(asked: list[tuple[GoldQuestion, Answer]]) -> None:
    assert {answer.status for _, answer in asked} <= set(STATUSES) - {"error"}


def test_every_answer_is_in_the_language_of_its_question(asked: list[tuple[GoldQuestion, Answer]]) -> None:
    wrong = [g.question for g, a in asked if a.language != ("en" if g.lang == "en" else "zh")]
    assert wrong == []


def test_marks_and_citations_belong_together(asked: list[tuple[GoldQuestion, Answer]]) -> None:
    for _, answer in asked:
        assert {int(n) for n in MARK.findall(answer.answer)} == {c.n for c in answer.citations}
        assert [c.n for c in answer.citations] == list(range(1, len(answer.citations) + 1))


def test_every_quote_is_what_the_plan_says_there(
    asked: list[tuple[GoldQuestion, Answer]], plan: Plan
) -> None:
    for _, answer in asked:
        for citation in answer.citations:
            assert plan.text[citation.start : citation.end] == citation.quote
            assert plan.clause(citation.clause).holds(citation.start, citation.end)


def test_answered_means_cited_and_nothing_else_does(asked: list[tuple[GoldQuestion, Answer]]) -> None:
    wrong = [a.question for _, a in asked if bool(a.citations) != (a.status == "answered")]
    assert wrong == []


def test_bodies_are_printed_in_the_clauses_cited(
    asked: list[tuple[GoldQuestion, Answer]], plan: Plan
) -> None:
    for _, answer in asked:
        clauses = {plan.clause(citation.clause) for citation in answer.citations}
        source = "".join(plan.text[clause.start : clause.end] for clause in clauses)
        assert [name for name in answer.bodies if name not in source] == []


def test_related_clauses_are_given_only_where_nothing_was_answered(
    asked: list[tuple[GoldQuestion, Answer]], plan: Plan
) -> None:
    for _, answer in asked:
        assert not (answer.related and answer.status == "answered")
        assert all(plan.has_clause(clause) for clause in answer.related)


def test_nothing_unfinished_is_shown(asked: list[tuple[GoldQuestion, Answer]]) -> None:
    assert [a.answer for _, a in asked if re.search(r"[{}]|None|。。|：：|\(\)|（）", a.answer)] == []


def test_the_question_comes_back_as_asked(answerer: Answerer) -> None:
    answer = answerer.ask(Question(id="q1", question="  第八条讲什么? "))
    assert (answer.id, answer.question) == ("q1", "  第八条讲什么? ")
    assert (answer.engine, answer.model) == ("extractive", None)
    assert answer.elapsed_ms > 0


def test_the_same_question_has_the_same_answer(ask: Ask) -> None:
    first, second = ask("谁负责园区减污降碳?"), ask("谁负责园区减污降碳?")
    assert (first.answer, first.citations) == (second.answer, second.citations)


def test_a_plan_that_is_not_there_is_an_error_that_names_it(ask: Ask) -> None:
    answer = ask("第八条讲什么?", plan="elsewhere")
    assert answer.status == "error"
    assert answer.error is not None
    assert "elsewhere" in answer.error
    assert answer.citations == ()


def test_the_default_plan_can_be_named(ask: Ask) -> None:
    assert ask("第八条的标题", plan="synergy-2022").answer == ask("第八条的标题").answer


def test_failed_input_becomes_an_answer_object(index: Index) -> None:
    data = failed("第八条", "question: it is blank", "q1").as_json()
    assert (data["id"], data["question"], data["status"]) == ("q1", "第八条", "error")
    assert data["error"] == "question: it is blank"
    assert (data["citations"], data["bodies"]) == ((), ())
