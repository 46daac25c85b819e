"""What people say for the plan's terms, found in a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
import re

from ingest.analysis import fold
from ingest.knowledge import GlossaryEntry, Knowledge

_LONGEST = 24
_WORDS = re.compile(r"[a-z0-9][a-z0-9.\-']*")


@dataclass(frozen=True)
class Match:
    """A surface form found in a question and the entry that it leads to."""

    surface: str
    entry: GlossaryEntry
    start: int
    end: int


@dataclass(frozen=True)
class Glossary:
    """The glossary of one plan, ready for look-up in folded text."""

    entries: tuple[GlossaryEntry, ...]

    @cached_property
    def _by_surface(self) -> dict[str, list[GlossaryEntry]]:
        surfaces: dict[str, list[GlossaryEntry]] = {}
        for entry in self.entries:
            for form in (entry.term, *entry.also_in_plan, *entry.said, *entry.en):
                surfaces.setdefault(fold(form), []).append(entry)
        return surfaces

    def matches(self, folded: str) -> list[Match]:
        """Every surface form in a folded text, longest first at each place, none inside a longer one."""
        found: list[Match] = []
        at = 0
        while at < len(folded):
            surface = self._longest(folded, at)
            if surface is None:
                at += 1
                continue
            found += [Match(surface, entry, at, at + len(surface)) for entry in self._by_surface[surface]]
            at += len(surface)
        return found

    def _longest(self, folded: str, at: int) -> str | None:
        for length in range(min(_LONGEST, len(folded) - at), 1, -1):
            surface = folded[at : at + length]
            if surface in self._by_surface and _whole(folded, at, at + length):
                return surface
        return None


def glossary_of(knowledge: Knowledge) -> Glossary:
    """The glossary of a plan's knowledge."""
    return Glossary(knowledge.glossary)


def plan_terms(matches: Iterable[Match]) -> list[str]:
    """The plan's own words for what was found, each once; looser ties are left out."""
    return list(
        dict.fromkeys(
            term
            for match in matches
            if match.entry.kind != "theme"
            for term in (match.entry.term, *match.entry.also_in_plan)
        )
    )


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a range does not cut an English word in two (a plural s may follow)."""
    if not text[start:end].isascii():
        return True
    before = start > 0 and text[start - 1].isascii() and text[start - 1].isalnum()
    after = text[end : end + 2]
    cut = bool(after) and after[0].isascii() and after[0].isalnum() and not re.fullmatch(r"s\W?", after)
    return not before and not cut
