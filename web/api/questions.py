"""Asking by program: POST /api/ask, the contract's question object in and its answer object out."""

import asyncio
import json
from collections.abc import Coroutine
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response
from starlette.requests import ClientDisconnect

from access.errors import RateExceeded
from answering.batch import failed_object
from ingest.errors import ClausewiseError
from records.exchanges import Exchange
from retrieval.question import QuestionRefused, read_question_object
from web.api.asking import Asker, answer_data
from web.api.refusals import GUARDED, OneLine, Responses, status_of
from web.api.shapes import FailedAnswer, KeptAnswer, Refusal, question_schema
from web.desk import DeskFull
from web.gate.bodies import MOST_BYTES
from web.service import AnsweringOff
from web.site import Site

RETRY_SECONDS = 5  # after which a full desk has most likely worked its line off
LEFT = 499  # the status that is written down for a client that went away; nobody gets it
Result = TypeVar("Result")

FAILURE = FailedAnswer | Refusal
RESPONSES: Responses = GUARDED | {
    200: {"model": KeptAnswer, "description": "The answer, which is in the records"},
    400: {"model": FAILURE, "description": "No question object"},
    404: {"model": FAILURE, "description": "The index has no such plan"},
    413: {"model": Refusal, "description": f"More than {MOST_BYTES} bytes"},
    429: {"model": FAILURE, "description": "Asked too often; Retry-After says how many seconds to wait"},
    503: {
        "model": FAILURE,
        "description": "Answering is turned off, every place to wait is taken (Retry-After, `waiting`), "
        "or the answer could not be kept",
    },
}
BODY = {"requestBody": {"required": True, "content": {"application/json": {"schema": question_schema()}}}}


class TooLarge(ClausewiseError):
    """More bytes than a question object can have."""


STATUSES: dict[type[ClausewiseError], int] = {
    TooLarge: 413,
    RateExceeded: 429,
    DeskFull: 503,
    AnsweringOff: 503,
}


def routes(site: Site) -> APIRouter:
    """POST /api/ask."""
    router = APIRouter(route_class=OneLine)
    asker, metrics = Asker(site), site.metrics

    @router.post(
        "/api/ask",
        summary="Ask a question",
        tags=["asking"],
        response_class=JSONResponse,
        responses=RESPONSES,
        openapi_extra=BODY,
    )
    async def ask(request: Request) -> Response:
        """Answer a question object. The answer is kept before it is given; `link` shows it again as it was given."""
        data: Any = None
        try:
            data = await _read(request)
            question = read_question_object(data)
        except ClausewiseError as error:
            metrics.refused("invalid")
            return _refused(error, data, 0)
        except ClientDisconnect:
            metrics.refused("left")
            return Response(status_code=LEFT)
        try:
            return _given(await _while_there(request, asker.ask(request, question, "api")))
        except ClientDisconnect:
            metrics.refused("left")
            return Response(status_code=LEFT)
        except ClausewiseError as error:
            return _refused(error, data, len(site.desk.waiting))

    return router


async def _read(request: Request) -> Any:
    """The decoded body.

    Raises:
        TooLarge: it has more than MOST_BYTES.
        QuestionRefused: it is no JSON.
    """
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > MOST_BYTES:
            raise TooLarge(f"the body has more than {MOST_BYTES} bytes; send one question object")
    try:
        return json.loads(bytes(body))
    except (ValueError, RecursionError) as error:
        raise QuestionRefused(f"no JSON ({type(error).__name__}); send one question object") from error


async def _while_there(request: Request, work: Coroutine[Any, Any, Result]) -> Result:
    """Do the work, and drop it when the client goes away.

    Raises:
        ClientDisconnect: the client went away.
    """
    working, leaving = asyncio.create_task(work), asyncio.create_task(_left(request))
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not working.done():
            raise ClientDisconnect
        return working.result()
    finally:
        working.cancel()
        leaving.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _given(exchange: Exchange) -> Response:
    """The answer; one with status "error" says in `error` what the server lacks."""
    answer = answer_data(exchange)
    return JSONResponse(answer, 503 if exchange.answer.status == "error" else 200)


def _refused(error: ClausewiseError, data: Any, waiting: int) -> Response:
    """The refusal: an answer object with status "error" where the question could be read."""
    why = " ".join(str(error).split())
    asked = isinstance(data, dict) and isinstance(data.get("question"), str)
    body: dict[str, Any] = failed_object(data, why) if asked else {"error": why}
    status = next((number for kind, number in STATUSES.items() if isinstance(error, kind)), status_of(error))
    headers = {}
    if isinstance(error, RateExceeded):
        headers["Retry-After"] = str(error.seconds)
    if isinstance(error, DeskFull):
        body["waiting"] = waiting
        headers["Retry-After"] = str(RETRY_SECONDS)
    return JSONResponse(body, status, headers)
