"""What a turn leaves behind: what a follow-up may point at."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from answering.draft import Draft
from answering.matter import NUMBERED, is_hollow
from ingest.bodies import Mention
from ingest.plan import Plan
from retrieval.question import Turn
from retrieval.reading import Reading

_SEVERAL = re.compile(r"哪[两二三四几些]|几[条项]|各|分别|都|\b(?:items|clauses|measures|both|all)\b")


@dataclass(frozen=True)
class Before:
    """A question that was asked and understood, with the answer that was shown to it.

    `answered` gives the product's own answer to a question, worked out anew. What the answer shown claims is never
    looked at; which clauses and bodies it names tells what a follow-up points at, where the plan bears it out.
    `leads_to` gives the numbered clause that a text is about.
    """

    reading: Reading
    shown: Reading
    plan: Plan
    answered: Callable[[Reading], Draft]
    leads_to: Callable[[str], str | None]

    @cached_property
    def own(self) -> Draft:
        """The product's own answer."""
        return self.answered(self.reading)

    @cached_property
    def rests_on(self) -> tuple[str, ...]:
        """The clauses that the product's own answer rests on."""
        return tuple(dict.fromkeys(quote.clause for s in self.own.statements for quote in s.quotes))

    @property
    def is_off(self) -> bool:
        """Whether the question was none about the plan, so that nothing later points at it."""
        return self.own.status == "refused"

    @property
    def is_unclear(self) -> bool:
        """Whether the question had to be asked back, so that what comes next tells what it is about."""
        return self.own.status == "clarify" or bool(self.reading.asks and is_hollow(self.reading))

    @cached_property
    def clauses(self) -> tuple[str, ...]:
        """The numbered clauses talked about: those asked about, else those answered with that were shown too.

        A clause that was shown alone counts where what was shown, or the question, is about that clause. Where one clause was asked for,
        several were answered with and none shown, it is the one nearest to the question.
        """
        if self.reading.clauses:
            return self.reading.clauses
        items = tuple(clause for clause in self.rests_on if self.plan.clause(clause).kind == "item")
        shown = [clause for clause in self.shown.clauses if self.plan.clause(clause).kind == "item"]
        both = tuple(clause for clause in items if clause in shown)
        if not both and not shown and len(items) > 1 and not _SEVERAL.search(self.reading.folded):
            best = self.leads_to(self.reading.folded)
            return (best,) if best in items else items
        if both or len(shown) != 1:
            return both or items
        texts = (NUMBERED.sub(" ", self.shown.folded), self.reading.folded)
        return (shown[0],) if any(self.leads_to(text) == shown[0] for text in texts) else items

    @property
    def is_about_notice(self) -> bool:
        """Whether the covering notice was talked about."""
        return "notice" in self.rests_on

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The bodies talked about: those asked about, else those shown that are in the product's own answer."""
        if self.reading.mentions:
            return self.reading.mentions
        return tuple(m for m in self.shown.mentions if m.body.name in self.own.bodies)


def exchanges(history: Sequence[Turn]) -> list[tuple[str, str]]:
    """What a user asked, turn by turn, each with the answer shown to it."""
    found: list[tuple[str, str]] = []
    for turn in history:
        if turn.role == "user":
            found.append((turn.content, ""))
        elif found:
            question, shown = found[-1]
            found[-1] = (question, f"{shown} {turn.content}".strip())
    return found
