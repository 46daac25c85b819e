from collections.abc import Callable

import pytest

from answering.extractive.context import Context
from answering.extractive.line_scope import clause_on, scope_of, subjects_apart, without_exceptions
from ingest.plan import Plan

Made = Callable[[str], Context]


def numbers(context: Context) -> list[int]:
    return sorted(int(clause) for clause in scope_of(context).clauses)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("第五条到第九条里哪些条有水利部", range(5, 10)),
        ("看到第六条为止水利部领了几件活", range(1, 7)),
        ("截至第六条，水利部出现在哪些条", range(1, 7)),
        ("前八条里哪些条有水利部", range(1, 9)),
        ("从第二十条起，水利部在哪些条", range(20, 30)),
        ("环境治理那一部分，水利部有几份差事", range(13, 17)),
        ("“强化支撑保障”里面哪些条有科技部", range(21, 26)),
        ("Up to clause 10, which clauses name the MWR?", range(1, 11)),
        ("Which clauses from 4 to 7 name the MWR?", range(4, 8)),
        ("Between clauses 8 and 12, where is the MWR named?", range(8, 13)),
        ("In Part Three, which clauses name the MWR?", range(4, 8)),
    ],
)
def test_a_question_is_bounded_by_numbers_or_a_part(context_of: Made, question: str, wanted: range) -> None:
    context = context_of(question)
    assert numbers(context) == list(wanted)
    assert scope_of(context).bounded
    assert subjects_apart(context, scope_of(context)) == []


def test_clauses_named_one_by_one_are_those_looked_at(context_of: Made) -> None:
    assert numbers(context_of("第4、8、10、13条里哪些有水利部？")) == [4, 8, 10, 13]
    english = context_of("Of the clauses on air, water and soil, which name the MWR?")
    assert numbers(english) == [13, 14, 15]


@pytest.mark.parametrize(
    "question",
    [
        "农业农村部除了农业那条，还在哪些条里？",
        "除了第十一条，农业农村部还在哪些条里？",
        "Besides the agriculture item, which clauses name the MARA?",
    ],
)
def test_a_clause_that_is_passed_over_is_left_out(context_of: Made, plan: Plan, question: str) -> None:
    scope = scope_of(context_of(question))
    assert scope.left_out == ("11",)
    assert scope.clauses == {clause.id for clause in plan.items} - {"11"}


def test_a_body_that_is_passed_over_is_no_clause(context_of: Made) -> None:
    assert scope_of(context_of("除了生态环境部，还有谁排第一？")).left_out == ()


@pytest.mark.parametrize("question", ["哪些条有水利部？", "Which clauses name the MWR?", ""])
def test_other_questions_look_at_every_clause(context_of: Made, plan: Plan, question: str) -> None:
    scope = scope_of(context_of(question))
    assert (len(scope.clauses), scope.bounded) == (len(plan.items), False)


def test_a_clause_that_a_body_describes_is_no_subject(context_of: Made) -> None:
    context = context_of("国管局摊上的那一款是什么？")
    assert subjects_apart(context, scope_of(context)) == []


def test_a_clause_is_known_by_words_of_its_title(context_of: Made) -> None:
    context = context_of("哪些条？")
    assert (clause_on(context, "农业"), clause_on(context, "the transport")) == ("11", "9")


def test_exceptions_are_blanked_and_offsets_stay() -> None:
    text = "除了领头的农业那条,水利部还在哪"
    assert len(without_exceptions(text)) == len(text)
    assert "领头" not in without_exceptions(text)
