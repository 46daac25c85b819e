"""What the server counts, in the format of Prometheus. Nothing in it says who asked or what."""

from fastapi import APIRouter, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)

from records.exchanges import Exchange
from web.api.refusals import GUARDED, OneLine
from web.desk import Desk

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)


class Metrics:
    """The counts of one server, in a registry of their own. Safe to use from several threads."""

    def __init__(self, desk: Desk) -> None:
        self.registry = CollectorRegistry()
        self._questions = Counter(
            "clausewise_questions",
            "Questions answered and kept",
            ("channel", "status", "engine"),
            registry=self.registry,
        )
        self._answering = Histogram(
            "clausewise_answering_seconds",
            "Seconds from question to answer",
            registry=self.registry,
            buckets=SECONDS,
        )
        self._waiting = Histogram(
            "clausewise_waiting_seconds",
            "Seconds that a question waited for its turn",
            registry=self.registry,
            buckets=SECONDS,
        )
        self._refusals = Counter("clausewise_refusals", "Calls refused", ("reason",), registry=self.registry)
        self._feedback = Counter(
            "clausewise_feedback", "Feedback given", ("verdict",), registry=self.registry
        )
        line = Gauge("clausewise_waiting", "Questions that wait now", registry=self.registry)
        line.set_function(lambda: len(desk.waiting))

    def observe(self, exchange: Exchange, waited: float) -> None:
        """Count an answer; `waited` in seconds."""
        answer = exchange.answer
        self._questions.labels(exchange.channel, answer.status, answer.engine).inc()
        self._answering.observe(answer.elapsed_ms / 1000)
        self._waiting.observe(waited)

    def refused(self, reason: str) -> None:
        """Count a refusal; `reason` is a word from a short list, never a person's."""
        self._refusals.labels(reason).inc()

    def judged(self, verdict: str) -> None:
        """Count feedback; `verdict` is a word from a short list."""
        self._feedback.labels(verdict).inc()

    def printed(self) -> bytes:
        """All of it as Prometheus reads it."""
        return generate_latest(self.registry)


def routes(metrics: Metrics) -> APIRouter:
    """GET /metrics."""
    router = APIRouter(route_class=OneLine, responses=GUARDED)

    @router.get(
        "/metrics",
        summary="Counts for Prometheus",
        response_class=Response,
        responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
    )
    def metrics_text() -> Response:
        """Questions, seconds, places taken, refusals and feedback, in the text format of Prometheus."""
        return Response(metrics.printed(), media_type=CONTENT_TYPE_LATEST)

    return router
