"""A question read: its language, what it asks for, and what it names."""

from dataclasses import dataclass

from ingest.analysis import fold
from ingest.bodies import Body, Mention, Register
from ingest.catalog import PlanRecord
from retrieval.intent import Ask, asks_of
from retrieval.language import Language, language_of
from retrieval.named import clause_ids, named_in


@dataclass(frozen=True)
class Reading:
    """What a question was read into.

    `clauses` are ids of clauses named by number, `absent_clauses` numbers that the plan has no clause for; `parts` and
    `absent_parts` likewise. `years` are calendar years, `periods` five-year plans by the year that ends them.
    """

    text: str
    folded: str
    language: Language
    asks: frozenset[Ask]
    mentions: tuple[Mention, ...] = ()
    clauses: tuple[str, ...] = ()
    absent_clauses: tuple[int, ...] = ()
    parts: tuple[str, ...] = ()
    absent_parts: tuple[int, ...] = ()
    years: tuple[int, ...] = ()
    periods: tuple[int, ...] = ()

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies named, each once, in order."""
        return tuple({mention.body.id: mention.body for mention in self.mentions}.values())


def read_question(text: str, record: PlanRecord, register: Register) -> Reading:
    """Read a question about a plan."""
    folded = fold(text).strip()
    named = named_in(folded)
    clauses, absent = clause_ids(record.plan, named.clauses)
    headings = record.plan.parts
    return Reading(
        text=text,
        folded=folded,
        language=language_of(text),
        asks=asks_of(folded),
        mentions=tuple(register.mentions(folded)),
        clauses=tuple(clauses),
        absent_clauses=tuple(absent),
        parts=tuple(headings[number - 1] for number in named.parts if number <= len(headings)),
        absent_parts=tuple(number for number in named.parts if number > len(headings)),
        years=named.years,
        periods=named.periods,
    )
