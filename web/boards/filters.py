"""Filters of the boards as they stand in an address: read from it, checked, and written into it.

ClausewiseError
└── FilterRefused      a filter has a value that the plan does not have, or one that is too long
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from ingest.bodies import Register
from ingest.errors import ClausewiseError
from web.boards.targets import TargetRow
from web.boards.targets import filtered as filtered_targets
from web.boards.tasks import TaskRow, bodies_of
from web.boards.tasks import filtered as filtered_tasks

MOST_VALUES = 64  # of one filter
MOST_CHARACTERS = 100  # of one value
UNDATED = "none"


class FilterRefused(ClausewiseError):
    """A filter cannot be used; the text names it and its value."""


class Query(Protocol):
    """What stands after the question mark of an address."""

    def getlist(self, key: str) -> list[str]:
        """All values of a name, in order."""


@dataclass(frozen=True)
class TaskFilter:
    """Which tasks are shown: bodies by their keys, a part by its heading, words, and how bodies combine."""

    bodies: tuple[str, ...] = ()
    part: str | None = None
    words: str = ""
    together: bool = False

    def of(self, rows: Iterable[TaskRow]) -> tuple[TaskRow, ...]:
        """The rows that pass."""
        return filtered_tasks(rows, self.bodies, self.part, self.words, self.together)

    @property
    def query(self) -> str:
        """The filter as it stands in an address, "" where nothing is filtered."""
        pairs = [("body", body) for body in self.bodies]
        pairs += [("part", self.part)] if self.part else []
        pairs += [("words", self.words)] if self.words else []
        return urlencode([*pairs, ("together", "1")] if self.together else pairs)


@dataclass(frozen=True)
class TargetFilter:
    """Which targets are shown: years (None for those that give none), sectors, words."""

    years: tuple[int | None, ...] = ()
    sectors: tuple[str, ...] = ()
    words: str = ""

    def of(self, rows: Iterable[TargetRow]) -> tuple[TargetRow, ...]:
        """The rows that pass."""
        return filtered_targets(rows, self.years, self.sectors, self.words)

    @property
    def query(self) -> str:
        """The filter as it stands in an address, "" where nothing is filtered."""
        pairs = [("year", year_value(year)) for year in self.years]
        pairs += [("sector", sector) for sector in self.sectors]
        return urlencode([*pairs, ("words", self.words)] if self.words else pairs)


def read_task_filter(query: Query, rows: Sequence[TaskRow], register: Register) -> TaskFilter:
    """The filter of an address; a body may be given by any name or id that the register has for it.

    Raises:
        FilterRefused: no row has the body or part, or a value is too long.
    """
    keys = [body.key for body in bodies_of(rows)]
    parts = [row.part for row in rows if row.part]
    named = [_key_of(register, value) for value in _values(query, "body")]
    together = _one(query, "together")
    return TaskFilter(
        bodies=tuple(dict.fromkeys(_known("body", value, keys) for value in named)),
        part=_known("part", part, parts) if (part := _one(query, "part")) else None,
        words=_one(query, "words"),
        together=bool(together) and _known("together", together, ("0", "1")) == "1",
    )


def read_target_filter(query: Query, rows: Sequence[TargetRow]) -> TargetFilter:
    """The filter of an address; the year "none" stands for targets that give no year.

    Raises:
        FilterRefused: no row has the year or sector, or a value is too long.
    """
    years = {year_value(row.year): row.year for row in rows}
    sectors = [row.sector for row in rows]
    return TargetFilter(
        years=tuple(
            dict.fromkeys(years[_known("year", value, tuple(years))] for value in _values(query, "year"))
        ),
        sectors=tuple(dict.fromkeys(_known("sector", value, sectors) for value in _values(query, "sector"))),
        words=_one(query, "words"),
    )


def year_value(year: int | None) -> str:
    """A year as it stands in an address."""
    return UNDATED if year is None else str(year)


def _key_of(register: Register, value: str) -> str:
    """The key of a body by one of its names or its id; the value itself where the register has neither."""
    known = register.find(value) or next((b for b in register.bodies if value in (b.id, b.english)), None)
    return known.name if known else value


def _values(query: Query, name: str) -> list[str]:
    found = [value.strip() for value in query.getlist(name)]
    if len(found) > MOST_VALUES:
        raise FilterRefused(f"{len(found)} values of {name!r}; give {MOST_VALUES} at most")
    for value in found:
        if len(value) > MOST_CHARACTERS:
            raise FilterRefused(
                f"a value of {name!r} has {len(value)} characters; give {MOST_CHARACTERS} at most"
            )
    return [value for value in found if value]


def _one(query: Query, name: str) -> str:
    """The value of a name that is given once; "" where it is not."""
    found = _values(query, name)
    if len(found) > 1:
        raise FilterRefused(f"{name!r} is given {len(found)} times; give it once")
    return found[0] if found else ""


def _known(name: str, value: str, allowed: Sequence[str]) -> str:
    if value not in allowed:
        listed = ", ".join(dict.fromkeys(allowed)) or "none"
        raise FilterRefused(f"{name} {value!r} is not in this plan; it has {listed}")
    return value
