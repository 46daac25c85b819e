"""The 任务分工表 as a table of the page, with the picture above it and the downloads."""

from collections.abc import Sequence

from retrieval.language import Language
from web.boards.filters import TaskFilter
from web.boards.markup import Html, el, join
from web.boards.matrix import matrix_of
from web.boards.matrix_table import PRINTED, body_words, clause_address, matrix_table
from web.boards.parts import cell, downloads, head, notice, section, table, with_query
from web.boards.tasks import TaskRow, bodies_of, mode_words
from web.wording import word

FILES = ("tasks.xlsx", "tasks.docx", "matrix.svg")
COLUMNS = ("clause", "task", "bodies", "mode", "targets")
TABLE_ID = "tasks-table"


def count_words(rows: Sequence[TaskRow], shown: Sequence[TaskRow], language: Language) -> str:
    """How many tasks and bodies are shown."""
    key = "count" if len(shown) == len(rows) else "count_filtered"
    return word(f"tasks.{key}", language, shown=len(shown), all=len(rows), bodies=len(bodies_of(shown)))


def tasks_html(rows: Sequence[TaskRow], chosen: TaskFilter, language: Language) -> Html:
    """Downloads, picture and table of the rows that pass a filter."""
    shown = chosen.of(rows)
    if not shown:
        return section(
            "/tasks", chosen.query, language, notice("tasks.none" if rows else "tasks.none_in_plan", language)
        )
    links = downloads("tasks", FILES, chosen.query, language)
    address = with_query("/tasks", chosen.query)
    skip = el("a", word("tasks.skip_picture", language), href=f"{address}#{TABLE_ID}", class_="board-skip")
    return section(
        "/tasks",
        chosen.query,
        language,
        links,
        el("h2", word("tasks.matrix", language)),
        skip,
        matrix_table(matrix_of(shown), language, frozenset(chosen.bodies)),
        el("h2", word("tasks.table", language), id=TABLE_ID, tabindex=-1),
        table("tasks", [head("tasks", COLUMNS, language)], [_row(row, language) for row in shown], language),
    )


def _row(row: TaskRow, language: Language) -> Html:
    names = [el("span", row.label, lang=PRINTED)]
    if language == "en" and row.label_en:
        names.append(el("span", row.label_en, class_="rendered"))
    part = [el("span", row.part, lang=PRINTED), f" {row.part_en}" if language == "en" else None]
    link = el("a", *names, href=clause_address(row.clause))
    return el(
        "tr",
        cell("th", link, el("span", *part, class_="board-part"), label=word("tasks.clause", language)),
        cell("td", _task(row, language), label=word("tasks.task", language)),
        cell("td", _bodies(row, language), label=word("tasks.bodies", language)),
        cell("td", mode_words(row, language), label=word("tasks.mode", language)),
        cell("td", _targets(row, language), label=word("tasks.targets", language)),
        role="row",
    )


def _task(row: TaskRow, language: Language) -> Html:
    """The first sentence, the others behind a word; in English their rendering too."""
    first, *others = row.task or ("",)
    parts = [el("p", first, lang=PRINTED)]
    if others:
        key = "more" if len(others) > 1 else "more_one"
        summary = el("summary", word(f"tasks.{key}", language, count=len(others)))
        parts.append(el("details", summary, *(el("p", words, lang=PRINTED) for words in others)))
    if language == "en" and row.task_en:
        summary = el("summary", word("tasks.english", language))
        parts.append(el("details", summary, el("p", " ".join(row.task_en), lang="en")))
    return join(parts)


def _bodies(row: TaskRow, language: Language) -> Html:
    if not row.bodies:
        return el("p", word("tasks.no_body", language, parties="、".join(row.parties)))
    parts: list[str] = []
    for body in row.bodies:
        if parts:
            parts.append("、" if language == "zh" else "; ")
        parts.append(body_words(body, language))
        if body.role in ("lead", "support", "sole"):
            parts.append(el("span", word(f"tasks.role_{body.role}", language), class_="board-role"))
    return el("p", *parts)


def _targets(row: TaskRow, language: Language) -> Html:
    if not row.targets:
        return el("span", word("tasks.no_targets", language), class_="nothing")
    entries = []
    for target in row.targets:
        year = word("targets.year", language, year=target.year) if target.year else None
        amount = target.amount_en if language == "en" else target.amount
        name = el("span", f"{target.scope or ''}{target.indicator}", lang=PRINTED)
        english = target.indicator_en if language == "en" else None
        rendered = el("span", english, class_="rendered") if english else None
        entries.append(el("li", el("b", f"{year} " if year else "", amount), " ", name, rendered))
    return el("ul", *entries, class_="board-list")
