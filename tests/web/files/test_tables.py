from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from web.files.tables import MOST, Note, docx, xlsx

HEADERS = ("序号", "任务", "数值")
ROWS = ((1, "推进工业领域协同增效", 1150), (2, "第一行\n第二行", 10.5))
NOTE = Note(
    "说明", (("来源", "某方案"), ("正文摘要", "ab" * 32), ("导出日期", "2026-01-02")), date(2026, 1, 2)
)
DANGEROUS = ["=1+1", '=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"]


def test_a_workbook_has_the_rows_as_they_were() -> None:
    sheet = load_workbook(BytesIO(xlsx("任务分工表", HEADERS, ROWS, NOTE))).worksheets[0]
    assert [*sheet.iter_rows(values_only=True)] == [HEADERS, *ROWS]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("任务分工表", "B2", "A1:C3")
    assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row)
    assert sheet.column_dimensions["B"].width > sheet.column_dimensions["A"].width


def test_a_workbook_says_where_it_comes_from() -> None:
    book = load_workbook(BytesIO(xlsx("任务分工表", HEADERS, ROWS, NOTE)))
    assert [*book.worksheets[1].iter_rows(values_only=True)] == [*NOTE.entries]
    assert book.properties.created.date() == NOTE.exported


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula(text: str) -> None:
    written = xlsx(text, (text,), ((text,),), Note(text, ((text, text),), NOTE.exported))
    cells = [
        cell
        for sheet in load_workbook(BytesIO(written)).worksheets
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert len(cells) == 4
    assert {cell.data_type for cell in cells} == {"s"}
    assert {str(cell.value).strip() for cell in cells} == {text.strip()}
    assert all(cell.quotePrefix for cell in cells)
    assert b"<f>" not in ZipFile(BytesIO(written)).read("xl/worksheets/sheet1.xml")


def test_what_neither_format_can_hold_is_left_out() -> None:
    text = "甲\x00\x0b乙\ufffe丙\ud800"
    sheet = load_workbook(BytesIO(xlsx("a/b:c", ("x",), ((text,),), NOTE))).worksheets[0]
    assert (sheet["A2"].value, sheet.title) == ("甲乙丙", "a b c")
    assert Document(BytesIO(docx(text, ("x",), ((text,),), NOTE))).tables[0].cell(1, 0).text == "甲乙丙"


def test_a_text_is_no_longer_than_a_cell_may_be() -> None:
    sheet = load_workbook(BytesIO(xlsx("t" * 40, ("x",), (("字" * (MOST + 5),),), NOTE))).worksheets[0]
    assert len(sheet["A2"].value) == MOST
    assert len(sheet.title) == 31


def test_a_document_has_the_rows_as_they_were() -> None:
    document = Document(BytesIO(docx("任务分工表", HEADERS, ROWS, NOTE)))
    cells = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert cells == [[*HEADERS], *([str(value) for value in row] for row in ROWS)]
    assert document.paragraphs[0].text == "任务分工表"
    assert [paragraph.text for paragraph in document.paragraphs[2:]] == [f"{k}：{v}" for k, v in NOTE.entries]


def test_a_document_lies_and_repeats_its_header_and_keeps_rows_whole() -> None:
    document = Document(BytesIO(docx("任务分工表", HEADERS, ROWS, NOTE)))
    section, table = document.sections[0], document.tables[0]
    assert section.page_width > section.page_height
    assert table.style.name == "Table Grid"
    first, *others = [row._tr.trPr for row in table.rows]
    assert first.find(qn("w:tblHeader")) is not None
    assert all(row.find(qn("w:tblHeader")) is None for row in others)
    assert all(row.find(qn("w:cantSplit")) is not None for row in (first, *others))
    room = section.page_width - section.left_margin - section.right_margin
    assert sum(cell.width for cell in table.rows[0].cells) <= room


def test_a_document_is_set_in_fangsong_by_both_its_names() -> None:
    written = docx("任务分工表", HEADERS, ROWS, NOTE)
    fonts = Document(BytesIO(written)).styles["Normal"].element.rPr.rFonts
    assert (fonts.get(qn("w:eastAsia")), fonts.get(qn("w:ascii"))) == ("仿宋", "Times New Roman")
    table = ZipFile(BytesIO(written)).read("word/fontTable.xml").decode()
    assert '<w:font w:name="仿宋"><w:altName w:val="FangSong"/></w:font>' in table
