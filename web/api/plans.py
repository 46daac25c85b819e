"""Reading a plan by program: plans, clauses, tasks, targets."""

from typing import Annotated

from fastapi import APIRouter, Query

from web.api.facts import clause_of, plans_of, targets_of, tasks_of
from web.api.refusals import GUARDED, OFF, UNKNOWN, OneLine
from web.api.shapes import ClauseObject, PlansObject, TargetsObject, TasksObject
from web.site import Site

PlanId = Annotated[str | None, Query(description="id of the plan; left out: the default plan")]
BodyName = Annotated[str | None, Query(description="a body, by any name it has", max_length=100)]
Year = Annotated[int | None, Query(description="the year that an amount is set for")]


def routes(site: Site) -> APIRouter:
    """GET /api/plans, /api/clauses/{id}, /api/tasks and /api/targets."""
    router = APIRouter(prefix="/api", tags=["plan"], route_class=OneLine, responses=GUARDED | UNKNOWN | OFF)

    @router.get("/plans", summary="The plans that can be asked")
    def plans() -> PlansObject:
        """Every plan of the index with its title, the number of its clauses, and its digests."""
        return plans_of(site.service.answerer.index)

    @router.get("/clauses/{clause}", summary="One clause")
    def clause(clause: str, plan: PlanId = None) -> ClauseObject:
        """A clause with its text, the bodies that carry it out, its targets, and an unofficial English rendering."""
        return clause_of(site.catalog.record(plan), clause)

    @router.get("/tasks", summary="Who does what")
    def tasks(plan: PlanId = None, body: BodyName = None) -> TasksObject:
        """The clauses that say who carries them out; with `body`, those whose line names it."""
        return tasks_of(site.catalog.record(plan), site.catalog.register, body)

    @router.get("/targets", summary="Amounts to be reached")
    def targets(plan: PlanId = None, year: Year = None) -> TargetsObject:
        """The amounts that the plan sets; with `year`, those for that year."""
        return targets_of(site.catalog.record(plan), year)

    return router
