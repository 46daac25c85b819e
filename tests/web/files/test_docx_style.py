import pytest
from docx import Document
from docx.document import Document as Written
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm

from web.files.docx_style import keep_whole, number_pages, set_apart, set_page, set_styles, widths


@pytest.fixture
def document() -> Written:
    written = Document()
    set_page(written)
    set_styles(written)
    return written


@pytest.mark.parametrize(
    ("style", "font"), [("Normal", "仿宋"), ("Heading 1", "黑体"), ("Title", "黑体"), ("Table Text", "仿宋")]
)
def test_each_style_has_a_font_for_chinese_and_no_font_of_a_theme(
    document: Written, style: str, font: str
) -> None:
    fonts = document.styles[style].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == font
    assert fonts.get(qn("w:ascii")) == "Times New Roman"
    assert not [name for name in fonts.attrib if "Theme" in name]


def test_the_font_table_says_what_else_the_chinese_fonts_are_called(document: Written) -> None:
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE).blob.decode()
    assert '<w:font w:name="仿宋"><w:altName w:val="FangSong,' in table
    assert table.rstrip().endswith("</w:fonts>")


def test_text_is_chinese_to_the_rules_of_line_breaking(document: Written) -> None:
    languages = list(document.styles.element.iter(qn("w:lang")))
    assert {language.get(qn("w:eastAsia")) for language in languages} == {"zh-CN"}


def test_the_page_is_a4_with_official_margins(document: Written) -> None:
    section = document.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)  # type: ignore[union-attr]  # set above
    assert (round(section.top_margin.mm), round(section.left_margin.mm)) == (37, 28)  # type: ignore[union-attr]  # set above


def test_the_footer_numbers_the_pages(document: Written) -> None:
    number_pages(document, "第 ", " 页，共 ", " 页")
    footer = document.sections[0].footer.paragraphs[0]
    codes = [node.text for node in footer._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]
    assert footer.text == "第 1 页，共 1 页"


def test_a_tables_head_is_repeated_and_its_rows_stay_whole(document: Written) -> None:
    table = document.add_table(2, 2)
    widths(table, (Mm(20), Mm(40)))
    keep_whole(table)
    set_apart(table.rows[0])
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False]
    assert [row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows] == [True, True]
    assert [round(cell.width.mm) for cell in table.rows[1].cells] == [20, 40]  # type: ignore[union-attr]  # set above
