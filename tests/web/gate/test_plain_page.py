from web.gate.plain_page import plain_page


def test_a_page_needs_no_script_and_says_its_language() -> None:
    page = plain_page("<b>&", "<h1>x</h1>", "zh")
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert "<title>&lt;b&gt;&amp;</title>" in page
    assert "<main><h1>x</h1></main>" in page
    assert "<script" not in page
    assert 'lang="en"' in plain_page("x", "", "en")
