from typing import Any

import pytest
from pydantic import ValidationError

from ingest.errors import ClausewiseError
from retrieval.question import MAX_CHARACTERS, Question, QuestionRefused, Turn, read_question_object


def test_a_bare_question_needs_nothing_else() -> None:
    assert read_question_object({"question": "第八条讲什么"}) == Question(question="第八条讲什么")


def test_id_history_and_plan_are_kept() -> None:
    history = [{"role": "user", "content": "第八条"}, {"role": "assistant", "content": "……"}]
    question = read_question_object({"id": "q1", "question": "它呢", "history": history, "plan": "a-plan"})
    assert (question.id, question.plan) == ("q1", "a-plan")
    assert question.history == (
        Turn(role="user", content="第八条"),
        Turn(role="assistant", content="……"),
    )


def test_fields_that_are_not_known_are_let_through() -> None:
    assert read_question_object({"question": "第八条", "lang": "zh"}).question == "第八条"


def test_null_stands_for_a_field_left_out() -> None:
    assert read_question_object({"question": "第八条", "id": None, "plan": None}).plan is None


def test_the_longest_question_is_read() -> None:
    assert len(read_question_object({"question": "问" * MAX_CHARACTERS}).question) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("data", "field"),
    [
        ({}, "question"),
        ({"question": None}, "question"),
        ({"question": 8}, "question"),
        ({"question": ["第八条"]}, "question"),
        ({"question": ""}, "question"),
        ({"question": " \n\u3000\t"}, "question"),
        ({"question": "问" * (MAX_CHARACTERS + 1)}, "question"),
        ({"question": "第八条", "id": 1}, "id"),
        ({"question": "第八条", "plan": 1}, "plan"),
        ({"question": "第八条", "history": "先前"}, "history"),
        ({"question": "第八条", "history": [{"role": "system", "content": "x"}]}, "history.0.role"),
        ({"question": "第八条", "history": [{"role": "user"}]}, "history.0.content"),
        (None, "the line"),
        ([], "the line"),
        ("第八条", "the line"),
        (8, "the line"),
    ],
)
def test_what_is_no_question_object_is_refused_by_the_field_at_fault(data: Any, field: str) -> None:
    with pytest.raises(QuestionRefused) as refused:
        read_question_object(data)
    assert str(refused.value).startswith(f"{field}: ")
    assert "\n" not in str(refused.value)


def test_a_refusal_can_be_caught_as_the_products_own_error() -> None:
    with pytest.raises(ClausewiseError):
        read_question_object({})


def test_a_question_with_half_a_character_is_refused() -> None:
    with pytest.raises(QuestionRefused):
        read_question_object({"question": "第八条\ud800"})


def test_a_question_cannot_be_changed() -> None:
    with pytest.raises(ValidationError):
        Question(question="第八条").question = "第九条"  # type: ignore[misc]  # frozen is what is tested
