"""How Word documents look: the page, fonts for Chinese and Latin text, tables, page numbers."""

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

LATIN = "Times New Roman"
TEXT = "仿宋"
HEADINGS = "黑体"
# Where a machine lacks a font, it takes one of the other names.
OTHER_NAMES = {"仿宋": "FangSong,仿宋_GB2312,FangSong_GB2312,STFangsong", "黑体": "SimHei,STHeiti"}
_INK = RGBColor(0, 0, 0)
# name: font for Chinese, points, bold, space before and after in points
_STYLES = {
    "Normal": (TEXT, 12, False, 0, 6),
    "Body Text": (TEXT, 12, False, 0, 6),
    "List Bullet": (TEXT, 12, False, 0, 3),
    "Title": (HEADINGS, 20, False, 0, 10),
    "Subtitle": (TEXT, 10.5, False, 0, 0),
    "Heading 1": (HEADINGS, 14, False, 20, 6),
    "Heading 2": (HEADINGS, 12, False, 8, 4),
    "Intense Quote": (TEXT, 12, False, 4, 6),
    "Caption": (TEXT, 9, False, 6, 6),
    "Footer": (TEXT, 9, False, 0, 0),
    "Table Text": (TEXT, 10.5, False, 2, 2),
}


def set_page(document: Document) -> None:
    """A4 with the margins of official documents, in millimetres."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def set_styles(document: Document) -> None:
    """The styles that are used: black, each with a font for Chinese and one for Latin text."""
    document.styles.add_style("Table Text", 1)
    for name, (font, points, bold, before, after) in _STYLES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.size, style.font.bold, style.font.italic = Pt(points), bold, False
        style.font.color.rgb = _INK
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.25
        _set_fonts(style, font)
    for name in ("Title", "Subtitle"):
        centred = document.styles[name]
        assert isinstance(centred, ParagraphStyle)
        centred.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _set_languages(document)
    _name_fonts(document)


def number_pages(document: Document, before: str, between: str, after: str) -> None:
    """Page numbers in the middle of the footer: before N between M after."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run(before)
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    _field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def widths(table: Table, wide: tuple[Length, ...]) -> None:
    """Fixed widths for the columns of a table."""
    table.autofit = False
    for column, width in zip(table.columns, wide, strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width


def keep_whole(table: Table) -> None:
    """Let no row of a table break across pages."""
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def set_apart(row: _Row) -> None:
    """Set a row apart as the head of its table, which every page repeats."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        shading = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", "EDEDED")):
            shading.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shading)
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def _set_fonts(style: ParagraphStyle, chinese: str) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]  # the template's theme fonts would win over these
    for name, font in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", chinese)):
        fonts.set(qn(f"w:{name}"), font)


def _set_languages(document: Document) -> None:
    """Chinese text is Chinese to Word, whose rules for breaking lines hang on it."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-GB")
        language.set(qn("w:eastAsia"), "zh-CN")


def _name_fonts(document: Document) -> None:
    """Tell Word what else the Chinese fonts are called."""
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
        for name, others in OTHER_NAMES.items()
    )
    closing = b"</w:fonts>"
    table._blob = table.blob.replace(closing, entries.encode() + closing)


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that Word works out itself."""
    for kind in ("begin", code, "separate", "1", "end"):
        run = paragraph.add_run()
        if kind == code:
            instruction = OxmlElement("w:instrText")
            instruction.text = code
            run._r.append(instruction)
        elif kind == "1":
            run.text = kind
        else:
            character = OxmlElement("w:fldChar")
            character.set(qn("w:fldCharType"), kind)
            run._r.append(character)
