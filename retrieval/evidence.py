"""A passage becomes evidence for one question only, with the reasons it was found."""

from dataclasses import dataclass

from ingest.passages import Passage


@dataclass(frozen=True)
class Reason:
    """Why a passage was found: `kind` is lexical, dense or structure; `detail` names the cue or the word."""

    kind: str
    detail: str
    score: float


@dataclass(frozen=True)
class Evidence:
    """A passage for one question. `score` lies between 0 and about 1 and orders evidence of one question."""

    passage: Passage
    score: float
    reasons: tuple[Reason, ...]

    @property
    def clause(self) -> str:
        """The clause that the passage is a slice of."""
        return self.passage.clause
