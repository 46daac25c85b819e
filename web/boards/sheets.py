"""The boards as tables for files: headers, rows and the note of their source, in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ingest.catalog import PlanRecord
from retrieval.language import Language
from web.boards.amounts import number
from web.boards.filters import TargetFilter, TaskFilter
from web.boards.targets import TargetRow
from web.boards.tasks import TaskBody, TaskRow, mode_words
from web.boards.timeline import amount_words, year_words
from web.files.tables import Note, Value
from web.wording import word


@dataclass(frozen=True)
class Sheet:
    """A table that can be written into a file."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def task_sheet(rows: Sequence[TaskRow], language: Language) -> Sheet:
    """The 任务分工表: one row for each clause, its words whole."""
    columns = ("number", "part", "clause", "task", "bodies", "mode", "targets")
    return Sheet(
        title=word("tasks.table", language),
        headers=tuple(word(f"tasks.{name}", language) for name in columns),
        rows=tuple(_task(at, row, language) for at, row in enumerate(rows, start=1)),
    )


def target_sheet(rows: Sequence[TargetRow], language: Language) -> Sheet:
    """The targets: in words, and value and unit by themselves."""
    columns = (
        "number",
        "indicator",
        "amount",
        "value",
        "unit",
        "year_column",
        "scope",
        "sector",
        "clause",
        "quote",
    )
    return Sheet(
        title=word("targets.table", language),
        headers=tuple(word(f"targets.{name}", language) for name in columns),
        rows=tuple(_target(at, row, language) for at, row in enumerate(rows, start=1)),
    )


def note_of(
    record: PlanRecord, chosen: TaskFilter | TargetFilter, count: int, exported: date, language: Language
) -> Note:
    """Where the rows come from: the plan, the digest of its text, the day, the filters."""
    title = _both(record.plan.title, record.knowledge.title_en, language)
    entries = {
        "source": title,
        "digest": record.plan.digest,
        "exported": exported.isoformat(),
        "filters": _filter_words(chosen, language),
        "rows": str(count),
        "remark": word("boards.remark_words", language),
    }
    named = tuple((word(f"boards.{key}", language), value) for key, value in entries.items())
    return Note(word("boards.sheet", language), named, exported)


def _task(at: int, row: TaskRow, language: Language) -> tuple[Value, ...]:
    task = "".join(row.task)
    if language == "en" and row.task_en:
        task = f"{task}\n{' '.join(row.task_en)}"
    targets = (
        f"{_when(t.year, language)}{t.scope or ''}{_both(t.indicator, t.indicator_en, language)}："
        f"{amount_words(t, language)}"
        for t in row.targets
    )
    parties = word("tasks.no_body", language, parties="、".join(row.parties))
    return (
        at,
        _both(row.part, row.part_en, language),
        _both(row.label, row.label_en, language),
        task,
        _bodies(row.bodies, language) or parties,
        mode_words(row, language),
        "\n".join(targets),
    )


def _bodies(bodies: Sequence[TaskBody], language: Language) -> str:
    """The bodies, with what sets one apart from the others."""
    names = []
    for body in bodies:
        name = _both(body.name, body.english, language)
        apart = body.role in ("lead", "support", "sole")
        role = word(f"tasks.role_{body.role}", language)
        names.append(word("tasks.named_as", language, name=name, role=role) if apart else name)
    return ("、" if language == "zh" else "; ").join(names)


def _target(at: int, row: TargetRow, language: Language) -> tuple[Value, ...]:
    return (
        at,
        _both(row.indicator, row.indicator_en, language),
        amount_words(row, language),
        number(row.target.value),
        row.target.unit or "",
        row.year if row.year is not None else year_words(None, language),
        row.scope or word("targets.no_scope", language),
        _both(row.sector, row.sector_en, language),
        _both(row.label, row.label_en, language),
        row.quote,
    )


def _when(year: int | None, language: Language) -> str:
    return f"{year_words(year, language)} " if year is not None else ""


def _both(printed: str, english: str, language: Language) -> str:
    return f"{printed} {english}" if language == "en" and english else printed


def _filter_words(chosen: TaskFilter | TargetFilter, language: Language) -> str:
    """The filters as a person reads them."""
    if isinstance(chosen, TaskFilter):
        how = word("tasks.together" if chosen.together else "tasks.any", language)
        bodies = "、".join(chosen.bodies) + (f" ({how})" if len(chosen.bodies) > 1 else "")
        said = {"tasks.bodies": bodies, "tasks.part": chosen.part or "", "tasks.words": chosen.words}
    else:
        years = "、".join(year_words(year, language) for year in chosen.years)
        sectors = "、".join(chosen.sectors)
        said = {"targets.years": years, "targets.sectors": sectors, "targets.words": chosen.words}
    told = [f"{word(key, language)}: {value}" for key, value in said.items() if value]
    return "; ".join(told) or word("boards.no_filters", language)
