"""What programs can read about a plan: clauses, tasks, targets."""

from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.errors import ClausewiseError
from ingest.index import Index
from ingest.plan import Clause, Plan, Responsibility, Target
from web.api.shapes import (
    BodyObject,
    ClauseHead,
    ClauseObject,
    EnglishObject,
    EnglishSentence,
    PlacedTarget,
    PlanObject,
    PlansObject,
    TargetObject,
    TargetsObject,
    TaskObject,
    TasksObject,
)


class UnknownBody(ClausewiseError):
    """No body of that name is known."""


def plans_of(index: Index) -> PlansObject:
    """The plans of an index."""
    plans = [PlanObject(**entry.model_dump()) for entry in index.manifest.plans]
    return PlansObject(default=index.catalog.record().plan.id, plans=plans)


def clause_of(record: PlanRecord, clause_id: str) -> ClauseObject:
    """One clause of a plan.

    Raises:
        UnknownClause: the plan has no such clause.
    """
    plan = record.plan
    clause = plan.clause(clause_id)
    return ClauseObject(
        **_head(clause).model_dump(),
        plan=plan.id,
        path=list(clause.path),
        text=plan.text[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        body_start=clause.body_start,
        targets=[_target(target) for target in clause.targets],
        english=_english(record, clause),
    )


def tasks_of(record: PlanRecord, register: Register, body: str | None = None) -> TasksObject:
    """The clauses that say who carries them out; with a body, by any name it has, those that name it.

    Raises:
        UnknownBody: neither the register nor the plan has a body of that name.
    """
    plan = record.plan
    lines = [(clause, clause.responsibility) for clause in plan.clauses if clause.responsibility]
    if body is not None:
        known = {mention.body.id for mention in register.mentions(body)}
        if not known and not any(named.name == body for _, line in lines for named in line.bodies):
            raise UnknownBody(f"no body {body!r} is known; GET /api/tasks lists those that the plan names")
        lines = [(clause, line) for clause, line in lines if _names(line, body, known)]
    return TasksObject(plan=plan.id, tasks=[_task(plan, clause, line) for clause, line in lines])


def targets_of(record: PlanRecord, year: int | None = None) -> TargetsObject:
    """The amounts that a plan sets; with a year, those for that year."""
    plan = record.plan
    placed = [
        PlacedTarget(
            **_target(target).model_dump(),
            clause=clause.id,
            label=clause.label,
            part=clause.part,
            quote=plan.slice(target.span),
        )
        for clause in plan.clauses
        for target in clause.targets
        if year is None or target.year == year
    ]
    return TargetsObject(plan=plan.id, targets=placed)


def _names(line: Responsibility, body: str, known: set[str]) -> bool:
    return any(named.body_id in known or named.name == body for named in line.bodies)


def _head(clause: Clause) -> ClauseHead:
    line = clause.responsibility
    return ClauseHead(
        id=clause.id,
        label=clause.label,
        title=clause.title,
        part=clause.part,
        bodies=[BodyObject(name=body.name, role=body.role) for body in line.bodies] if line else [],
        mode=line.mode if line else None,
        open=bool(line and line.open),
        parties=list(line.parties) if line else [],
    )


def _task(plan: Plan, clause: Clause, line: Responsibility) -> TaskObject:
    place = {"quote": plan.slice(line.span), "start": line.span.start, "end": line.span.end}
    return TaskObject.model_validate(_head(clause).model_dump() | place)


def _target(target: Target) -> TargetObject:
    return TargetObject(
        indicator=target.indicator,
        value=target.value,
        unit=target.unit,
        comparator=target.comparator,
        year=target.year,
        scope=target.scope,
        start=target.span.start,
        end=target.span.end,
    )


def _english(record: PlanRecord, clause: Clause) -> EnglishObject | None:
    """The English rendering of a clause; None where nobody wrote one."""
    known = record.knowledge.clause(clause.id)
    if known is None:
        return None
    sentences = [EnglishSentence(start=s.span.start, end=s.span.end, text=s.en) for s in known.sentences]
    return EnglishObject(title=known.title_en, sentences=[s for s in sentences if s.text])
