"""A plan read into parts: what every later stage works on. All offsets count characters of `Plan.text`."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ingest.errors import UnknownClause

ClauseKind = Literal["notice", "preamble", "part", "item"]
SectionKind = Literal["principle", "dated", "paragraph"]
Role = Literal["responsible", "lead", "support", "sole"]
Mode = Literal["by_duty", "lead", "sole", "lead_support", "general"]
Comparator = Literal["=", ">=", "<=", "~", "range"]
TermKind = Literal["definition", "abbreviation", "qualifier"]
NoticeRole = Literal[
    "headline", "subject", "addressees", "body", "issuers", "date", "publicity", "copies", "issued"
]


@dataclass(frozen=True)
class Span:
    """A half-open range of characters."""

    start: int
    end: int


@dataclass(frozen=True)
class Section:
    """A paragraph of a clause that the plan sets apart: a named principle, a dated goal, or a further one.

    `name` is the principle's name; `year` the year that a dated paragraph opens with.
    """

    kind: SectionKind
    span: Span
    name: str | None = None
    year: int | None = None


@dataclass(frozen=True)
class NoticePart:
    """One line of the covering notice and what it is there for."""

    role: NoticeRole
    span: Span


@dataclass(frozen=True)
class NamedBody:
    """A body as a responsibility line prints it. `body_id` is its entry in the register, None if it has none."""

    name: str
    role: Role
    span: Span
    body_id: str | None


@dataclass(frozen=True)
class Responsibility:
    """Who carries a clause out, from the line in brackets that ends it.

    `open` is true where 等 ends the list; `parties` holds what a general line names instead of bodies.
    """

    span: Span
    mode: Mode
    bodies: tuple[NamedBody, ...]
    open: bool = False
    parties: tuple[str, ...] = ()


@dataclass(frozen=True)
class Target:
    """An amount to be reached. `value` is in half-width digits, `unit` and `scope` are as printed.

    `base` is what a share is a share of, where the sentence says so.
    """

    indicator: str
    value: str
    unit: str | None
    comparator: Comparator
    year: int | None
    scope: str | None
    span: Span
    base: str | None = None


@dataclass(frozen=True)
class Term:
    """A term that the plan explains in brackets. The span covers the term and its bracket."""

    term: str
    explanation: str
    kind: TermKind
    span: Span


@dataclass(frozen=True)
class Clause:
    """A piece of the plan that can be cited. Clauses joined in order are the canonical text.

    `start` may lie before the clause's own words, where the heading of its part or the plan's title stands;
    `body_start` is where they begin. `sentences` cover the clause's own words but for line feeds.
    """

    id: str
    kind: ClauseKind
    ordinal: str | None
    title: str | None
    label: str | None
    path: tuple[str, ...]
    start: int
    end: int
    body_start: int
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...] = ()
    responsibility: Responsibility | None = None
    targets: tuple[Target, ...] = ()
    terms: tuple[Term, ...] = ()

    @property
    def part(self) -> str | None:
        """The heading of the part that the clause belongs to."""
        return self.path[0] if self.path else None

    def holds(self, start: int, end: int) -> bool:
        """Whether a range of the text lies inside this clause."""
        return self.start <= start < end <= self.end


@dataclass(frozen=True)
class Plan:
    """A plan's canonical text and the clauses that make it up."""

    id: str
    title: str
    text: str
    digest: str
    clauses: tuple[Clause, ...]
    notice: tuple[NoticePart, ...] = ()

    @cached_property
    def _by_id(self) -> dict[str, Clause]:
        return {clause.id: clause for clause in self.clauses}

    def clause(self, clause_id: str) -> Clause:
        """Give a clause by its id.

        Raises:
            UnknownClause: the plan has no such clause.
        """
        found = self._by_id.get(clause_id)
        if found is None:
            raise UnknownClause(f"clause {clause_id!r} is not in {self.id}; it has {', '.join(self._by_id)}")
        return found

    def has_clause(self, clause_id: str) -> bool:
        """Whether the plan has a clause of that id."""
        return clause_id in self._by_id

    @cached_property
    def items(self) -> tuple[Clause, ...]:
        """The numbered clauses, in order."""
        return tuple(clause for clause in self.clauses if clause.kind == "item")

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The headings of the parts, in order."""
        return tuple(dict.fromkeys(clause.path[0] for clause in self.clauses if clause.path))

    def slice(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span.start : span.end]

    def words(self, clause: Clause) -> str:
        """A clause's own words, without the heading of its part."""
        return self.text[clause.body_start : clause.end].rstrip("\n")
