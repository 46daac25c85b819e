"""The page of one answer as the program serves it: reached from the chat, styled, and usable by all."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(18, 22, 29)"}


@pytest.fixture(params=PAPER)
def theme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def page(browser: Browser, theme: str) -> Iterator[Page]:
    context = browser.new_context(color_scheme=theme, locale="zh-CN")  # type: ignore[arg-type]  # light or dark
    yield context.new_page()
    context.close()


def seen(page: Page, selector: str, of: str) -> str:
    found = page.locator(selector).first.evaluate(f"element => getComputedStyle(element).{of}")
    return str(found)


def test_an_answer_reached_from_the_chat_looks_like_one(page: Page, address: str, theme: str) -> None:
    page.goto(address)
    page.locator("#question textarea").fill("谁负责园区减污降碳？")
    page.keyboard.press("Enter")
    with page.expect_popup() as popup:
        page.locator(".tools a[href^='/answers/']").click()
    kept = popup.value
    expect(kept.locator("h1")).to_have_text("回答存档")
    assert seen(kept, "body", "backgroundColor") == PAPER[theme]
    assert seen(kept, ".card", "borderInlineStartWidth") == "3px"
    assert "Serif" in seen(kept, "blockquote", "fontFamily")
    assert "monospace" not in seen(kept, "main", "fontFamily")
    assert kept.locator("main").evaluate("element => element.clientWidth") < 800
    assert Axe().run(kept).response["violations"] == []
    kept.locator(".card a").click()
    expect(kept.locator("mark#quoted")).to_contain_text("生态环境部")
    kept.go_back()
    kept.locator(".crumbs a").click()
    expect(kept.locator("#conversation .welcome")).to_be_visible()


@pytest.mark.parametrize("path", [f"answers/{'0' * 32}", "answers/x", f"conversations/{'0' * 32}.md"])
def test_what_is_not_kept_is_told_on_a_page_of_the_same_look(
    page: Page, address: str, theme: str, path: str
) -> None:
    reply = page.goto(address + path)
    assert reply is not None
    assert reply.status == 404
    assert seen(page, "body", "backgroundColor") == PAPER[theme]
    assert Axe().run(page).response["violations"] == []


def test_an_unknown_address_is_told_on_a_page_with_a_way_back(page: Page, address: str) -> None:
    for path in ("nothing", "api/clauses/99", "gradio_api/info", "conversations"):
        reply = page.goto(address + path)
        assert reply is not None
        assert reply.status == 404
        assert "sans-serif" in seen(page, "body", "fontFamily")
        assert Axe().run(page).response["violations"] == []
        assert page.locator('a[href="/"]').count() == 1
