"""The register of bodies: who they are, by every name that people and plans give them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ingest.analysis import fold
from ingest.errors import KnowledgeRefused, first_problem
from ingest.phrases import Phrases


@dataclass(frozen=True)
class OtherName:
    """A name that a body bore before, or the body that took its work over: knowledge from outside the plan.

    `until` and `since` are "YYYY-MM" or empty where the date is not recorded.
    """

    name: str
    until: str = ""
    since: str = ""
    short: tuple[str, ...] = ()
    english: str = ""
    english_abbreviations: tuple[str, ...] = ()


@dataclass(frozen=True)
class Body:
    """A body of the state, or a company, that plans give tasks to.

    `local` marks entries that stand for many bodies, such as 地方人民政府.
    """

    id: str
    name: str
    full: str
    english: str
    short: tuple[str, ...] = ()
    english_abbreviations: tuple[str, ...] = ()
    english_short: tuple[str, ...] = ()
    former: tuple[OtherName, ...] = ()
    successor: tuple[OtherName, ...] = ()
    note: str = ""
    central: bool = True
    local: bool = False

    def own_names(self) -> Iterator[str]:
        """Every Chinese name of the body itself."""
        yield from (self.name, self.full, *self.short)

    def all_names(self) -> Iterator[str]:
        """Every name by which people may mean this body, in both languages, former and later ones included."""
        yield from self.own_names()
        yield from (self.english, *self.english_abbreviations, *self.english_short)
        for other in (*self.former, *self.successor):
            yield from (other.name, *other.short, other.english, *other.english_abbreviations)


@dataclass(frozen=True)
class Mention:
    """A body named in a text: where, and by which words."""

    body: Body
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Register:
    """All the bodies that the product knows."""

    bodies: tuple[Body, ...]

    @cached_property
    def _own(self) -> dict[str, Body]:
        return {name: body for body in self.bodies for name in body.own_names()}

    @cached_property
    def _by_id(self) -> dict[str, Body]:
        return {body.id: body for body in self.bodies}

    @cached_property
    def _phrases(self) -> Phrases[Body]:
        own = [(name, body) for body in self.bodies for name in body.own_names()]
        return Phrases(own + [(name, body) for body in self.bodies for name in body.all_names()])

    def find(self, name: str) -> Body | None:
        """The body that bears this Chinese name now; None where the register lacks it."""
        return self._own.get(name)

    def get(self, body_id: str) -> Body:
        """The body of a register id; a KeyError means that the index and the register do not belong together."""
        return self._by_id[body_id]

    def mentions(self, text: str) -> list[Mention]:
        """Every body named in a text, by any name it has or had, in order; offsets count in the folded text."""
        return [Mention(m.value, m.phrase, m.start, m.end) for m in self._phrases.find(fold(text))]


def load_register() -> Register:
    """Read the register that ships with the project (`ingest/bodies.toml`).

    Raises:
        KnowledgeRefused: an entry breaks the schema, or two bodies share a name of their own.
    """
    data: dict[str, Any] = tomllib.loads(files("ingest").joinpath("bodies.toml").read_text(encoding="utf-8"))
    try:
        register = Register(TypeAdapter(tuple[Body, ...]).validate_python(data["bodies"]))
    except (ValidationError, KeyError) as error:
        raise KnowledgeRefused(f"ingest/bodies.toml: {first_problem(error)}; correct the entry") from error
    owners: dict[str, str] = {}
    for body in register.bodies:
        for name in set(body.own_names()):
            if owners.setdefault(name, body.id) != body.id:
                raise KnowledgeRefused(
                    f"ingest/bodies.toml: {name} belongs to {owners[name]} and {body.id}; leave it with one"
                )
    return register
