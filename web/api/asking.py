"""Asking for a program: the rate, the place in the line, the answer, and the count of it all."""

import time
from typing import Any

from fastapi import Request

from access.errors import RateExceeded
from ingest.errors import ClausewiseError, UnknownPlan
from records.errors import RecordsRefused
from records.exchanges import Channel, Exchange
from retrieval.question import MAX_CHARACTERS, Question, QuestionRefused
from web.desk import DeskFull
from web.service import TURNS_KEPT, AnsweringOff
from web.site import Site

REASONS: dict[type[ClausewiseError], str] = {
    QuestionRefused: "invalid",
    UnknownPlan: "invalid",
    RateExceeded: "rate",
    DeskFull: "full",
    AnsweringOff: "off",
    RecordsRefused: "records",
}


def reason_of(error: ClausewiseError) -> str:
    """The word under which a refusal is counted."""
    return next((word for kind, word in REASONS.items() if isinstance(error, kind)), "other")


class Asker:
    """Asks questions for programs, over HTTP or MCP."""

    def __init__(self, site: Site) -> None:
        self.site, self.metrics = site, site.metrics

    async def ask(self, request: Request, question: Question, channel: Channel) -> Exchange:
        """Answer a question when its turn comes; cancelling gives its place up.

        Raises:
            RateExceeded: the asker's rate is used up.
            QuestionRefused: an earlier message of the asker is too long.
            UnknownPlan: there is no plan of the id given.
            DeskFull: every place to wait is taken.
            AnsweringOff: answering is turned off.
            RecordsRefused: the answer could not be kept, so it is not given.
        """
        try:
            self._take(request)
            return await self._answered(self._checked(question), channel)
        except ClausewiseError as error:
            self.metrics.refused(reason_of(error))
            raise

    def _take(self, request: Request) -> None:
        address = request.client.host if request.client else ""
        self.site.gate.count_question(request.state.identity, address)

    def _checked(self, question: Question) -> Question:
        """The question with as many earlier messages as are read, none of them too long to be read in time."""
        self.site.catalog.record(question.plan)
        history = question.history[-TURNS_KEPT:]
        for turn in history:
            if turn.role == "user" and len(turn.content) > MAX_CHARACTERS:
                raise QuestionRefused(
                    f"history: a message of the user has {len(turn.content)} characters; give at most {MAX_CHARACTERS}"
                )
        return question.model_copy(update={"history": history})

    async def _answered(self, question: Question, channel: Channel) -> Exchange:
        entered = time.perf_counter()
        waited = 0.0

        def work() -> Exchange:
            nonlocal waited
            waited = time.perf_counter() - entered
            return self.site.service.ask(question, channel)

        async with self.site.desk.line() as ticket:
            exchange = await ticket.serve(work)
        self.metrics.observe(exchange, waited)
        return exchange


def answer_data(exchange: Exchange) -> dict[str, Any]:
    """The answer object of an exchange, with its id and the path of its page."""
    return exchange.answer.as_json() | {"exchange": exchange.id, "link": f"/answers/{exchange.id}"}
