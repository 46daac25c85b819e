"""The structure of a plan as the machine contract prints it."""

from typing import Any

from ingest.plan import Clause
from ingest.reading import PlanReading
from ingest.report import make_report


def structure_of(reading: PlanReading) -> dict[str, Any]:
    """The structure object: plan, title, text, clauses, and the ingest report."""
    plan = reading.plan
    return {
        "plan": plan.id,
        "title": plan.title,
        "text": plan.text,
        "clauses": [_clause(clause) for clause in plan.clauses],
        "notice": [
            {"role": part.role, "start": part.span.start, "end": part.span.end} for part in plan.notice
        ],
        "report": make_report(reading).as_json(),
    }


def _clause(clause: Clause) -> dict[str, Any]:
    line = clause.responsibility
    data: dict[str, Any] = {
        "id": clause.id,
        "label": clause.label,
        "title": clause.title,
        "ordinal": clause.ordinal,
        "path": list(clause.path),
        "start": clause.start,
        "end": clause.end,
        "body_start": clause.body_start,
        "bodies": [{"name": body.name, "role": body.role} for body in line.bodies] if line else [],
        "mode": line.mode if line else None,
        "targets": [
            {
                "indicator": target.indicator,
                "value": target.value,
                "unit": target.unit,
                "comparator": target.comparator,
                "year": target.year,
                "scope": target.scope,
                "start": target.span.start,
                "end": target.span.end,
            }
            for target in clause.targets
        ],
        "terms": [
            {"term": term.term, "explanation": term.explanation, "kind": term.kind} for term in clause.terms
        ],
        "sentences": [{"start": span.start, "end": span.end} for span in clause.sentences],
        "sections": [
            {"kind": s.kind, "name": s.name, "year": s.year, "start": s.span.start, "end": s.span.end}
            for s in clause.sections
        ],
    }
    if line and line.open:
        data["open"] = True
    if line and line.parties:
        data["parties"] = list(line.parties)
    return data
