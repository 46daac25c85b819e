"""A peer: a library that finds the nearest text, and the answerer that shows what it found.

A peer gets the clauses of the plan, each whole (title, body and responsibility line), and answers with the nearest one.
It answers whenever it finds anything, as such a set-up does; it says what it found in the plan's own words with a citation after every
sentence, and gives no list of bodies. Of a conversation it sees the last message.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from answering.answer import Answer, Citation, Status
from answering.check import sentences_of
from ingest.index import Index
from ingest.plan import Plan
from retrieval.question import Question


@dataclass(frozen=True)
class Piece:
    """A slice of one clause: a range of the plan's text."""

    clause: str
    start: int
    end: int


INSTALL = ".venv/bin/pip install -c constraints.txt -e '.[peers]'"
Find = Callable[[str], Sequence[Piece]]


@dataclass(frozen=True)
class Peer:
    """A way of finding text with a library. `open` reads a plan and gives the search; it imports the library.

    `distributions` are those whose versions the report names, `install` the command that installs them.
    """

    name: str
    what: str
    distributions: tuple[str, ...]
    open: Callable[[Plan], Find]
    install: str = INSTALL


def whole_clauses(plan: Plan) -> list[Piece]:
    """The clauses of a plan, each with its title, body and responsibility line."""
    return [
        Piece(clause.id, clause.body_start, clause.body_start + len(plan.words(clause)))
        for clause in plan.clauses
    ]


def words_of(plan: Plan, pieces: Sequence[Piece]) -> list[str]:
    """The words of pieces."""
    return [plan.text[piece.start : piece.end] for piece in pieces]


@dataclass
class PeerAnswerer:
    """Answers with what a peer finds, in the shape of the product's answers."""

    index: Index
    peer: Peer
    _finds: dict[str, Find] = field(default_factory=dict)

    def ask(self, question: Question) -> Answer:
        """Answer with the pieces found.

        Raises:
            ImportError: the peer's library is not installed.
        """
        plan = self.index.catalog.record(question.plan).plan
        if plan.id not in self._finds:
            self._finds[plan.id] = self.peer.open(plan)
        started = time.perf_counter()
        pieces = self._finds[plan.id](question.question)
        elapsed = round((time.perf_counter() - started) * 1000, 2)
        citations = tuple(_citation(plan, piece, n) for n, piece in enumerate(pieces, 1))
        said = "\n".join(
            f"{sentence}[{citation.n}]" for citation in citations for sentence in sentences_of(citation.quote)
        )
        status: Status = "answered" if pieces else "not_in_plan"
        return Answer(
            question.id, question.question, "zh", status, said, citations=citations, elapsed_ms=elapsed
        )


def _citation(plan: Plan, piece: Piece, number: int) -> Citation:
    clause = plan.clause(piece.clause)
    quote = plan.text[piece.start : piece.end]
    return Citation(
        number, plan.id, clause.id, clause.label or "", clause.part or "", quote, piece.start, piece.end
    )
