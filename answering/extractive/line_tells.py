"""What responsibility lines tell: the bodies that all of them name, who stands at a place, how many there are."""

from answering.draft import Statement
from answering.extractive.context import Context
from answering.extractive.line_places import ends_in, place_in
from answering.extractive.naming import body_name, clause_label, line_quote
from answering.wording import listed, say, stop
from ingest.plan import Clause, NamedBody


def bodies_in_all(asked: Context, clauses: list[Clause]) -> tuple[list[Statement], tuple[str, ...]]:
    """The bodies that every one of some lines names, and the lines."""
    lines = [clause.responsibility.bodies for clause in clauses if clause.responsibility]
    shared = [body for body in lines[0] if all(body.body_id in {b.body_id for b in line} for line in lines)]
    names = listed([body_name(asked, body) for body in shared], asked.language) if shared else "—"
    labels = listed([clause_label(asked, clause) for clause in clauses], asked.language)
    text = say("in_all", asked.language, labels=labels, bodies=names, count=len(shared))
    quotes = tuple(line_quote(clause) for clause in clauses)
    statement = Statement(stop(text, asked.language), quotes, vouched=frozenset({str(len(shared))}))
    return [statement], tuple(body.name for body in shared)


def same_head(asked: Context, clauses: list[Clause]) -> Statement:
    """Whether some lines begin with the same body."""
    first = [clause.responsibility.bodies[0] for clause in clauses if clause.responsibility]
    key = "same_first" if len({body.body_id for body in first}) == 1 else "other_first"
    text = say(key, asked.language, body=body_name(asked, first[0]))
    return Statement(stop(text, asked.language), tuple(line_quote(clause) for clause in clauses))


def bodies_at_places(asked: Context, clause: Clause) -> list[Statement]:
    """The bodies at the places that are asked for."""
    line, place = clause.responsibility, place_in(asked.reading.folded)
    if line is None or place is None:
        return []
    both = ends_in(asked.reading.folded)
    places = both if len(both) > 1 else [place.index]
    return [
        _at(asked, clause, line.bodies, index)
        for index in places
        if -len(line.bodies) <= index < len(line.bodies)
    ]


def _at(asked: Context, clause: Clause, bodies: tuple[NamedBody, ...], index: int) -> Statement:
    """The body at one place of a line."""
    key = {0: "first_body", -1: "last_body"}.get(index, "nth_body")
    name, number = body_name(asked, bodies[index]), index + 1
    words = say(key, asked.language, label=clause_label(asked, clause), body=name, number=number)
    return Statement(stop(words, asked.language), (line_quote(clause),), vouched=frozenset({str(number)}))


def bodies_counted(asked: Context, clause: Clause) -> list[Statement]:
    """How many bodies a line names, and which."""
    line = clause.responsibility
    bodies = line.bodies if line else ()
    names = listed([body_name(asked, body) for body in bodies], asked.language)
    text = say(
        "bodies_count", asked.language, label=clause_label(asked, clause), count=len(bodies), bodies=names
    )
    vouched = frozenset({str(len(bodies))})
    return [Statement(stop(text, asked.language), (line_quote(clause),), vouched=vouched)]
