"""The administrators' page in a real browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from records.feedback import give
from records.switches import Switch, answering_switch, turn_answering
from web.site import Site

OUTPUT = Path(__file__).resolve().parents[2] / "output"
EVIL = '谁负责园区？<img src=x onerror="alert(1)">${alert(2)}{{constructor}}<script>alert(3)</script>'
SHAPES: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1360, "height": 900}, "locale": "zh-CN", "color_scheme": "light"},
    "narrow": {"viewport": {"width": 320, "height": 800}, "locale": "en-US", "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def site(office: Any) -> Site:
    """The office's site, with answers that people disliked."""
    made: Site = office.site
    for question in ("第8条由谁负责？", "2035年的目标是什么？", EVIL):
        kept = made.service.ask_in(question, "wang", None)
        give(made.database, "wang", kept.id, "wrong", f"意见 {question}")
    return made


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, office: Any, site: Site) -> Iterator[Page]:
    """The page as an administrator opens it, with answering on."""
    turn_answering(site.database, Switch(True, ""), "nobody")
    context = browser.new_context(**SHAPES[request.param])
    context.add_cookies(office.session("boss"))
    opened = context.new_page()
    opened.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    opened.goto(f"{office.address}/admin")
    expect(opened.locator("#admin-audit")).to_be_visible()
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"admin-{request.node.name.replace('/', '-')}.png", full_page=True)
    context.close()


def test_figures_and_questions_are_shown_and_markup_in_them_stays_text(page: Page) -> None:
    today = page.locator("#admin-figures tbody tr").first.locator("td, th")
    expect(today.nth(1)).to_have_text(re.compile(r"[1-9]"))
    expect(page.locator("#admin-disliked tbody tr").first).to_be_visible()
    expect(page.locator("#admin-disliked")).to_contain_text(EVIL)
    expect(page.locator("#admin-disliked")).to_contain_text(f"意见 {EVIL}")
    expect(page.locator("#admin img, #admin script")).to_have_count(0)


def test_other_periods_can_be_counted(page: Page) -> None:
    expect(page.locator("#admin-figures tbody tr")).to_have_count(30)
    page.locator("#admin-days input").first.check()
    expect(page.locator("#admin-figures tbody tr")).to_have_count(7)


def test_answering_is_turned_off_by_keyboard_and_the_audit_says_by_whom(page: Page, site: Site) -> None:
    box = page.locator("#admin-answering input")
    expect(box).to_be_checked()
    box.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("<b>明天见</b>")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#admin-status [role=status]")).not_to_be_empty()
    expect(page.locator("#admin-audit tbody tr").first).to_contain_text("boss")
    expect(page.locator("#admin-audit tbody tr").first).to_contain_text("<b>明天见</b>")
    assert answering_switch(site.database) == Switch(False, "<b>明天见</b>")
    page.reload()
    expect(page.locator("#admin-answering input")).not_to_be_checked()
    expect(page.locator("#admin-notice textarea")).to_have_value("<b>明天见</b>")


def test_a_file_is_downloaded(page: Page) -> None:
    with page.expect_download() as waiting:
        page.locator("#admin-downloads a").first.click()
    assert waiting.value.suggested_filename.startswith("clausewise-records-")
    kept = waiting.value.path().read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["answer"]["question"] for line in kept][-1] == EVIL


def test_nothing_serious_hinders_anyone_and_nothing_is_wider_than_the_window(page: Page) -> None:
    found = Axe().run(page).response["violations"]
    hinders = [
        (one["id"], node["html"][:160])
        for one in found
        for node in one["nodes"]
        if one["impact"] in ("serious", "critical")
    ]
    assert hinders == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    expect(page.locator("html")).to_have_attribute("lang", re.compile("zh-CN|en"))
