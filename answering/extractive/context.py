"""What every composer of an extractive answer works on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from answering.draft import Draft
from ingest.analysis import fold
from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.scope import ScopeReading
from retrieval.glossary import Glossary, Match, is_topical, plan_terms
from retrieval.language import Language
from retrieval.reading import Reading
from retrieval.search import Found, search
from retrieval.topics import topic_references

SUBJECT_NEAR = 0.4  # cosine from which words that refer to a clause are taken to mean the nearest one


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
        """Glossary entries that the question's words lead to, the names of bodies left out."""
        named = [(mention.start, mention.end) for mention in self.reading.mentions]
        return [
            match
            for match in self.glossary.find(self.reading.folded)
            if not any(start < match.end and match.start < end for start, end in named)
        ]

    @cached_property
    def terms(self) -> list[str]:
        """The plan's own terms that the question is about."""
        return plan_terms(self.matches)

    def topic_words(self) -> list[str]:
        """The terms of the question that are more than the frame of any question about a plan."""
        return [term for term in self.terms if is_topical(term)]

    @cached_property
    def subjects(self) -> list[str]:
        """Numbered clauses that the question refers to by what they are about (水环境那条), in order."""
        found: list[str] = []
        for words in topic_references(self.reading.folded):
            titled = [clause.id for clause in self.plan.items if words in fold(clause.title or "")]
            near = search(self.index, words, self.plan.id)
            items = [c for c in near.clauses() if self.plan.clause(c).kind == "item"]
            if len(titled) == 1:
                found.append(titled[0])
            elif items and near.nearest >= SUBJECT_NEAR:
                found.append(items[0])
        return list(dict.fromkeys(found))

    @cached_property
    def scope(self) -> ScopeReading:
        """How probable it is that the plan does not answer the question, and why."""
        return self.index.scope.read(self.reading.text)

    @cached_property
    def found(self) -> Found:
        """Evidence for the question, in its own words and the plan's."""
        text = " ".join([self.reading.text, *self.terms])
        return search(self.index, text, self.plan.id, frozenset(self.reading.clauses))


Composer = Callable[[Context], Draft | None]
