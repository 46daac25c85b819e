"""Bodies by clauses: who is named where, as the responsibility lines have it."""

from dataclasses import dataclass
from functools import cached_property

from ingest.plan import Clause, NamedBody, Plan


@dataclass(frozen=True)
class Matrix:
    """The responsibility lines of a plan, by clause and by body. Bodies are known by their register ids.

    `only` bounds the clauses looked at; None means all.
    """

    plan: Plan
    only: frozenset[str] | None = None

    @cached_property
    def lines(self) -> dict[str, tuple[NamedBody, ...]]:
        """The bodies of each clause that has a responsibility line, in order; empty where the line names none."""
        items = [c for c in self.plan.items if self.only is None or c.id in self.only]
        return {c.id: c.responsibility.bodies for c in items if c.responsibility}

    @cached_property
    def clauses_by_body(self) -> dict[str, list[str]]:
        """The clauses of each body, in order; bodies in the order of their first mention."""
        found: dict[str, list[str]] = {}
        for clause, bodies in self.lines.items():
            for body in bodies:
                if body.body_id:
                    found.setdefault(body.body_id, []).append(clause)
        return found

    def of(self, body: str) -> list[str]:
        """The clauses that name a body."""
        return self.clauses_by_body.get(body, [])

    def without(self, body: str) -> list[str]:
        """The clauses whose responsibility line does not name a body."""
        named = set(self.of(body))
        return [clause for clause in self.lines if clause not in named]

    def shared(self, bodies: list[str]) -> list[str]:
        """The clauses that name every one of some bodies."""
        return [clause for clause in self.lines if all(clause in self.of(body) for body in bodies)]

    def first_in(self, body: str) -> list[str]:
        """The clauses whose list begins with a body."""
        return self.placed(body, 0)

    def placed(self, body: str, index: int) -> list[str]:
        """The clauses whose list has a body at a place (0 is the first, -1 the last)."""
        return [
            clause
            for clause, bodies in self.lines.items()
            if -len(bodies) <= index < len(bodies) and bodies[index].body_id == body
        ]

    def alone(self) -> list[str]:
        """The clauses that name a single body and leave the list closed."""
        return [
            clause.id
            for clause in self.plan.items
            if clause.id in self.lines
            and clause.responsibility
            and len(clause.responsibility.bodies) == 1
            and not clause.responsibility.open
        ]

    def led(self) -> list[str]:
        """The clauses whose line says 牵头."""
        return [
            clause for clause, bodies in self.lines.items() if any(body.role == "lead" for body in bodies)
        ]

    def clause(self, clause_id: str) -> Clause:
        """A clause by its id."""
        return self.plan.clause(clause_id)
