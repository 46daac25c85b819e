"""Whether the server lives, and whether it can do its work."""

from collections.abc import Callable

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from answering.engine import Answerer
from records.probe import check_writable
from records.switches import answering_switch
from retrieval.question import Question
from web.api.refusals import GUARDED, OneLine
from web.site import Site


class Alive(BaseModel):
    """The process answers."""

    status: str = "ok"


class Ready(BaseModel):
    """What the server can do now. Answering that an administrator has turned off makes it no less ready."""

    ready: bool
    index: bool = Field(description="a question was answered from the index")
    records: bool = Field(description="the records were written")
    answering: bool = Field(description="false: an administrator has turned answering off")
    missing: list[str] = Field(description="what is missing, a line each")


def routes(site: Site) -> APIRouter:
    """GET /healthz and /readyz."""
    router = APIRouter(tags=["health"], route_class=OneLine)
    # What is tried is the index: a language model that may be set is not called for it.
    answerer = Answerer(site.service.answerer.index)

    @router.get("/healthz", summary="Is it alive?")
    def healthz() -> Alive:
        """Alive: the process takes calls. Open to all."""
        return Alive()

    @router.get(
        "/readyz",
        summary="Can it do its work?",
        responses=GUARDED | {503: {"model": Ready, "description": "Something is missing"}},
    )
    def readyz(response: Response) -> Ready:
        """Ready: a question was answered from the index and the records were written, just now."""
        ready = readiness(site, answerer)
        response.status_code = 200 if ready.ready else 503
        return ready

    return router


def readiness(site: Site, answerer: Answerer) -> Ready:
    """Try the index with an answerer, and the records."""
    missing: list[str] = []
    index = _works("the index", lambda: _answers(answerer), missing)
    records = _works("the records", lambda: check_writable(site.database), missing)
    answering = records and answering_switch(site.database).on
    return Ready(ready=not missing, index=index, records=records, answering=answering, missing=missing)


def _answers(answerer: Answerer) -> None:
    answer = answerer.ask(Question(question=answerer.index.catalog.record().plan.title))
    if answer.error:
        raise RuntimeError(answer.error)


def _works(what: str, try_it: Callable[[], None], missing: list[str]) -> bool:
    try:
        try_it()
    except Exception as error:  # whatever the fault is, the thing does not work
        missing.append(f"{what}: {' '.join(str(error).split()) or type(error).__name__}")
        return False
    return True
