"""What every page and route works with."""

from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from access.identity import Identity
from ingest.catalog import Catalog, PlanRecord
from records.database import Database
from web.api.metrics import Metrics
from web.desk import Desk
from web.service import Service


class Gate(Protocol):
    """What counts the questions that each person asks; `access.gatekeeper.Gatekeeper` does."""

    def count_question(self, identity: Identity, address: str) -> None:
        """Count one question.

        Raises:
            RateExceeded: it is one too many.
        """


@dataclass(frozen=True)
class Site:
    """The parts of a running server that pages and routes share."""

    service: Service
    desk: Desk
    gate: Gate

    @cached_property
    def metrics(self) -> Metrics:
        """What the server counts."""
        return Metrics(self.desk)

    @property
    def catalog(self) -> Catalog:
        """The plans that are served."""
        return self.service.answerer.index.catalog

    @property
    def record(self) -> PlanRecord:
        """The plan that the pages show."""
        return self.catalog.record()

    @property
    def database(self) -> Database:
        """The records."""
        return self.service.database
