"""The register of bodies: who they are, by every name that people and plans give them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.resources import files
from typing import Any

from pydantic import TypeAdapter, ValidationError

from ingest.analysis import fold
from ingest.body_words import ABOVE, BELOW, IN_CHARGE, INSIDE, KINDS, PLAIN, STEM_EN
from ingest.errors import KnowledgeRefused, first_problem
from ingest.phrases import Phrases
from ingest.shared_heads import SharedHeads


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

    `local` marks entries that stand for many bodies, such as 地方人民政府; `above` is the id of the central body that
    stands over them. `duties` are what people say it is in
    charge of, when they do not know its name (管钱的那个部, 教育口). `offices` are what its counterparts below are
    called, by people who mean the body that stands over them (市场监管所). `mandate` are words of plans for what it is
    in charge of (绿色金融): where a clause that names the body has them, they are what comes nearest to its work.
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
    above: str = ""
    duties: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    mandate: tuple[str, ...] = ()

    def own_names(self) -> Iterator[str]:
        """Every Chinese name of the body itself."""
        yield from (self.name, self.full, *self.short)

    def all_names(self) -> Iterator[str]:
        """Every name by which people may mean this body, in both languages, former and later ones included."""
        yield from self.own_names()
        yield from (self.english, *self.english_abbreviations, *self.english_short)
        for other in (*self.former, *self.successor):
            yield from (other.name, *other.short, other.english, *other.english_abbreviations)

    def described(self) -> Iterator[str]:
        """What people call the body by its duties."""
        for duty in self.duties:
            for kind in KINDS:
                yield from (
                    f"管{duty}的{kind}",
                    f"管{duty}的那个{kind}",
                    f"管{duty}那个{kind}",
                    f"主管{duty}的{kind}",
                )
            yield from (f"{duty}口", f"{duty}口的", f"{duty}那个口子", f"{duty}那口")

    def stems(self) -> Iterator[str]:
        """What the body is in charge of, in words that a head noun may follow (水利 of 水利部, water resources)."""
        if self.local:
            return
        if self.name.endswith("部"):
            yield self.name[:-1]
        yield from (duty for duty in self.duties if len(duty) > 1)
        for name in (self.english, *self.english_short):
            match = STEM_EN.match(fold(name))
            if match:
                yield str(match.group("of") or match.group("before"))

    def counterparts(self) -> Iterator[str]:
        """Words for the authority in charge of a field and for the counterparts below (能源主管部门, 水利厅)."""
        yield from self.offices
        for stem in self.stems():
            if not stem.isascii():
                yield from (stem + head for head in IN_CHARGE)
                yield from (f"{before}{stem}系统" for before in INSIDE)
        if self.name.endswith("部") and not self.local:
            yield from (self.name[:-1] + head for head in BELOW)


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
        other = [(name, body) for body in self.bodies for name in body.all_names()]
        described = [(words, body) for body in self.bodies for words in body.described()]
        below = [(words, body) for body in self.bodies for words in body.counterparts()]
        return Phrases(own + other + described + below)

    @cached_property
    def _stems(self) -> dict[str, Body]:
        found: dict[str, Body] = {}
        for body in self.bodies:
            for stem in body.stems():
                found.setdefault(stem, body)
        return found

    @cached_property
    def _heads(self) -> SharedHeads:
        return SharedHeads(self._stems)

    def find(self, name: str) -> Body | None:
        """The body that bears this Chinese name now; None where the register lacks it."""
        return self._own.get(name)

    def get(self, body_id: str) -> Body:
        """The body of a register id; a KeyError means that the index and the register do not belong together."""
        return self._by_id[body_id]

    def mentions(self, text: str) -> list[Mention]:
        """Every body named in a text, by any name it has or had, in order; offsets count in the folded text."""
        folded = fold(text)
        plain = {match.start() for match in PLAIN.finditer(folded)}
        spotted = [m for m in self._phrases.find(folded) if m.start not in plain]
        found = [Mention(m.value, m.phrase, m.start, m.end) for m in spotted]
        shared = [Mention(self._stems[stem], stem, *place) for stem, *place in self._heads.find(folded)]
        apart = [m for m in shared if not any(m.start < o.end and o.start < m.end for o in found)]
        return self._risen(folded, sorted([*found, *apart], key=lambda mention: mention.start))

    def _risen(self, folded: str, mentions: list[Mention]) -> list[Mention]:
        """Mentions in which a local body stands for the one above it, where the text speaks of that alone (交通厅, 部里)."""
        if not ABOVE.search(folded) or any(not m.body.local for m in mentions):
            return mentions
        return [
            replace(m, body=self._by_id[m.body.above]) if m.body.above in self._by_id else m for m in mentions
        ]


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
