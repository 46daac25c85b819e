"""The files in which what was written by hand about a plan is kept, read and tied to the plan's words.

They lie beside the plan's source (`ingest/plans/<id>/`): `plan.toml`, `clauses/<clause>.toml`, `themes.toml`,
`glossary.toml`, `targets.toml`.
"""

import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from ingest.errors import KnowledgeRefused, first_problem
from ingest.knowledge import ClauseKnowledge, GlossaryEntry, Knowledge, SentenceKnowledge, UnsaidEntry
from ingest.plan import Plan, Span
from ingest.target_names import TargetNames, tie_targets
from ingest.themes import ThemeEntry, tie_theme

_STRICT = ConfigDict(extra="forbid")
T = TypeVar("T")


@checked(frozen=True, config=_STRICT)
class SentenceEntry:
    """One sentence of a clause file: `text` is verbatim from the plan."""

    text: str
    plain: str
    en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    unsaid: tuple[UnsaidEntry, ...] = ()


@checked(frozen=True, config=_STRICT)
class ClauseEntry:
    """One clause file."""

    clause: str
    title_en: str
    gist: str
    gist_en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]
    sentences: tuple[SentenceEntry, ...]


@checked(frozen=True, config=_STRICT)
class PlanEntry:
    """The file `plan.toml`: the plan's name in English and other names that people call it by."""

    title_en: str
    also_called: tuple[str, ...]
    parts_en: dict[str, str]


def load_knowledge(folder: Path, plan: Plan) -> Knowledge:
    """Read what was written about a plan; a folder without such files gives empty knowledge.

    Raises:
        KnowledgeRefused: a file breaks the schema, or names a clause or sentence that the plan lacks.
    """
    if not (folder / "plan.toml").exists():
        return Knowledge()
    head = _read(folder / "plan.toml", PlanEntry)
    clauses = tuple(
        _tie(_read(path, ClauseEntry), plan, path) for path in sorted((folder / "clauses").glob("*.toml"))
    )
    glossary = _read_list(folder / "glossary.toml", GlossaryEntry, "terms")
    themes = tuple(
        tie_theme(entry, plan, "themes.toml")
        for entry in _read_list(folder / "themes.toml", ThemeEntry, "themes")
    )
    targets = tie_targets(_read_list(folder / "targets.toml", TargetNames, "targets"), plan, "targets.toml")
    parts = tuple(head.parts_en.items())
    return Knowledge(head.title_en, head.also_called, parts, clauses, glossary, themes, targets)


def _read_list(path: Path, shape: type[T], key: str) -> tuple[T, ...]:
    """The entries of a file that may be missing."""
    return _read(path, tuple[shape, ...], key) if path.exists() else ()  # type: ignore[valid-type]  # a type at run time


def _read(path: Path, shape: type[T], key: str | None = None) -> T:
    try:
        data: Any = tomllib.loads(path.read_text(encoding="utf-8"))
        return TypeAdapter(shape).validate_python(data[key] if key else data)
    except (tomllib.TOMLDecodeError, ValidationError, KeyError) as error:
        raise KnowledgeRefused(f"{path.name}: {first_problem(error)}; correct the file") from error


def _tie(entry: ClauseEntry, plan: Plan, path: Path) -> ClauseKnowledge:
    """Find each sentence of a clause file in the plan, in order."""
    if not plan.has_clause(entry.clause):
        raise KnowledgeRefused(f"{path.name}: {plan.id} has no clause {entry.clause!r}; correct the file")
    clause = plan.clause(entry.clause)
    sentences, at = [], clause.start
    for sentence in entry.sentences:
        start = plan.text.find(sentence.text, at, clause.end)
        if start < 0:
            raise KnowledgeRefused(
                f"{path.name}: {sentence.text[:30]!r} is not in clause {entry.clause} at its place; copy it from the plan"
            )
        at = start + len(sentence.text)
        sentences.append(
            SentenceKnowledge(
                Span(start, at),
                sentence.plain,
                sentence.en,
                sentence.questions,
                sentence.questions_en,
                sentence.unsaid,
            )
        )
    return ClauseKnowledge(
        entry.clause,
        entry.title_en,
        entry.gist,
        entry.gist_en,
        entry.questions,
        entry.questions_en,
        tuple(sentences),
    )
