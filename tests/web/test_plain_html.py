from web.plain_html import page_html


def test_a_page_names_its_language_and_title_and_stands_alone() -> None:
    page = page_html("题", "<p>文</p>", "zh", "kept", "p { color: #000 }")
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "<title>题</title>" in page
    assert "<style>p { color: #000 }</style>" in page
    assert "<link" not in page
    assert '<body class="kept"><main><p>文</p></main></body>' in page


def test_a_title_stays_text() -> None:
    assert "<script>" not in page_html("</title><script>", "", "en", "kept", "")
