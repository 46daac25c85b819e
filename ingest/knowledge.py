"""What was written by hand about a plan: English rendering, plain words, questions, glossary.

The files lie beside the plan's source (`ingest/plans/<id>/`): `plan.toml`, `clauses/<clause>.toml`, `glossary.toml`.
Nothing in them is ever quoted as the plan's words; they help to find the words, and to say them in English.
"""

import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as checked

from ingest.errors import KnowledgeRefused, first_problem
from ingest.plan import Plan, Span

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
class GlossaryEntry:
    """A term of the plan and what people say for it.

    `kind`: "same" for the same thing, "part" for narrower things that it covers, "theme" for a looser tie.
    """

    term: str
    kind: Literal["same", "part", "theme"]
    said: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    also_in_plan: tuple[str, ...] = ()


@checked(frozen=True, config=_STRICT)
class PlanEntry:
    """The file `plan.toml`: the plan's name in English and other names that people call it by."""

    title_en: str
    also_called: tuple[str, ...]
    parts_en: dict[str, str]


@dataclass(frozen=True)
class SentenceKnowledge:
    """What was written about one sentence, tied to where it stands."""

    span: Span
    plain: str
    en: str
    questions: tuple[str, ...]
    questions_en: tuple[str, ...]


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

    def part_en(self, heading: str) -> str:
        """The English rendering of a part's heading; empty where nobody wrote one."""
        return dict(self.parts_en).get(heading, "")


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
    glossary_file = folder / "glossary.toml"
    glossary: tuple[GlossaryEntry, ...] = ()
    if glossary_file.exists():
        glossary = _read(glossary_file, tuple[GlossaryEntry, ...], "terms")
    return Knowledge(head.title_en, head.also_called, tuple(head.parts_en.items()), clauses, glossary)


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
                Span(start, at), sentence.plain, sentence.en, sentence.questions, sentence.questions_en
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
