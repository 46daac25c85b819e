"""What an index holds besides its search structures: plans, what was written about them, passages, cues, bodies."""

from dataclasses import dataclass
from functools import cached_property

from pydantic import TypeAdapter

from ingest.bodies import Register
from ingest.builtin import BUILTIN_ID
from ingest.errors import UnknownPlan
from ingest.knowledge import Knowledge
from ingest.passages import Cue, Passage, cues_of, passages_of
from ingest.plan import Plan


@dataclass(frozen=True)
class PlanRecord:
    """One plan of the index and what was written about it."""

    plan: Plan
    knowledge: Knowledge


@dataclass(frozen=True)
class Catalog:
    """Everything that a program needs to answer, but for the search structures."""

    records: tuple[PlanRecord, ...]
    register: Register
    passages: tuple[Passage, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def passage_by_id(self) -> dict[str, Passage]:
        """Passages by their ids."""
        return {passage.id: passage for passage in self.passages}

    def record(self, plan_id: str | None = None) -> PlanRecord:
        """A plan's record; with no id, that of the only plan or of the built-in one.

        Raises:
            UnknownPlan: the index has no such plan.
        """
        by_id = {record.plan.id: record for record in self.records}
        wanted = plan_id or (BUILTIN_ID if BUILTIN_ID in by_id else next(iter(by_id)))
        if wanted not in by_id:
            raise UnknownPlan(f"plan {wanted!r} is not in the index; it has {', '.join(by_id)}")
        return by_id[wanted]


def make_catalog(records: tuple[PlanRecord, ...], register: Register) -> Catalog:
    """Cut the plans into passages and gather their cues."""
    passages: list[Passage] = []
    cues: list[Cue] = []
    for record in records:
        own = passages_of(record.plan)
        passages.extend(own)
        cues.extend(cues_of(record.plan, record.knowledge, own))
    return Catalog(records, register, tuple(passages), tuple(cues))


def dump_catalog(catalog: Catalog) -> bytes:
    """The catalog as JSON."""
    return TypeAdapter(Catalog).dump_json(catalog)


def load_catalog(data: bytes) -> Catalog:
    """The catalog from its JSON; a ValidationError means that it was made by another version."""
    return TypeAdapter(Catalog).validate_json(data)
