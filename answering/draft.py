"""What an engine hands over: statements with the words of the plan that each rests on."""

from dataclasses import dataclass
from typing import Literal

from answering.answer import Status

Shape = Literal["sentence", "lead", "item", "row"]


@dataclass(frozen=True)
class Quote:
    """Words of the plan: a range of its canonical text, inside one clause."""

    clause: str
    start: int
    end: int


@dataclass(frozen=True)
class Statement:
    """One sentence of an answer, without marks, and the quotes that carry it.

    A lead introduces the items that follow it and is carried by them; a row is a table row, its cells parted by
    "|". `vouched` holds numbers and names that code computed from the plan's data, such as a total, or that the
    question brought in and the sentence denies; the check accepts them without finding them in a quote.
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    shape: Shape = "sentence"
    vouched: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Draft:
    """An answer before its marks are set and checked."""

    status: Status
    statements: tuple[Statement, ...]
    bodies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
