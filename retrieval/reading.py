"""A question read: its language, what it asks for, and what it names."""

import re
from dataclasses import dataclass

from ingest.analysis import fold
from ingest.bodies import Body, Mention, Register
from ingest.catalog import PlanRecord
from ingest.numerals import to_chinese
from ingest.plan import Plan
from retrieval.headings import part_references
from retrieval.intent import Ask, asks_of
from retrieval.language import Language, language_of
from retrieval.named import clause_ids, in_digits, named_in
from retrieval.neighbours import stepped
from retrieval.positions import BEYOND, numbered
from retrieval.principle_places import principles_placed


@dataclass(frozen=True)
class Reading:
    """What a question was read into.

    In `text` and `folded` a clause named by its place (the last one, the one after clause 8) stands by its number.
    `clauses` are ids of clauses named by number, `absent_clauses` numbers that the plan has no clause for; `parts` and
    `absent_parts` likewise. `years` are calendar years, `periods` five-year plans by the year that ends them. `adrift`
    says why a step or a place leads nowhere: there is none before the first, nothing says from where, or the part named
    has fewer clauses.
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
    adrift: str = ""

    @property
    def bodies(self) -> tuple[Body, ...]:
        """The bodies named, each once, in order."""
        return tuple({mention.body.id: mention.body for mention in self.mentions}.values())

    def without_bodies(self, blank: str = " ") -> str:
        """The folded question with the names of bodies blanked; offsets stay."""
        text = self.folded
        for mention in self.mentions:
            text = text[: mention.start] + blank * (mention.end - mention.start) + text[mention.end :]
        return text


def _is_total(number: int, folded: str, plan: Plan) -> bool:
    """Whether a number is that of all clauses, as in 29条里头哪些…, rather than that of the last of them."""
    written = rf"(?<![第(\d])(?:{number}|{to_chinese(number)})(?:条|项)(?:里|中|当中|之中|任务里|款里)"
    return number == len(plan.items) and re.search(written, folded) is not None


def read_question(text: str, record: PlanRecord, register: Register) -> Reading:
    """Read a question about a plan."""
    plan, knowledge = record.plan, record.knowledge
    asked = in_digits(fold(text).strip())
    placed = principles_placed(asked, plan)
    folded = stepped(placed if placed != asked else numbered(asked, plan, knowledge), plan, knowledge)
    named = named_in(folded)
    clauses, absent = clause_ids(plan, tuple(n for n in named.clauses if not _is_total(n, folded, plan)))
    parts = [reference.part for reference in part_references(folded, plan, knowledge)]
    return Reading(
        text=text if folded == asked else folded,
        folded=folded,
        language=language_of(text),
        asks=asks_of(folded),
        mentions=tuple(register.mentions(folded)),
        clauses=tuple(dict.fromkeys(clauses)),
        absent_clauses=tuple(number for number in absent if number),
        parts=tuple(dict.fromkeys(part for part in parts if part)),
        absent_parts=tuple(number for number in named.parts if number > len(plan.parts)),
        years=named.years,
        periods=named.periods,
        adrift="beyond" if BEYOND in folded else "first" if 0 in absent else "",
    )
