from web.plain_html import page_html


def test_a_page_names_its_language_title_and_looks() -> None:
    page = page_html("题", "<p>文</p>", "zh", "kept", ("plain", "answer"))
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "<title>题</title>" in page
    assert (
        '<link rel="stylesheet" href="/looks/plain.css"><link rel="stylesheet" href="/looks/answer.css">'
        in page
    )
    assert '<body class="kept"><main><p>文</p></main></body>' in page


def test_a_page_can_stand_alone() -> None:
    page = page_html("t", "", "en", "printed", style="p { color: #000 }")
    assert "<style>p { color: #000 }</style>" in page
    assert "<link" not in page


def test_a_title_stays_text() -> None:
    assert "<script>" not in page_html("</title><script>", "", "en", "kept")
