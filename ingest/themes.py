"""Themes: what runs across clauses, or what people of one sector ask about as a whole, with the plan's words on it."""

from dataclasses import dataclass

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass as checked

from ingest.errors import KnowledgeRefused
from ingest.plan import Plan, Span

_STRICT = ConfigDict(extra="forbid")


@checked(frozen=True, config=_STRICT)
class SaysEntry:
    """Words of the plan on a theme: verbatim, inside one clause. `core`: no full answer may lack them."""

    clause: str
    text: str
    aspect: str
    core: bool


@checked(frozen=True, config=_STRICT)
class ThemeEntry:
    """One theme of the file `themes.toml`."""

    id: str
    name: str
    name_en: str
    said: tuple[str, ...]
    said_en: tuple[str, ...]
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    says: tuple[SaysEntry, ...]


@dataclass(frozen=True)
class ThemeWords:
    """Words of the plan on a theme, tied to where they stand."""

    clause: str
    span: Span
    aspect: str
    core: bool


@dataclass(frozen=True)
class Theme:
    """A theme with its words, in the plan's order."""

    id: str
    name: str
    name_en: str
    said: tuple[str, ...]
    said_en: tuple[str, ...]
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    words: tuple[ThemeWords, ...]


def tie_theme(entry: ThemeEntry, plan: Plan, file: str) -> Theme:
    """Find the words of a theme in the plan.

    Raises:
        KnowledgeRefused: they are not in the clause named.
    """
    words = []
    for says in entry.says:
        if not plan.has_clause(says.clause):
            raise KnowledgeRefused(
                f"{file}: {plan.id} has no clause {says.clause!r}; correct theme {entry.id}"
            )
        clause = plan.clause(says.clause)
        start = plan.text.find(says.text, clause.start, clause.end)
        if start < 0:
            raise KnowledgeRefused(
                f"{file}: {says.text[:30]!r} is not in clause {says.clause}; copy it from the plan (theme {entry.id})"
            )
        words.append(ThemeWords(says.clause, Span(start, start + len(says.text)), says.aspect, says.core))
    words.sort(key=lambda item: item.span.start)
    return Theme(
        entry.id,
        entry.name,
        entry.name_en,
        entry.said,
        entry.said_en,
        entry.questions,
        entry.questions_en,
        tuple(words),
    )
