"""What a question demands of a responsibility line: bodies that it names or lacks, who stands where, how many, open or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from answering.extractive.context import Context
from answering.extractive.line_looks import ALONE, LEAD, Demand, Test, looks
from answering.extractive.line_places import FIRST, Place, place_in
from answering.extractive.line_scope import Scope, scope_of, without_exceptions
from answering.extractive.line_sizes import extreme_in, size_of_list
from answering.extractive.line_words import (
    ANY,
    APART,
    BOTH,
    COMPARED,
    EMPTIED,
    ISSUED,
    MORE,
    NAMED_THOUGH,
    NOT_THERE,
    NOT_TOGETHER,
    ONLY,
    OTHERS,
    SCOPE_ALONE,
    SINGULAR,
    STRUCK,
)
from answering.extractive.matrix import Matrix
from answering.extractive.polarity import by_polarity, rows_of
from ingest.bodies import Mention
from ingest.plan import Clause

__all__ = ["ALONE", "FIRST", "LEAD", "LineFilter", "line_filter"]


@dataclass(frozen=True)
class LineFilter:
    """The clauses that meet all demands. `key` is the phrase that leads the answer, `bodies` those it names, by id.

    `lacks` are bodies that the phrase says are not named.
    """

    key: str
    bodies: tuple[str, ...]
    clauses: tuple[str, ...]
    size: str
    scope: Scope
    lacks: tuple[str, ...] = ()


def line_filter(context: Context, scope: Scope | None = None) -> LineFilter | None:
    """Read the demands of a question on responsibility lines; None where it makes none."""
    scope = scope or scope_of(context)
    matrix = Matrix(context.plan, scope.clauses)
    demands = list(_demands(context, matrix, scope))
    if not demands:
        return None
    bodies = tuple(dict.fromkeys(body for demand in demands for body in demand.bodies))
    clauses = [c for c in matrix.lines if all(d.test(context.plan.clause(c)) for d in demands)]
    first = demands[0]
    key = first.key if len(demands) == 1 else "set_combined"
    return LineFilter(key, bodies, tuple(clauses), first.size, scope, first.lacks)


def _demands(context: Context, matrix: Matrix, scope: Scope) -> Iterator[Demand]:
    """Everything that the question demands of a line."""
    text, mentions = context.reading.folded, context.reading.mentions
    wanted, unwanted = by_polarity(text, mentions)
    place = place_in(without_exceptions(text) if scope.left_out else text) if mentions else None
    size = size_of_list(text)
    led = _led(context, matrix, wanted) if place is None else None
    if led:
        yield led
        return
    placed = _at_place(context, matrix, place, unwanted) if place else None
    if placed:
        yield placed
        wanted = tuple(body for body in wanted if body not in placed.bodies)
        unwanted = tuple(body for body in unwanted if body not in placed.bodies)
        if wanted or unwanted:
            yield Demand("set_combined", wanted + unwanted, _named(matrix, wanted, unwanted))
    else:
        yield from _naming(context, matrix, wanted, unwanted, scope)
    if (
        len(wanted) == 1
        and not placed
        and not scope.bounded
        and ((size and size.said) or extreme_in(text) is not None)
    ):
        yield Demand("tasks_within", wanted, _named(matrix, wanted, ()))
    if size and (size.said or not mentions) and not (ISSUED.search(text) and not size.said):
        yield Demand(
            _SIZE_KEYS[size.sign], (), lambda c: size.fits(len(matrix.lines[c.id])), str(size.number)
        )
    elif not mentions:
        yield from looks(context, matrix)


_SIZE_KEYS = {"=": "set_size", ">=": "set_least", "<=": "set_most", ">": "set_over", "<": "set_under"}


def _naming(
    context: Context, matrix: Matrix, wanted: tuple[str, ...], unwanted: tuple[str, ...], scope: Scope
) -> Iterator[Demand]:
    """The demand for bodies that a line names or lacks."""
    text = context.reading.folded
    one = wanted + unwanted
    if len(one) == 1 and STRUCK.search(text) and EMPTIED.search(text):
        yield Demand("set_exactly", one, lambda c: {b.body_id for b in matrix.lines[c.id]} == set(one))
    elif len(wanted) == 1 and ALONE.search(SCOPE_ALONE.sub("", text)):
        yield Demand("set_alone", wanted, lambda c: c.id in matrix.alone() and c.id in matrix.of(wanted[0]))
    elif len(wanted) == 2 and not unwanted and MORE.search(text):
        more = max(wanted, key=lambda body: len(matrix.of(body)))
        fewer = next(body for body in wanted if body != more)
        yield Demand("set_difference", (more,), _named(matrix, (more,), (fewer,)), lacks=(fewer,))
    elif len(wanted) >= 2 and not unwanted and ONLY.search(text) and "yesno" not in context.reading.asks:
        yield Demand("set_exactly", wanted, lambda c: {b.body_id for b in matrix.lines[c.id]} == set(wanted))
    elif len(wanted) >= 2 and not unwanted and ANY.search(text):
        anywhere = {clause for body in wanted for clause in matrix.of(body)}
        yield Demand("set_any", wanted, lambda c: c.id in anywhere)
    elif len(context.reading.bodies) >= 2 and NOT_TOGETHER.search(text):
        both = _named(matrix, wanted + unwanted, ())
        negated = "yesno" not in context.reading.asks
        yield Demand(
            "set_not_shared" if negated else "set_shared", wanted + unwanted, lambda c: both(c) != negated
        )
    elif wanted and unwanted:
        yield Demand("set_difference", wanted, _named(matrix, wanted, unwanted), lacks=unwanted)
    elif (
        len(wanted) >= 2
        and not APART.search(text)
        and (BOTH.search(text) or SINGULAR.search(text) or _in_relation(context))
    ):
        yield Demand("set_shared", wanted, _named(matrix, wanted, ()))
    elif unwanted:
        yield Demand("set_without", unwanted, _named(matrix, (), unwanted))
    elif len(wanted) == 1 and scope.bounded:
        yield Demand("tasks_within", wanted, _named(matrix, wanted, ()))


def _in_relation(context: Context) -> bool:
    """Whether the bodies of a question stand apart in it without being compared (哪几条需要A找B商量)."""
    text = context.reading.folded
    return len(rows_of(text, context.reading.mentions)) > 1 and not COMPARED.search(text)


def _led(context: Context, matrix: Matrix, wanted: tuple[str, ...]) -> Demand | None:
    """The demand that a body leads: where no line says so of it, that it stands first in the list."""
    if len(wanted) != 1 or not LEAD.search(context.reading.folded) or context.topic_words():
        return None
    body = wanted[0]
    led = {c for c in matrix.led() if any(b.body_id == body and b.role == "lead" for b in matrix.lines[c])}
    if led:
        return Demand("set_led_by", wanted, lambda c: c.id in led)
    return Demand("set_heads_unled", wanted, lambda c: c.id in matrix.first_in(body))


def _at_place(context: Context, matrix: Matrix, place: Place, unwanted: tuple[str, ...]) -> Demand | None:
    """The demand that a body stands at a place of the list, or that none of some does."""
    text, mentions = context.reading.folded, context.reading.mentions

    def distance(mention: Mention) -> int:
        return max(place.start - mention.end, mention.start - place.end)

    held = min(mentions, key=distance)
    between = text[held.end : place.start] or text[place.end : held.start]
    others = any(OTHERS.search(text[max(0, m.start() - 10) : m.start()]) for m in FIRST.finditer(text))
    negated = held.body.id in unwanted or bool(NOT_THERE.search(between)) or bool(others)
    bodies = unwanted if held.body.id in unwanted else (held.body.id,)
    number = str(place.index + 1 if place.index >= 0 else -place.index)
    if not negated:
        key = {0: "set_first", -1: "set_last"}.get(
            place.index, "set_nth" if place.index > 0 else "set_combined"
        )
        return Demand(key, bodies, lambda c: c.id in matrix.placed(bodies[0], place.index), number)
    key = {0: "set_not_first", -1: "set_not_last"}.get(place.index, "set_combined")
    there = {clause for body in bodies for clause in matrix.placed(body, place.index)}
    named = bool(NAMED_THOUGH.search(text))
    return Demand(
        key,
        bodies,
        lambda c: (
            bool(matrix.lines[c.id])
            and c.id not in there
            and (not named or all(c.id in matrix.of(body) for body in bodies))
        ),
        number,
    )


def _named(matrix: Matrix, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> Test:
    def test(clause: Clause) -> bool:
        named = {body.body_id for body in matrix.lines[clause.id]}
        return set(wanted) <= named and not set(unwanted) & named

    return test
