"""What people call the targets of a plan, and the fields that they belong to."""

import re
from functools import cache

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked

from ingest.errors import KnowledgeRefused
from ingest.plan import Plan

_STRICT = ConfigDict(extra="forbid")
ALL_OF = "+"  # parts a name whose pieces must all be said


@checked(frozen=True, config=_STRICT)
class TargetNames:
    """One entry of the file `targets.toml`: a target by its clause and indicator, and what it is called.

    A name with "+" stands for words that are all said, in any order. `fields` name what the target belongs to.
    """

    clause: str
    indicator: str
    name_en: str
    said: tuple[str, ...]
    said_en: tuple[str, ...]
    fields: tuple[str, ...]
    fields_en: tuple[str, ...]

    def is_named(self, folded: str) -> bool:
        """Whether a folded text calls the target by one of its names."""
        return any(_says(folded, name) for name in (self.indicator, *self.said, *self.said_en))

    def called_in(self, folded: str) -> tuple[str, ...]:
        """The names, of one word each, by which a folded text calls the target."""
        return tuple(name for name in self.said if ALL_OF not in name and _says(folded, name))

    def fields_in(self, folded: str) -> frozenset[str]:
        """The fields of the target that a folded text names."""
        return frozenset(field for field in (*self.fields, *self.fields_en) if _says(folded, field))

    def touches(self, folded: str) -> bool:
        """Whether a folded text has a word of one of the target's names."""
        return any(_has(folded, word) for name in (*self.said, *self.said_en) for word in _words(name))


def _says(folded: str, name: str) -> bool:
    return all(_has(folded, word) for word in _words(name))


@cache
def _words(name: str) -> tuple[str, ...]:
    """The words of a name that are all to be said."""
    return tuple(name.lower().split(ALL_OF))


def _has(folded: str, word: str) -> bool:
    return bool(_pattern(word).search(folded)) if word.isascii() else word in folded


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Where a word begins; a short one is looked for whole."""
    whole = r"\b" if len(word) < 4 and word.isalpha() else ""
    return re.compile(rf"(?<![a-z0-9]){re.escape(word)}{whole}")


def tie_targets(entries: tuple[TargetNames, ...], plan: Plan, file: str) -> tuple[TargetNames, ...]:
    """The entries, each of a target that the plan has.

    Raises:
        KnowledgeRefused: a clause has no target of that name.
    """
    for entry in entries:
        known = plan.clause(entry.clause).targets if plan.has_clause(entry.clause) else ()
        if entry.indicator not in {target.indicator for target in known}:
            raise KnowledgeRefused(
                f"{file}: clause {entry.clause!r} has no target {entry.indicator!r}; copy it from `app.py ingest --dry-run --json`"
            )
    return entries
