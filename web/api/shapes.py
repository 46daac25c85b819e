"""The shapes of what programs get, as the OpenAPI description and the MCP server tell them."""

from typing import Any

from pydantic import BaseModel, Field

from answering.answer import EngineName, Status
from ingest.plan import Comparator, Mode, Role
from retrieval.language import Language
from retrieval.question import Question


class Refusal(BaseModel):
    """Why a call was refused: one line."""

    error: str
    waiting: int | None = Field(None, description="questions that wait, where every place is taken")


class CitationObject(BaseModel):
    """A quote that an answer rests on; `quote` is text[start:end] of the plan's canonical text."""

    n: int
    plan: str
    clause: str
    label: str
    part: str
    quote: str
    start: int
    end: int


class AnswerObject(BaseModel):
    """An answer; marks such as [1] in `answer` point into `citations`."""

    id: str | None
    question: str
    language: Language
    status: Status
    answer: str = Field(description="Markdown")
    citations: list[CitationObject]
    bodies: list[str] = Field(description="the bodies asked for, as the plan prints them")
    related: list[str] = Field(description="clauses worth reading where the plan gave no answer")
    engine: EngineName
    model: str | None
    elapsed_ms: float


class KeptAnswer(AnswerObject):
    """An answer as it is in the records."""

    exchange: str = Field(description="its id in the records")
    link: str = Field(description="path of the page that shows it as it was given")
    error: str | None = Field(None, description="why there is no answer, where status is error")


class FailedAnswer(AnswerObject):
    """What is given instead of an answer to a question that could be read; `status` is "error"."""

    error: str
    waiting: int | None = Field(None, description="questions that wait, where every place is taken")


class PlanObject(BaseModel):
    """A plan of the index; digests are SHA-256 in hexadecimal digits."""

    id: str
    title: str
    source: str
    source_digest: str = Field(description="of the bytes of the plan's file")
    text_digest: str = Field(description="of the canonical text")
    clauses: int
    characters: int


class PlansObject(BaseModel):
    """The plans that can be asked; `default` is asked where a question names none."""

    default: str
    plans: list[PlanObject]


class BodyObject(BaseModel):
    """A body as a responsibility line prints it."""

    name: str
    role: Role


class TargetObject(BaseModel):
    """An amount to be reached; `value` in half-width digits, `unit` and `scope` as printed."""

    indicator: str
    value: str
    unit: str | None
    comparator: Comparator
    year: int | None
    scope: str | None
    start: int
    end: int


class EnglishSentence(BaseModel):
    """A sentence in English, and where the words that it renders stand."""

    start: int
    end: int
    text: str


class EnglishObject(BaseModel):
    """An unofficial English rendering. It is no text of the plan; quote the Chinese."""

    official: bool = False
    title: str
    sentences: list[EnglishSentence]


class ClauseHead(BaseModel):
    """Which clause it is, and who carries it out. `mode` is null where nobody is named."""

    id: str
    label: str | None
    title: str | None
    part: str | None
    bodies: list[BodyObject]
    mode: Mode | None
    open: bool = Field(description="the list of bodies ends with 等")
    parties: list[str] = Field(description="what a general line names instead of bodies")


class ClauseObject(ClauseHead):
    """A clause; `text` is text[start:end] of the plan, and its own words begin at `body_start`."""

    plan: str
    path: list[str]
    text: str
    start: int
    end: int
    body_start: int
    targets: list[TargetObject]
    english: EnglishObject | None


class TaskObject(ClauseHead):
    """A clause that says who carries it out; `quote` is that line, text[start:end] of the plan."""

    quote: str
    start: int
    end: int


class TasksObject(BaseModel):
    """Who does what, in the plan's order."""

    plan: str
    tasks: list[TaskObject]


class PlacedTarget(TargetObject):
    """A target with its clause and the words that set it."""

    clause: str
    label: str | None
    part: str | None
    quote: str


class TargetsObject(BaseModel):
    """Amounts to be reached, in the plan's order."""

    plan: str
    targets: list[PlacedTarget]


def question_schema() -> dict[str, Any]:
    """The JSON schema of a question object, whole in one piece."""
    schema = Question.model_json_schema()
    turn = schema.pop("$defs")["Turn"]
    schema["properties"]["history"]["items"] = turn
    return schema
