"""Finished answers, as the machine contract prints them."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from retrieval.language import Language

Status = Literal["answered", "not_in_plan", "clarify", "refused", "error"]
STATUSES: tuple[Status, ...] = ("answered", "not_in_plan", "clarify", "refused", "error")
EngineName = Literal["extractive", "llm"]


@dataclass(frozen=True)
class Citation:
    """A quote that an answer rests on: `quote` is `text[start:end]` of the plan, inside the clause."""

    n: int
    plan: str
    clause: str
    label: str
    part: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True)
class Answer:
    """An answer to one question. `answer` is Markdown with marks such as [1] that point into `citations`."""

    id: str | None
    question: str
    language: Language
    status: Status
    answer: str
    citations: tuple[Citation, ...] = ()
    bodies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    engine: EngineName = "extractive"
    model: str | None = None
    elapsed_ms: float = 0.0
    error: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The answer object of the contract; `error` only where there is one."""
        data = asdict(self)
        if self.error is None:
            del data["error"]
        return data


def read_answer(data: Mapping[str, Any]) -> Answer:
    """An answer from its object, such as a record keeps it."""
    citations = tuple(Citation(**citation) for citation in data["citations"])
    lists = {name: tuple(data[name]) for name in ("bodies", "related")}
    return Answer(**{**data, "citations": citations, **lists})
