"""A question as the machine contract gives it."""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import ClausewiseError

MAX_CHARACTERS = 2000


class QuestionRefused(ClausewiseError):
    """The input is no question object."""


class Turn(BaseModel):
    """One earlier message of a conversation."""

    model_config = ConfigDict(frozen=True)

    role: Literal["user", "assistant"]
    content: str


class Question(BaseModel):
    """A question, the turns before it, and the plan that it is about (None: the default plan)."""

    model_config = ConfigDict(frozen=True)

    question: str = Field(min_length=1, max_length=MAX_CHARACTERS)
    id: str | None = None
    history: tuple[Turn, ...] = ()
    plan: str | None = None


def read_question_object(data: Any) -> Question:
    """Check a decoded JSON value.

    Raises:
        QuestionRefused: it is no question object; the text names the field.
    """
    try:
        question = Question.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        raise QuestionRefused(f"{place}: {first['msg']}; give a question object") from error
    try:
        question.model_dump_json().encode()
    except ValueError as error:
        raise QuestionRefused(
            "question: it holds half of a character (a lone surrogate); send whole text"
        ) from error
    if not question.question.strip():
        raise QuestionRefused("question: it is blank; give a question")
    return question
