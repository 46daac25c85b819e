"""Finding words in a plan: in its Chinese as typed in either script and width, and in its English rendering."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ingest.analysis import fold
from ingest.catalog import PlanRecord
from ingest.plan import Clause, Span

MOST_CHARACTERS = 100  # of what is looked for
_QUOTES = "\"'“”‘’「」『』《》"


@dataclass(frozen=True)
class Hit:
    """Words found. `english` is where the sentence begins whose English rendering `span` counts in; None: the plan."""

    clause: str
    span: Span
    english: int | None = None


@dataclass(frozen=True)
class Findings:
    """What was looked for and where it was found, in the order of the text, each sentence before its English."""

    words: str
    hits: tuple[Hit, ...] = ()

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many hits a clause has; only clauses with hits are in it, in their order."""
        clauses = [hit.clause for hit in self.hits]
        return {clause: clauses.count(clause) for clause in dict.fromkeys(clauses)}

    @cached_property
    def english(self) -> frozenset[str]:
        """The clauses in whose English rendering something was found."""
        return frozenset(hit.clause for hit in self.hits if hit.english is not None)


@dataclass(frozen=True)
class _Folded:
    """A text in the form for comparing. `origins` has, for each character of it, its place in the text itself."""

    text: str
    origins: tuple[int, ...]

    def spans(self, pattern: re.Pattern[str], start: int, end: int) -> Iterator[Span]:
        """Where a pattern stands in the text itself, looked for from `start` to `end` of it."""
        for match in pattern.finditer(self.text):
            first, last = self.origins[match.start()], self.origins[match.end() - 1]
            if start <= first and last < end:
                yield Span(first, last + 1)


def find(record: PlanRecord, words: str) -> Findings:
    """Look for words in a plan.

    They are looked for as they stand, and if that finds nothing, one by one: a clause then needs all of them.
    Numbers are found whole (15 is not in 1150), English words from their beginnings.
    """
    asked = " ".join(words.split())[:MOST_CHARACTERS]
    sought = asked.strip(_QUOTES + " ")
    if not sought:
        return Findings(asked)
    together = [hit for clause in record.plan.clauses for hit in _hits(record, clause, [sought])]
    if together or " " not in sought:
        return Findings(asked, tuple(together))
    apart = [hit for clause in record.plan.clauses for hit in _hits(record, clause, sought.split())]
    return Findings(asked, tuple(apart))


def _hits(record: PlanRecord, clause: Clause, words: list[str]) -> list[Hit]:
    """Every hit in a clause; none if one of the words is not in it."""
    patterns = [_pattern(word) for word in words]
    found = [list(_of_one(record, clause, pattern)) for pattern in patterns]
    if not all(found):
        return []
    hits = {hit for of_word in found for hit in of_word}
    return sorted(hits, key=lambda hit: _place(clause, hit))


def _of_one(record: PlanRecord, clause: Clause, pattern: re.Pattern[str]) -> Iterator[Hit]:
    for span in _folded(record.plan.text).spans(pattern, clause.start, clause.end):
        yield Hit(clause.id, span)
    written = record.knowledge.clause(clause.id)
    for sentence in written.sentences if written else ():
        for span in _folded(sentence.en).spans(pattern, 0, len(sentence.en)):
            yield Hit(clause.id, span, sentence.span.start)


def _place(clause: Clause, hit: Hit) -> tuple[int, bool, int, int]:
    """Where a hit comes in the text when each sentence is followed by its English."""
    if hit.english is not None:
        return hit.english, True, hit.span.start, hit.span.end
    starts = [sentence.start for sentence in clause.sentences if sentence.start <= hit.span.start]
    return max(starts, default=clause.start), False, hit.span.start, hit.span.end


def _pattern(word: str) -> re.Pattern[str]:
    """What matches a word in a folded text; simplified both as a whole and character by character."""
    forms = {form for form in (fold(word), "".join(map(fold, word))) if form.strip()}
    return re.compile("|".join(_bounded(form) for form in sorted(forms)) or r"(?!)")


def _bounded(form: str) -> str:
    before = r"(?<!\d)(?<!\d[.,])" if form[0].isdigit() else r"(?<![a-z])" if "a" <= form[0] <= "z" else ""
    after = r"(?![.,]?\d)" if form[-1].isdigit() else ""
    return before + re.escape(form).replace(r"\ ", " +") + after


@lru_cache(maxsize=1024)
def _folded(text: str) -> _Folded:
    pieces = [fold(character) for character in text]
    origins = tuple(at for at, piece in enumerate(pieces) for _ in piece)
    return _Folded("".join(pieces), origins)
