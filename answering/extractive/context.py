"""What every composer of an extractive answer works on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from answering.draft import Draft
from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.glossary import Glossary, Match, plan_terms
from retrieval.language import Language
from retrieval.reading import Reading
from retrieval.search import Found, search


@dataclass(frozen=True)
class Context:
    """One question about one plan, with what is needed to answer it. The search runs when it is first needed."""

    index: Index
    record: PlanRecord
    glossary: Glossary
    reading: Reading

    @property
    def plan(self) -> Plan:
        """The plan asked about."""
        return self.record.plan

    @property
    def knowledge(self) -> Knowledge:
        """What was written about the plan."""
        return self.record.knowledge

    @property
    def register(self) -> Register:
        """The bodies known."""
        return self.index.catalog.register

    @property
    def language(self) -> Language:
        """The language to answer in."""
        return self.reading.language

    @cached_property
    def matches(self) -> list[Match]:
        """Glossary entries that the question's words lead to."""
        return self.glossary.find(self.reading.folded)

    @cached_property
    def terms(self) -> list[str]:
        """The plan's own terms that the question is about."""
        return plan_terms(self.matches)

    @cached_property
    def found(self) -> Found:
        """Evidence for the question, in its own words and the plan's."""
        text = " ".join([self.reading.text, *self.terms])
        return search(self.index, text, self.plan.id, frozenset(self.reading.clauses))


Composer = Callable[[Context], Draft | None]
