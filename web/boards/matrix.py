"""The matrix of bodies and clauses: who stands where, and in which part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ingest.plan import Role
from web.boards.tasks import TaskBody, TaskRow, bodies_of

Sign = Role | Literal["open", "general"]
SIGNS: tuple[Sign, ...] = ("responsible", "lead", "support", "sole", "open", "general")


@dataclass(frozen=True)
class Line:
    """One row of the matrix: a body with its signs, one place for each column."""

    body: TaskBody
    signs: tuple[Sign | None, ...]

    @property
    def total(self) -> int:
        """In how many clauses the body is named."""
        return sum(sign is not None for sign in self.signs)


@dataclass(frozen=True)
class Group:
    """Columns of one part, side by side."""

    part: str
    part_en: str
    size: int


@dataclass(frozen=True)
class Matrix:
    """Bodies by clauses. `extra` holds what a column says besides its bodies: an open list, or nobody named."""

    columns: tuple[TaskRow, ...]
    groups: tuple[Group, ...]
    lines: tuple[Line, ...]
    extra: tuple[Sign | None, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """How many bodies each column names."""
        return tuple(len(row.keys) for row in self.columns)

    @property
    def used(self) -> tuple[Sign, ...]:
        """The signs that stand in the matrix, in the order of the key."""
        found = {sign for line in self.lines for sign in line.signs} | set(self.extra)
        return tuple(sign for sign in SIGNS if sign in found)


def matrix_of(rows: Sequence[TaskRow]) -> Matrix:
    """The matrix of these rows; bodies of most clauses first, ties in the order of the plan."""
    groups = [
        Group(part, same[0].part_en, len(same))
        for part, same in ((part, list(run)) for part, run in groupby(rows, key=lambda row: row.part))
    ]
    return Matrix(
        columns=tuple(rows),
        groups=tuple(groups),
        lines=tuple(Line(body, tuple(_sign(body.key, row) for row in rows)) for body in bodies_of(rows)),
        extra=tuple(_extra(row) for row in rows),
    )


def _sign(key: str, row: TaskRow) -> Sign | None:
    return next((body.role for body in row.bodies if body.key == key), None)


def _extra(row: TaskRow) -> Sign | None:
    if not row.bodies:
        return "general"
    return "open" if row.open else None


def part_starts(groups: Iterable[Group]) -> frozenset[int]:
    """The numbers of the columns with which a part begins."""
    at, found = 0, set()
    for group in groups:
        found.add(at)
        at += group.size
    return frozenset(found)
