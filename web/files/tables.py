"""Tables as files for an office: a workbook (.xlsx) and a document (.docx), each with a note of its source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.table import Table
from docx.table import _Cell as TableCell
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

Value = str | int | float
Rows = Sequence[Sequence[Value]]

MOST = 32_767  # characters that a cell of a workbook may have
NARROW, WIDE = 6, 60  # a column's width, in half-width characters
FONT, FONT_ELSEWHERE, WESTERN = "仿宋", "FangSong", "Times New Roman"
HEAD_FONT = "黑体"
SHADE = "E8EEF4"
PAGE, EDGE = (Cm(29.7), Cm(21)), Cm(2)  # A4, lying
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # neither format may hold these
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True)
class Note:
    """Where a table comes from: entries of a name and a value, the name of their sheet, the day of the export."""

    sheet: str
    entries: tuple[tuple[str, str], ...]
    exported: date

    @property
    def moment(self) -> datetime:
        """The day as the files' properties want it."""
        return datetime.combine(self.exported, time())


def xlsx(title: str, headers: Sequence[str], rows: Rows, note: Note) -> bytes:
    """A workbook: the table with a header that stays and filters, and a second sheet with the note.

    Texts stay texts, whatever they begin with; no cell is ever a formula.
    """
    book = Workbook()
    sheet: Any = book.active
    sheet.title = _sheet_name(title)
    _fill(sheet, [headers, *rows])
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    for number, width in enumerate(_widths(headers, rows), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width + 2
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=SHADE)
    about: Any = book.create_sheet(_sheet_name(note.sheet))
    _fill(about, note.entries)
    about.column_dimensions["A"].width, about.column_dimensions["B"].width = 28, 90
    book.properties.title, book.properties.creator = _clean(title), "Clausewise"
    book.properties.created = book.properties.modified = note.moment
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def docx(title: str, headers: Sequence[str], rows: Rows, note: Note) -> bytes:
    """A document on A4 lying: title, table with borders whose header is repeated on each page, and the note."""
    document = Document()
    _set_fonts(document)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = PAGE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = EDGE
    document.add_heading(_clean(title), level=1)
    table = document.add_table(rows=0, cols=len(headers), style="Table Grid")
    widths = _widths(headers, rows)
    room = PAGE[0] - 2 * EDGE
    shares = [Length(int(room * width / sum(widths))) for width in widths]
    _add_row(table, headers, shares, heads=True)
    for row in rows:
        _add_row(table, row, shares)
    document.add_paragraph()
    for name, value in note.entries:
        document.add_paragraph(_clean(f"{name}：{value}")).paragraph_format.space_after = Pt(2)
    about = document.core_properties
    about.title, about.author, about.comments = _clean(title)[:255], "Clausewise", ""
    about.created = about.modified = note.moment
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _fill(sheet: Any, rows: Sequence[Sequence[Value]]) -> None:
    """Put rows into an empty sheet, texts as texts."""
    thin = Side(style="thin", color="B8C4D0")
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row, start=1):
            cell = sheet.cell(at, column)
            if isinstance(value, str):
                text = _clean(value)[:MOST]
                cell.value = text
                cell.data_type = "s"  # what begins with = would have become a formula
                cell.quotePrefix = text.startswith(_FORMULA)  # … and would, once someone edits the cell
            else:
                cell.value = value
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(left=thin, right=thin, top=thin, bottom=thin)


def _add_row(table: Table, values: Sequence[Value], widths: Sequence[Length], heads: bool = False) -> None:
    row = table.add_row()  # type: ignore[no-untyped-call]  # python-docx leaves this one without types
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if heads:
        properties.append(OxmlElement("w:tblHeader"))
    for cell, value, width in zip(row.cells, values, widths, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        run = paragraph.add_run(_clean(str(value)))
        run.bold = heads or None
        if heads:
            _shade(cell)


def _shade(cell: TableCell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", SHADE)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _set_fonts(document: Doc) -> None:
    """Chinese in 仿宋, headings in 黑体; the font table says by which other name 仿宋 may be found."""
    for style, size, eastern in (("Normal", 10.5, FONT), ("Heading 1", 16, HEAD_FONT)):
        font = document.styles[style].font
        font.name, font.size, font.color.rgb = WESTERN, Pt(size), RGBColor(0, 0, 0)
        properties = document.styles[style].element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), eastern)
        language = OxmlElement("w:lang")
        language.set(qn("w:eastAsia"), "zh-CN")
        properties.append(language)
    held = next(r for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.FONT_TABLE)
    old = held.target_part
    other = f'<w:font w:name="{FONT}"><w:altName w:val="{FONT_ELSEWHERE}"/></w:font></w:fonts>'
    blob = old.blob.replace(b"</w:fonts>", other.encode())
    document.part.drop_rel(held.rId)
    document.part.relate_to(
        Part(old.partname, old.content_type, blob, old.package), RELATIONSHIP_TYPE.FONT_TABLE
    )


def _widths(headers: Sequence[str], rows: Rows) -> list[int]:
    """How wide each column is, in half-width characters: as its longest line, within limits."""
    columns = zip(headers, *rows, strict=True)
    return [min(max(NARROW, *(_width(str(value)) for value in column)), WIDE) for column in columns]


def _width(text: str) -> int:
    return max((sum(2 if ord(c) > 0x2E7F else 1 for c in line) for line in text.split("\n")), default=0)


def _sheet_name(title: str) -> str:
    return _NO_SHEET_NAME.sub(" ", _clean(title)).strip("' ")[:31] or "1"


def _clean(text: str) -> str:
    return _UNFIT.sub("", text)
