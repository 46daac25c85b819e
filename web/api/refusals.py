"""How a call is refused: one line under `error`, and a status that says whose move it is."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from ingest.errors import ClausewiseError, UnknownClause, UnknownPlan, first_problem
from records.errors import RecordsRefused
from web.api.facts import UnknownBody
from web.api.shapes import Refusal

Responses = dict[int | str, dict[str, Any]]

GUARDED: Responses = {
    "default": {"model": Refusal, "description": "Refused: no login, a right that is missing, or a fault"}
}
UNKNOWN: Responses = {404: {"model": Refusal, "description": "No such plan, clause or body"}}
OFF: Responses = {400: {"model": Refusal, "description": "A parameter is off"}}


def status_of(error: ClausewiseError) -> int:
    """The status that tells a program what kind of refusal it is."""
    if isinstance(error, UnknownPlan | UnknownClause | UnknownBody):
        return 404
    return 503 if isinstance(error, RecordsRefused) else 400


class OneLine(APIRoute):
    """A route whose refusals are one line under `error`."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, with refusals turned into responses."""
        handle = super().get_route_handler()

        async def handled(request: Request) -> Response:
            try:
                return await handle(request)
            except RequestValidationError as error:
                return JSONResponse({"error": first_problem(error)}, 400)
            except ClausewiseError as error:
                return JSONResponse({"error": " ".join(str(error).split())}, status_of(error))

        return handled
