"""Every page for everyone: no serious finding of axe in either theme or language, no other host, no sideways scrolling."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.pages.looking import LOOKS, Look, keep_picture, opened, serious
from web.pages.site_pages import BUILDERS

SHOWN = {
    "": "#conversation .welcome",
    "plan": "#clause-29",
    "tasks": ".board",
    "targets": ".board",
    "admin": "#admin-audit",
}


@pytest.fixture(params=LOOKS, ids=str)
def look(request: pytest.FixtureRequest) -> Look:
    chosen: Look = request.param
    return chosen


@pytest.fixture(params=BUILDERS, ids=lambda path: path or "chat")
def page(request: pytest.FixtureRequest, browser: Browser, address: str, look: Look) -> Iterator[Page]:
    with opened(browser, address + request.param, look, SHOWN[request.param]) as there:
        expect(there.locator("#header nav a[aria-current]")).to_be_visible()
        yield there
        keep_picture(there, f"page-{request.param or 'chat'}-{look}")


def test_nothing_serious_hinders_anyone_and_nothing_is_wider_than_the_window(page: Page, look: Look) -> None:
    assert serious(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN" if look.language == "zh" else "en")
    expect(page.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_answer_with_all_its_parts_hinders_no_one_either(
    browser: Browser, address: str, theme: str
) -> None:
    look = Look(1360, "zh", theme)
    with opened(browser, address, look, "#conversation .welcome") as page:
        for number, question in enumerate(("谁负责园区减污降碳?", "2035年的目标是什么?"), start=1):
            page.locator("#question textarea").fill(question)
            page.locator("#question textarea").press("Enter")
            expect(page.locator(".exchange .tools")).to_have_count(number)
        page.locator("#conversation a.chip").first.click()
        expect(page.locator("#source mark").first).to_be_visible()
        page.locator(".feedback summary").last.click()
        page.locator("#history summary").first.click()
        assert serious(page) == []
        keep_picture(page, f"answers-{look}")


def test_language_and_theme_are_switched_and_stay_so(browser: Browser, address: str) -> None:
    with opened(browser, address, Look(1360, "zh", "light"), "#conversation .welcome") as page:
        page.goto(address)
        page.locator("[data-language]").click()
        expect(page.locator("#ask")).to_have_text("Ask")
        expect(page.locator("#conversation .welcome")).to_contain_text("Who is responsible")
        page.locator("[data-theme]").click()
        expect(page.locator("body")).to_have_class("dark")
        page.goto(address + "targets")
        expect(page.locator("body")).to_have_class("dark")
        expect(page.locator("h1")).to_have_text("Targets")
        page.locator("[data-language]").click()
        expect(page.locator("#header")).to_contain_text("量化目标")


def test_no_page_asks_another_host(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    for path, shown in SHOWN.items():
        page.goto(address + path)
        expect(page.locator(shown).first).to_be_visible()
    context.close()
    assert hosts == {address.split("/")[2]}


def test_the_skip_link_leads_past_the_header_on_every_page(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    for path, shown in SHOWN.items():
        page.goto(address + path)
        expect(page.locator(shown).first).to_be_visible()
        page.locator("#header .skip").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#main, #talk-column, #plan, #admin").first).to_be_focused()
        assert page.url.split("?")[0] == address + path
    context.close()


def test_those_who_have_to_sign_in_do_and_see_no_page_of_administrators(
    browser: Browser, office: Any
) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(office.address + "/plan?clause=8")
    page.locator("input[name=name]").fill("li")
    page.locator("input[name=password]").fill("correct horse battery")
    page.locator("form button").click()
    expect(page.locator("#heading-8")).to_be_visible()
    expect(page.locator("#header")).to_contain_text("li")
    expect(page.locator('#header a[href="/admin"]')).to_have_count(0)
    page.locator('#header form[action="/logout"] button').click()
    page.goto(office.address + "/tasks")
    expect(page.locator("input[name=password]")).to_be_visible()
    context.close()
