"""Question banks: one question with its gold a line."""

import json
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from ingest.errors import SourceRefused, first_problem
from retrieval.question import Question, Turn

BANK = Path(__file__).resolve().parent / "bank"


class GoldQuestion(BaseModel):
    """A question and what a right answer to it is (machine contract, question bank)."""

    model_config = ConfigDict(frozen=True)

    id: str
    question: str
    lang: str
    kind: str
    status: str
    history: tuple[Turn, ...] = ()
    plan: str | None = None
    clauses_required: tuple[str, ...] = ()
    clauses_ok: tuple[str, ...] = ()
    facts: tuple[tuple[str, ...], ...] = ()
    forbidden: tuple[str, ...] = ()
    agencies: tuple[str, ...] | None = None
    note: str = ""

    @property
    def statuses(self) -> frozenset[str]:
        """The statuses that are right."""
        return frozenset(self.status.split("|"))

    def as_question(self) -> Question:
        """The question without its gold."""
        return Question(id=self.id, question=self.question, history=self.history, plan=self.plan)


def read_bank(path: Path) -> list[GoldQuestion]:
    """Read a bank.

    Raises:
        SourceRefused: the file cannot be read, or a line is no question with gold; the text names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "no UTF-8 text"
        raise SourceRefused(f"{path}: cannot be read ({why}); check the path") from error
    bank = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            bank.append(GoldQuestion.model_validate(json.loads(line)))
        except (json.JSONDecodeError, ValidationError) as error:
            raise SourceRefused(
                f"{path}, line {number}: no question with gold ({first_problem(error)}); correct it"
            ) from error
    return bank
