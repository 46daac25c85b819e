"""What an engine hands over: statements with the words of the plan that each rests on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from answering.answer import Status

Shape = Literal["sentence", "lead", "item", "row", "absence"]


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
    "|"; an absence says that the plan does not say something, and needs no quote. `vouched` holds numbers and names that code computed from the plan's data, such as a total, or that the
    question brought in and the sentence denies; the check accepts them without finding them in a quote.
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    shape: Shape = "sentence"
    vouched: frozenset[str] = frozenset()


def as_items(statements: Iterable[Statement]) -> list[Statement]:
    """Statements as the items of a list."""
    return [replace(statement, shape="item") for statement in statements]


@dataclass(frozen=True)
class Draft:
    """An answer before its marks are set and checked."""

    status: Status
    statements: tuple[Statement, ...]
    bodies: tuple[str, ...] = ()
    related: tuple[str, ...] = ()


def joined(drafts: list[Draft]) -> Draft:
    """One draft of the drafts of a message's questions: what is answered, then what the plan does not say."""
    answered = [draft for draft in drafts if draft.status == "answered"]
    if len(drafts) == 1 or not answered:
        return drafts[0]
    statements: list[Statement] = []
    for draft in answered:  # a question that is answered with what was said already adds nothing
        if not set(draft.statements) <= set(statements):
            statements += draft.statements
    for draft in drafts:
        if draft.status == "not_in_plan":
            statements += [Statement(statement.text, shape="absence") for statement in draft.statements[:1]]
    bodies = tuple(dict.fromkeys(body for draft in answered for body in draft.bodies))
    return Draft("answered", tuple(statements), bodies)
