from collections.abc import Callable
from typing import Any

import pytest

from eval.bank_file import GoldQuestion
from ingest.plan import Plan

Made = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def citation(plan: Plan) -> Made:
    """A true citation of the beginning of a clause."""

    def made(clause_id: str, n: int = 1) -> dict[str, Any]:
        clause = plan.clause(clause_id)
        start, end = clause.body_start, clause.body_start + 10
        where = {"plan": plan.id, "clause": clause_id, "label": clause.label, "part": clause.part}
        return {"n": n, **where, "quote": plan.text[start:end], "start": start, "end": end}

    return made


@pytest.fixture(scope="session")
def answer(citation: Made) -> Made:
    """An answer object that cites clauses."""

    def made(text: str = "再生铝。[1]", clauses: tuple[str, ...] = ("8",), **fields: Any) -> dict[str, Any]:
        citations = [citation(clause, n) for n, clause in enumerate(clauses, 1)]
        plain = {"id": "q1", "question": "?", "language": "zh", "status": "answered", "bodies": []}
        return {**plain, "answer": text, "citations": citations, "related": [], **fields}

    return made


@pytest.fixture(scope="session")
def gold() -> Callable[..., GoldQuestion]:
    """A question that clause 8 answers."""

    def made(**fields: Any) -> GoldQuestion:
        plain = {"id": "q1", "question": "?", "lang": "zh", "kind": "number", "status": "answered"}
        return GoldQuestion.model_validate({**plain, "clauses_required": ["8"], **fields})

    return made
