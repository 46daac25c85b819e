"""What every composer of an extractive answer works on."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from answering.draft import Draft
from ingest.analysis import fold
from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from ingest.scope import ScopeReading
from retrieval.fillers import core_of
from retrieval.glossary import Glossary, Match, is_topical, plan_terms
from retrieval.language import Language
from retrieval.reading import Reading, read_question
from retrieval.search import Found, Weights, search
from retrieval.topics import rows_in, topic_references

SUBJECT_NEAR = 0.4  # cosine from which words that refer to a clause are taken to mean the nearest one


@dataclass(frozen=True)
class Parts:
    """The parts of understanding that are at work; an ablation leaves some out to show what they are worth."""

    weights: Weights = Weights()  # noqa: RUF009  # frozen
    glossary: bool = True
    scope: bool = True


@dataclass(frozen=True)
class Context:
    """One question about one plan, with what is needed to answer it. The search runs when it is first needed.

    `alone` says that no turn came before the question, `leans` that it names nothing of its own, `within` that only
    those clauses are searched.
    """

    index: Index
    record: PlanRecord
    glossary: Glossary
    reading: Reading
    parts: Parts = Parts()  # frozen
    alone: bool = True
    leans: bool = False
    within: tuple[str, ...] = ()

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

    def of_words(self, words: str) -> "Context":
        """The context of some words of the question, read by themselves and answered in its language."""
        reading = read_question(words, self.record, self.register)
        return replace(self, reading=replace(reading, language=self.language))

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
            titled = self.titled(words)
            near = search(self.index, words, self.plan.id, weights=self.parts.weights)
            items = [c for c in near.clauses() if self.plan.clause(c).kind == "item"]
            if len(titled) == 1:
                found.append(titled[0])
            elif items and near.nearest >= SUBJECT_NEAR:
                found.append(items[0])
        for row in rows_in(self.reading.without_bodies("|")):
            titled_row = [self.titled(words) for words in row]
            if len(row) > 1 and all(len(titled) == 1 for titled in titled_row):
                found += [titled[0] for titled in titled_row]
        return list(dict.fromkeys(found))

    def titled(self, words: str) -> list[str]:
        """Numbered clauses whose title holds words, or each two characters of them (企业创新 for 企业减污降碳协同创新)."""
        if words.isascii():
            return self._titled_english(words)
        titles = {clause.id: fold(clause.title or "") for clause in self.plan.items}
        whole = [clause for clause, title in titles.items() if words in title]
        pairs = [words[at : at + 2] for at in range(0, len(words) - 1, 2)]
        if not whole and len(words) % 2 == 0:
            whole = [clause for clause, title in titles.items() if pairs and all(p in title for p in pairs)]
        called = {
            fold(e.term) for m in self.glossary.find(words) if m.end - m.start == len(words) for e in m.value
        }
        return whole or [clause for clause, title in titles.items() if any(term in title for term in called)]

    def _titled_english(self, words: str) -> list[str]:
        """Numbered clauses whose English title holds words, one after the other or each of them."""
        written = [(clause.id, self.knowledge.clause(clause.id)) for clause in self.plan.items]
        titles = {clause: fold(known.title_en) for clause, known in written if known}
        plain = fold(words).replace("-", " ").strip()
        whole = [c for c, title in titles.items() if re.search(rf"\b{re.escape(plain)}\b", title)]
        pieces = plain.split()
        return whole or [
            clause
            for clause, title in titles.items()
            if len(pieces) > 1 and all(re.search(rf"\b{re.escape(piece)}\b", title) for piece in pieces)
        ]

    @cached_property
    def scope(self) -> ScopeReading:
        """How probable it is that the plan does not answer the question, and why."""
        read = self.index.scope.read(core_of(self.reading.text))
        return read if self.parts.scope else replace(read, outcomes=dict.fromkeys(read.outcomes, 0.0))

    @cached_property
    def found(self) -> Found:
        """Evidence for the question."""
        found = search(
            self.index, self.reading.text, self.plan.id, frozenset(self.reading.clauses), self.parts.weights
        )
        return found.inside(self.within) if self.within else found

    def inside(self, clauses: tuple[str, ...]) -> "Context":
        """The question kept inside the one clause talked about before, where that comes nearest to it anyway."""
        if len(clauses) != 1 or self.reading.clauses or not self.found.evidence:
            return self
        return replace(self, within=clauses) if self.found.evidence[0].clause == clauses[0] else self


Composer = Callable[[Context], Draft | None]
