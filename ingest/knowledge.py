"""What was written by hand about a plan: English rendering, plain words, questions, themes, glossary,
names of targets.

Nothing of it is ever quoted as the plan's words; it helps to find the words, and to say them in English.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked

from ingest.plan import Span
from ingest.target_names import TargetNames
from ingest.themes import Theme

_STRICT = ConfigDict(extra="forbid")


@checked(frozen=True, config=_STRICT)
class UnsaidEntry:
    """Questions on the matter of a sentence that the plan does not answer.

    `reason` is the id of a category of `ingest/scope.toml` whose outcome is "absent".
    """

    reason: str
    questions: tuple[str, ...] = ()
    questions_en: tuple[str, ...] = ()


@checked(frozen=True, config=_STRICT)
class GlossaryEntry:
    """A term of the plan and what people say for it.

    `kind`: "same" for the same thing, "part" for narrower things that it covers, "theme" for a looser tie.
    """

    term: str
    kind: Literal["same", "part", "theme"]
    said: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    also_in_plan: tuple[str, ...] = ()


@dataclass(frozen=True)
class SentenceKnowledge:
    """What was written about one sentence, tied to where it stands."""

    span: Span
    plain: str
    en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    unsaid: tuple[UnsaidEntry, ...] = ()


@dataclass(frozen=True)
class ClauseKnowledge:
    """What was written about one clause."""

    clause: str
    title_en: str
    gist: str
    gist_en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    sentences: tuple[SentenceKnowledge, ...]


@dataclass(frozen=True)
class Knowledge:
    """All that was written about one plan; empty for a plan that nobody wrote about."""

    title_en: str = ""
    also_called: tuple[str, ...] = ()
    parts_en: tuple[tuple[str, str], ...] = ()
    clauses: tuple[ClauseKnowledge, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    themes: tuple[Theme, ...] = ()
    targets: tuple[TargetNames, ...] = ()

    @cached_property
    def _by_clause(self) -> dict[str, ClauseKnowledge]:
        return {entry.clause: entry for entry in self.clauses}

    def clause(self, clause_id: str) -> ClauseKnowledge | None:
        """What was written about a clause, if anything was."""
        return self._by_clause.get(clause_id)

    def sentence(self, clause_id: str, start: int) -> SentenceKnowledge | None:
        """What was written about the sentence of a clause that begins at `start`, if anything was."""
        entry = self.clause(clause_id)
        if entry is None:
            return None
        return next((sentence for sentence in entry.sentences if sentence.span.start == start), None)

    def english(self) -> Iterator[str]:
        """Every English text."""
        for clause in self.clauses:
            yield from (clause.title_en, clause.gist_en, *clause.questions_en)
            for sentence in clause.sentences:
                yield from (sentence.en, *sentence.questions_en)
        for entry in self.glossary:
            yield from entry.en
        for theme in self.themes:
            yield from (theme.name_en, *theme.said_en, *theme.questions_en)
        for target in self.targets:
            yield target.name_en

    def theme(self, theme_id: str) -> Theme:
        """A theme by its id."""
        return next(theme for theme in self.themes if theme.id == theme_id)

    def part_en(self, heading: str) -> str:
        """The English rendering of a part's heading; empty where nobody wrote one."""
        return dict(self.parts_en).get(heading, "")
