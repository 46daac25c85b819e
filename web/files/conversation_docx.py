"""A conversation as a Word document."""

import io
import re
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Written
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.answer_blocks import Block, blocks_of, cells_of, pieces_of
from web.files.docx_style import keep_whole, number_pages, set_apart, set_page, set_styles, widths
from web.files.parts import about, facts, heading, is_cut, note, sources, verdict
from web.wording import word

_UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what XML cannot hold
_WIDTHS = (Mm(14), Mm(46), Mm(96))


def conversation_docx(
    title: str,
    exchanges: list[Exchange],
    record: PlanRecord | None,
    exported: datetime,
    base: str | None,
    language: Language,
) -> bytes:
    """The whole conversation: for each question its answer with marks, a table of its sources, what made it.

    Args:
        title: the conversation's.
        exchanges: what it shows, in order.
        record: the plan that it is about.
        exported: when the file is made.
        base: the site's address, for permalinks; without one there are none.
        language: of the words around questions and answers.
    """
    document = Document()
    named = printed(heading(title, language)) or word("files.kind", language)
    set_page(document)
    set_styles(document)
    number_pages(document, *(word(f"files.{key}", language) for key in ("page", "page_of", "page_end")))
    _set_properties(document, named, exported, language)
    document.add_paragraph(named, style="Title")
    for line in about(exchanges, record, exported, language):
        document.add_paragraph(printed(line), style="Subtitle")
    if not exchanges:
        document.add_paragraph(word("files.nothing", language))
    for number, exchange in enumerate(exchanges, 1):
        _add_exchange(document, number, exchange, record, base, language)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def printed(words: str) -> str:
    """Words without the characters that no document can hold."""
    return _UNPRINTED.sub("\ufffd", words)


def _set_properties(document: Written, title: str, exported: datetime, language: Language) -> None:
    """The document's properties: no person's name, nor that of a library."""
    properties, product = document.core_properties, word("files.product", language)
    properties.title = title
    properties.subject = word("files.kind", language)
    properties.author = properties.last_modified_by = product
    properties.comments = properties.keywords = properties.category = ""
    properties.language = "zh-CN" if language == "zh" else "en-GB"
    properties.created = properties.modified = exported.astimezone(UTC).replace(tzinfo=None, microsecond=0)


def _add_exchange(
    document: Written,
    number: int,
    exchange: Exchange,
    record: PlanRecord | None,
    base: str | None,
    language: Language,
) -> None:
    question, declined = exchange.answer.question, verdict(exchange, language)
    document.add_heading(f"{number}. {printed(heading(question, language))}", level=1)
    if is_cut(question):
        document.add_paragraph(printed(question.strip()), style="Intense Quote")
    if declined:
        document.add_paragraph().add_run(declined).bold = True
    known = {citation.n for citation in exchange.answer.citations}
    for block in blocks_of(exchange.answer.answer):
        _add_block(document, block, known)
    if exchange.answer.citations:
        document.add_heading(word("files.sources", language), level=2)
        _add_sources(document, exchange, record, language)
    unofficial = note(exchange)
    if unofficial:
        document.add_paragraph(unofficial, style="Caption")
    made = facts(exchange, language, base)
    colon = "：" if language == "zh" else ": "
    pairs = [*made.pairs, *([(word("files.permalink", language), made.link)] if made.link else [])]
    document.add_paragraph(
        "\n".join(printed(f"{name}{colon}{value}") for name, value in pairs), style="Caption"
    )


def _add_block(document: Written, block: Block, known: set[int]) -> None:
    if block.shape == "table":
        rows = [cells_of(row) for row in block.lines]
        table = _table(document, len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for place, cell in zip(row.cells, cells, strict=False):
                _write(place.paragraphs[0], cell, known)
        _head(table)
        return
    style = {"bullets": "List Bullet", "numbers": "List Number"}.get(block.shape, "Body Text")
    for number, line in enumerate(block.lines, 1):
        own = f"{number}. " if block.shape == "numbers" else ""  # Word would count on from list to list
        _write(document.add_paragraph(style="Body Text" if own else style), own + line, known)


def _write(paragraph: Paragraph, line: str, known: set[int]) -> None:
    for piece in pieces_of(line, known):
        run = paragraph.add_run(printed(piece.text))
        run.bold = True if piece.strong else None


def _add_sources(
    document: Written, exchange: Exchange, record: PlanRecord | None, language: Language
) -> None:
    cited = sources(exchange, record, language)
    table = _table(document, len(cited) + 1, len(_WIDTHS))
    heads = [word(f"files.{key}", language) for key in ("number", "clause", "quote")]
    rows = [heads, *([s.mark, "\n".join(filter(None, (s.label, s.part))), s.quote] for s in cited)]
    for row, cells in zip(table.rows, rows, strict=True):
        for place, cell in zip(row.cells, cells, strict=True):
            place.paragraphs[0].add_run(printed(cell))
    widths(table, _WIDTHS)
    _head(table)


def _table(document: Written, rows: int, columns: int) -> Table:
    table: Table = document.add_table(rows, columns, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    return table


def _head(table: Table) -> None:
    """Set the first row apart, and all text of a table smaller and close."""
    for row in table.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.style = "Table Text"
    keep_whole(table)
    set_apart(table.rows[0])
