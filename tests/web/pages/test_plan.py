from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from ingest.plan import Clause, Plan, Span
from web.pages.plan import read_address

OUTPUT = Path(__file__).resolve().parents[2] / "output"
QUOTED = "/plan?clause=8&start=3466&end=3520"
LOOKS = {
    "wide": (1360, 860, "zh-CN", ""),
    "wide-dark-english": (1360, 860, "en-GB", "&__theme=dark"),
    "narrow-english": (390, 800, "en-GB", ""),
    "narrow-dark": (390, 800, "zh-CN", "&__theme=dark"),
    "zoomed": (320, 256, "zh-CN", ""),
}


@pytest.fixture
def open_page(
    browser: Browser, address: str, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Page]]:
    """Opens an address of the server in a window of its own; a picture of it is kept at the end."""
    pages: list[Page] = []

    def opened(path: str, width: int = 1360, height: int = 860, locale: str = "zh-CN", **more: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, locale=locale, **more)
        page = context.new_page()
        pages.append(page)
        page.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
        page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
        page.goto(address.rstrip("/") + path)
        expect(page.locator("#clause-29")).to_be_attached()
        return page

    yield opened
    OUTPUT.mkdir(exist_ok=True)
    for page in pages:
        page.screenshot(path=OUTPUT / f"plan-{request.node.name.replace('/', '-')}.png")
        page.context.close()


def look_for(page: Page, words: str) -> None:
    box = page.locator("#plan-words input")
    box.fill(words)
    box.press("Enter")


@pytest.mark.parametrize(
    ("query", "clause", "span", "says"),
    [
        ({}, None, None, False),
        ({"clause": "8"}, "8", None, False),
        ({"clause": "8", "start": "3466", "end": "3520"}, "8", Span(3466, 3520), False),
        ({"clause": "99"}, None, None, True),
        ({"clause": "8", "start": "0", "end": "5"}, "8", None, True),
        ({"clause": "8", "start": "3520", "end": "3466"}, "8", None, True),
        ({"clause": "8", "start": "²", "end": "-1"}, "8", None, True),
        ({"clause": "8", "start": "9" * 5000, "end": "9" * 5000}, "8", None, True),
        ({"clause": "8", "start": "3466"}, "8", None, True),
    ],
)
def test_an_address_is_read(
    plan: Plan, query: dict[str, str], clause: str | None, span: Span | None, says: bool
) -> None:
    wanted = read_address(plan, query, "zh")
    expected: Clause | None = plan.clause(clause) if clause else None
    assert (wanted.clause, wanted.span, bool(wanted.said)) == (expected, span, says)


@pytest.mark.parametrize("look", LOOKS)
def test_quoted_words_are_in_view_and_nothing_keeps_anyone_out(
    open_page: Callable[..., Page], look: str
) -> None:
    width, height, locale, theme = LOOKS[look]
    page = open_page(QUOTED + theme, width, height, locale)
    expect(page.locator("#quoted")).to_be_in_viewport()
    expect(page.locator("#heading-8")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context={"include": [["#plan"], ["#plan-tools"]]}).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in found if v["impact"] in ("serious", "critical")] == []


def test_words_are_found_as_typed_and_stepped_through(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan")
    look_for(page, "再生鋁")
    expect(page.locator("#plan-status")).to_contain_text("“再生鋁”：2 处，见于 1 个条款")
    expect(page.locator('.outline a[data-clause="8"] .count')).to_have_text("2 处")
    expect(page.locator("mark.current")).to_have_attribute("data-hit", "1")
    expect(page.locator("mark.current")).to_be_in_viewport()
    expect(page.locator("#plan-words input")).to_be_focused()
    for button, at in (("下一处", "第 2 处，共 2 处"), ("下一处", "第 1 处"), ("上一处", "第 2 处")):
        page.get_by_role("button", name=button).click()
        expect(page.locator(".plan-found .at")).to_contain_text(at)
    expect(page.locator("mark.current")).to_have_attribute("data-hit", "2")
    look_for(page, "外星人<img src=x onerror=alert(1)>")
    expect(page.locator("#plan-status")).to_contain_text("没有找到“外星人<img src=x onerror=alert(1)>”")
    expect(page.locator("mark[data-hit]")).to_have_count(0)


def test_words_found_in_the_english_show_it(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan", 390, 800)
    look_for(page, "Recycled Aluminium")
    expect(page.locator("mark.current")).to_have_text("recycled aluminium")
    expect(page.locator("mark.current")).to_be_in_viewport()
    expect(page.get_by_role("button", name="下一处")).to_be_in_viewport()
    expect(page.locator("section.paired")).to_have_count(1)


def test_the_english_comes_beside_and_the_reader_stays_in_place(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan")
    page.locator("#heading-14").evaluate("heading => heading.scrollIntoView()")
    expect(page.locator('.outline a[data-clause="14"]')).to_have_attribute("aria-current", "location")
    page.get_by_label("英文对照").check()
    expect(page.locator("#clause-14 p[lang=en]").first).to_be_in_viewport()
    expect(page.locator('.outline a[data-clause="14"]')).to_have_attribute("aria-current", "location")
    page.get_by_label("英文对照").uncheck()
    expect(page.locator("section.paired")).to_have_count(0)
    expect(page.locator("#heading-14")).to_be_in_viewport()


def test_the_outline_leads_to_a_clause_by_keyboard_and_back(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan?clause=2")
    page.evaluate("window.same = true")
    link = page.locator('.outline a[data-clause="27"]')
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#heading-27")).to_be_focused()
    expect(page.locator("#heading-27")).to_be_in_viewport()
    expect(link).to_have_attribute("aria-current", "location")
    assert page.url.endswith("/plan?clause=27")
    page.locator(".outline a[data-heading=part-of-13]").press("Enter")
    expect(page.locator("#part-of-13")).to_be_focused()
    expect(page.locator("#part-of-13")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#heading-2")).to_be_focused()
    assert page.evaluate("window.same")


def test_who_wants_less_motion_is_there_at_once(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan", reduced_motion="reduce")
    top = page.evaluate(
        """() => {
          document.querySelector('.outline a[data-clause="20"]').click();
          return document.querySelector("#heading-20").getBoundingClientRect().top;
        }"""
    )
    assert 0 <= top < 400


def test_a_narrow_window_folds_the_outline_up(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan", 390, 800)
    link = page.locator('.outline a[data-clause="5"]')
    expect(link).to_be_hidden()
    page.locator(".outline summary").click()
    link.click()
    expect(page.locator("#heading-5")).to_be_in_viewport()
    expect(link).to_be_hidden()


def test_an_address_that_leads_nowhere_shows_the_plan_and_says_so(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan?clause=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", locale="en-GB")
    expect(page.locator("#plan-status")).to_contain_text("has no clause “<img src=x onerror=alert(1)>”")
    expect(page.locator("#plan mark[id]")).to_have_count(0)


def test_on_paper_there_is_the_plan_alone(open_page: Callable[..., Page]) -> None:
    page = open_page("/plan?clause=8&__theme=dark")
    page.emulate_media(media="print")
    expect(page.locator("#clause-8")).to_be_visible()
    for screen_only in ("#plan-tools", ".outline", "#clause-8 .permalink", ".legend"):
        expect(page.locator(screen_only)).to_be_hidden()
    assert page.locator("#clause-8 p").first.evaluate("p => getComputedStyle(p).color") == "rgb(0, 0, 0)"


def test_the_page_asks_no_other_host(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address.rstrip("/") + QUOTED)
    expect(page.locator("#quoted")).to_be_visible()
    context.close()
    assert hosts == {address.split("/")[2]}
