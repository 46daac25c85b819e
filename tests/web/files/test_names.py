import pytest

from web.files.names import MOST_CHARACTERS, attachment, safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("谁负责园区减污降碳？", "谁负责园区减污降碳？"),
        ("../../etc/passwd", "etc passwd"),
        ("..\\..\\windows\\system32", "windows system32"),
        ("C:\\a", "C a"),
        ('甲"乙";filename=x', "甲 乙 filename=x"),
        ("a\x00b\x1fc\x7fd\u0085e", "abcde"),
        ("甲\u202e\u2066乙\u200b\ufeff", "甲乙"),
        ("a\r\nSet-Cookie: x", "a Set-Cookie x"),
        ("%2e%2e%2f", "2e 2e 2f"),
        (" . 名 . ", "名"),
        ("e\u0301t\u00e9", "été"),
    ],
)
def test_what_could_lead_elsewhere_or_hide_is_left_out(title: str, name: str) -> None:
    assert safe_name(title, "x") == name


@pytest.mark.parametrize("title", ["", " ", "...", "///", "\u202e", "CON", "nul.txt", "Com1 .a", "\ud800"])
def test_a_title_of_which_nothing_is_left_gives_the_other_name(title: str) -> None:
    assert safe_name(title, "问答记录") == "问答记录"


def test_a_long_title_is_cut() -> None:
    assert len(safe_name("长" * 500, "x")) == MOST_CHARACTERS


def test_the_header_has_an_ascii_name_and_the_whole_one() -> None:
    header = attachment("谁负责", "docx", "conversation")
    assert header == (
        "attachment; filename=\"conversation.docx\"; filename*=UTF-8''%E8%B0%81%E8%B4%9F%E8%B4%A3.docx"
    )
    assert attachment("transport", "md", "conversation").startswith('attachment; filename="transport.md"; ')


def test_the_header_can_be_sent() -> None:
    name = safe_name('甲"\r\n乙; \\x', "x")
    assert attachment(name, "md", "x").encode("latin-1").count(b'"') == 2
