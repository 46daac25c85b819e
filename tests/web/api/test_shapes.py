from dataclasses import fields

from answering.answer import Answer, Citation
from retrieval.question import Question
from web.api.shapes import AnswerObject, CitationObject, FailedAnswer, KeptAnswer, question_schema


def test_the_answer_object_has_the_fields_of_an_answer() -> None:
    assert [field.name for field in fields(Citation)] == list(CitationObject.model_fields)
    assert [field.name for field in fields(Answer)] == [*AnswerObject.model_fields, "error"]


def test_what_is_added_to_an_answer() -> None:
    assert set(KeptAnswer.model_fields) - set(AnswerObject.model_fields) == {"exchange", "link", "error"}
    assert set(FailedAnswer.model_fields) - set(AnswerObject.model_fields) == {"error", "waiting"}


def test_the_schema_of_a_question_needs_nothing_else() -> None:
    schema = question_schema()
    assert "$" not in str(schema)
    assert schema["required"] == ["question"]
    assert set(schema["properties"]) == set(Question.model_fields)
    assert schema["properties"]["history"]["items"]["required"] == ["role", "content"]
