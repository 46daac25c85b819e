"""The 任务分工表 as data: every clause that says who carries it out, with its words, its bodies and its targets."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.analysis import fold
from ingest.bodies import Register
from ingest.catalog import PlanRecord
from ingest.plan import Clause, Mode, NamedBody, Plan, Responsibility, Role
from retrieval.language import Language
from web.boards.targets import TargetRow, target_rows
from web.wording import word


@dataclass(frozen=True)
class TaskBody:
    """A body as a clause prints it. `key` is one for all the names that the register knows it by."""

    name: str
    role: Role
    key: str
    english: str


@dataclass(frozen=True)
class TaskRow:
    """One clause with a responsibility line.

    `task` holds the plan's own words without title and line, one sentence each; `task_en` their English, empty
    where nobody wrote it. `open` is true where 等 ends the list; `parties` is what a general line names instead
    of bodies.
    """

    clause: str
    label: str
    label_en: str
    part: str
    part_en: str
    task: tuple[str, ...]
    task_en: tuple[str, ...]
    bodies: tuple[TaskBody, ...]
    parties: tuple[str, ...]
    mode: Mode
    open: bool
    targets: tuple[TargetRow, ...]

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its bodies."""
        return frozenset(body.key for body in self.bodies)


def task_rows(record: PlanRecord, register: Register) -> tuple[TaskRow, ...]:
    """One row for each clause with a responsibility line, in the plan's order; those that name no body too."""
    targets = target_rows(record)
    return tuple(
        _row(record, register, clause, clause.responsibility, targets)
        for clause in record.plan.clauses
        if clause.responsibility is not None
    )


def filtered(
    rows: Iterable[TaskRow],
    bodies: Sequence[str] = (),
    part: str | None = None,
    words: str = "",
    together: bool = False,
) -> tuple[TaskRow, ...]:
    """The rows of a part that name one of the bodies (all of them, if `together`) and hold every word.

    Bodies are given by their keys; none asks for nothing. Words are looked for in label, task and bodies;
    traditional characters find simplified ones.
    """
    chosen, wanted = frozenset(bodies), fold(words).split()
    return tuple(
        row
        for row in rows
        if (not chosen or (chosen <= row.keys if together else chosen & row.keys))
        and (not part or row.part == part)
        and all(word in _searched(row) for word in wanted)
    )


def bodies_of(rows: Iterable[TaskRow]) -> tuple[TaskBody, ...]:
    """The bodies of the rows: those of most clauses first, ties in the order of the plan."""
    first: dict[str, TaskBody] = {}
    counts: dict[str, int] = {}
    for row in rows:
        for body in row.bodies:
            first.setdefault(body.key, body)
            counts[body.key] = counts.get(body.key, 0) + 1
    return tuple(sorted(first.values(), key=lambda body: -counts[body.key]))


def mode_words(row: TaskRow, language: Language) -> str:
    """How the bodies of a row share the work; a list left open says so."""
    words = word(f"tasks.mode_{row.mode}", language)
    return word("tasks.mode_open", language, mode=words) if row.open else words


def _row(
    record: PlanRecord,
    register: Register,
    clause: Clause,
    line: Responsibility,
    targets: Iterable[TargetRow],
) -> TaskRow:
    written = record.knowledge.clause(clause.id)
    sentences = [span for span in clause.sentences if not _is_frame(record.plan, clause, line, span.start)]
    rendered = [record.knowledge.sentence(clause.id, span.start) for span in sentences]
    return TaskRow(
        clause=clause.id,
        label=clause.label or record.plan.title,
        label_en=written.title_en if written else "",
        part=clause.part or "",
        part_en=record.knowledge.part_en(clause.part or ""),
        task=tuple(record.plan.slice(span).strip() for span in sentences),
        task_en=tuple(sentence.en for sentence in rendered if sentence),
        bodies=tuple(_body(register, body) for body in line.bodies),
        parties=line.parties,
        mode=line.mode,
        open=line.open,
        targets=tuple(row for row in targets if row.clause == clause.id),
    )


def _is_frame(plan: Plan, clause: Clause, line: Responsibility, start: int) -> bool:
    """Whether what begins here is the clause's heading or its responsibility line."""
    heading = bool(clause.label) and plan.text.startswith(clause.label or "", start)
    return start >= line.span.start or (heading and start == clause.body_start)


def _body(register: Register, body: NamedBody) -> TaskBody:
    known = register.get(body.body_id) if body.body_id else None
    return TaskBody(body.name, body.role, known.name if known else body.name, known.english if known else "")


def _searched(row: TaskRow) -> str:
    """All that words are looked for in; `fold` keeps what it made."""
    bodies = [name for body in row.bodies for name in (body.name, body.english)]
    return fold("\n".join((row.label, row.label_en, *row.task, *row.task_en, *bodies, *row.parties)))
