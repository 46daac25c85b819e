"""The targets as a table of the page, with the timeline above it and the downloads."""

from collections.abc import Sequence

from retrieval.language import Language
from web.boards.filters import TargetFilter
from web.boards.markup import Html, el
from web.boards.matrix_table import PRINTED
from web.boards.parts import cell, downloads, head, notice, section, table
from web.boards.targets import TargetRow
from web.boards.timeline import (
    amount_words,
    indicator_words,
    scope_words,
    target_link,
    timeline,
    year_words,
)
from web.wording import word

FILES = ("targets.xlsx", "targets.docx")
COLUMNS = ("indicator", "amount", "year_column", "scope", "sector", "clause", "quote")


def count_words(rows: Sequence[TargetRow], shown: Sequence[TargetRow], language: Language) -> str:
    """How many targets are shown, and in how many clauses."""
    key = "count" if len(shown) == len(rows) else "count_filtered"
    clauses = len({row.clause for row in shown})
    return word(f"targets.{key}", language, shown=len(shown), all=len(rows), clauses=clauses)


def targets_html(rows: Sequence[TargetRow], chosen: TargetFilter, language: Language) -> Html:
    """Downloads, timeline and table of the rows that pass a filter."""
    shown = chosen.of(rows)
    if not shown:
        key = "targets.none" if rows else "targets.none_in_plan"
        return section("/targets", chosen.query, language, notice(key, language))
    return section(
        "/targets",
        chosen.query,
        language,
        downloads("targets", FILES, chosen.query, language),
        el("h2", word("targets.timeline", language)),
        timeline(shown, language),
        el("h2", word("targets.table", language)),
        table(
            "targets", [head("targets", COLUMNS, language)], [_row(row, language) for row in shown], language
        ),
    )


def sector_words(row: TargetRow, language: Language) -> str:
    """The field of a target; in English with its English name."""
    return f"{row.sector} {row.sector_en}" if language == "en" and row.sector_en else row.sector


def _row(row: TargetRow, language: Language) -> Html:
    said = {
        "amount": el("b", amount_words(row, language)),
        "year_column": year_words(row.year, language),
        "scope": scope_words(row, language),
        "sector": sector_words(row, language),
        "clause": target_link(row, language),
        "quote": el("q", row.quote, lang=PRINTED),
    }
    name = cell("th", indicator_words(row, language), label=word("targets.indicator", language))
    cells = [
        cell(
            "td",
            said[key],
            label=word(f"targets.{key}", language),
            class_="board-short" if key in ("amount", "year_column") else None,
        )
        for key in COLUMNS[1:]
    ]
    return el("tr", name, *cells, role="row")
