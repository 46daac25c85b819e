"""Markup from people and from a plan's own text, through every door: it is shown as it was typed, and is nothing else."""

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from urllib.parse import quote, unquote

import docx
import openpyxl
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.web.markup import ASKED, PLAN, QUERIES, TYPED, clean
from tests.web.serving import serving


@pytest.fixture(scope="module")
def program(run: Callable[..., object], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The chat over a plan that is full of markup, in the place of the built-in one."""
    home = tmp_path_factory.mktemp("markup")
    plan = home / "synergy-2022.txt"
    plan.write_text(PLAN, encoding="utf-8")
    run("ingest", plan, where=home)
    with serving(home) as url:
        yield url


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(locale="zh-CN")
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    opened = context.new_page()
    opened.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    return opened


def ask(page: Page, program: str) -> None:
    page.goto(program)
    page.locator("#question textarea").fill(ASKED)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".exchange .tools")).to_have_count(1)


def test_the_chat_shows_a_question_and_its_title_as_typed(page: Page, program: str) -> None:
    ask(page, program)
    expect(page.locator(".asked p")).to_have_text(ASKED)
    expect(page.locator("#history")).to_contain_text("谁负责发展交通？\"'><x-planted>")
    expect(page.locator("#source")).to_contain_text("<x-planted><img src=x onerror=alert(4)>方案")
    clean(page)
    page.locator("#history summary").first.click()
    page.locator("#history input").fill(TYPED[:60])
    page.locator("#history form button").click()
    expect(page.locator("#conversation h1")).to_have_text(TYPED[:60])
    clean(page)
    page.locator("#search textarea, #search input").fill("<x-planted>")
    expect(page.locator("#history li")).not_to_have_count(0)
    page.locator("#search textarea, #search input").fill("<img src=x onerror=alert(9)>")
    expect(page.locator("#history")).to_contain_text("没有这样的对话")
    clean(page)


def test_a_rating_is_shown_as_typed_to_its_giver_and_to_administrators(page: Page, program: str) -> None:
    ask(page, program)
    page.locator(".feedback summary").click()
    page.get_by_label("答错了").check()
    page.locator(".feedback textarea").fill(TYPED)
    page.locator(".feedback button").click()
    expect(page.locator(".feedback")).to_contain_text("已记下")
    page.reload()
    page.locator(".feedback summary").click()
    expect(page.locator(".feedback textarea")).to_have_value(TYPED)
    clean(page)
    page.goto(f"{program}admin")
    expect(page.locator("#admin-disliked")).to_contain_text(TYPED)
    clean(page)


def test_the_notice_of_the_switch_is_shown_as_typed(page: Page, program: str) -> None:
    page.goto(f"{program}admin")
    expect(page.locator("#admin-audit")).to_be_visible()  # all is filled in by then
    switch = page.locator("#admin-answering input")
    switch.uncheck()
    page.locator("#admin-notice textarea").fill(TYPED)
    page.locator("#admin-save").click()
    expect(page.locator("#admin-audit")).to_contain_text(TYPED)
    clean(page)
    page.goto(program)
    page.locator("#question textarea").fill(ASKED)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#status")).to_contain_text(TYPED)
    clean(page)
    page.goto(f"{program}admin")
    expect(page.locator("#admin-audit")).to_be_visible()
    switch.check()
    page.locator("#admin-save").click()
    expect(page.locator("#admin-status")).not_to_have_text("")


def test_what_is_kept_and_taken_away_holds_it_as_text(page: Page, program: str) -> None:
    ask(page, program)
    kept = page.locator(".tools a[href^='/answers/']").get_attribute("href") or ""
    links = [link.get_attribute("href") or "" for link in page.locator(".ways a").all()]
    ways = {re.split(r"[./]", link)[-1]: link for link in links}
    page.goto(program.rstrip("/") + kept)
    expect(page.locator(".question")).to_have_text(ASKED)
    clean(page)
    page.goto(f"{program.rstrip('/')}{ways['print']}")
    expect(page.locator("main")).to_contain_text(ASKED)
    clean(page)
    plain = page.request.get(program.rstrip("/") + kept + ".txt")
    assert plain.headers["content-type"].startswith("text/plain")
    assert plain.headers["x-content-type-options"] == "nosniff"
    for ending in ("docx", "md"):
        reply = page.request.get(f"{program.rstrip('/')}{ways[ending]}")
        named = unquote(reply.headers["content-disposition"])
        assert not re.search(r"[<>/\\]", named)
        assert named.count('"') == 2
        if ending == "docx":
            document = docx.Document(io.BytesIO(reply.body()))
            assert any("<img src=x onerror=alert(1)>" in paragraph.text for paragraph in document.paragraphs)
            links = zipfile.ZipFile(io.BytesIO(reply.body())).read("word/_rels/document.xml.rels").decode()
            assert "javascript" not in links
        else:
            assert not re.search(r"(?<!\\)<(img|script|x-planted)", reply.text())


@pytest.mark.parametrize(
    ("path", "drawn"),
    [
        ("", ".welcome"),
        ("plan", "#plan section"),
        ("tasks", "#tasks-result .board"),
        ("targets", "#targets-result .board"),
        ("admin", "#admin-audit"),
        (
            "login",
            ".welcome",
        ),  # nobody has to log in, so that it leads on to the chat, wherever it is told to
        ("nothing", "main"),
    ],
)
def test_an_address_makes_nothing_of_what_stands_in_it(
    page: Page, program: str, path: str, drawn: str
) -> None:
    page.goto(f"{program}{path}?{'&'.join(f'{name}={quote(TYPED)}' for name in QUERIES)}")
    expect(page.locator(drawn).first).to_be_visible()
    clean(page)


def test_the_plans_own_words_and_what_is_looked_for_in_them_stay_text(page: Page, program: str) -> None:
    page.goto(f"{program}plan")
    expect(page.locator("#plan")).to_contain_text('（一）发展交通"><svg onload=alert>')
    clean(page)
    for sought in ("<x-planted>", TYPED[:50]):
        page.locator("#plan-words textarea, #plan-words input").fill(sought)
        page.keyboard.press("Enter")
        expect(page.locator("#plan-status")).to_contain_text(f"“{sought}”")
        clean(page)


@pytest.mark.parametrize("area", ["tasks", "targets"])
def test_the_tables_of_a_plan_and_their_filters_show_text(page: Page, program: str, area: str) -> None:
    page.goto(program + area)
    expect(page.locator(f"#{area}-result")).to_contain_text("<x-planted>")
    clean(page)
    for sought in ("<x-planted>", TYPED[:50]):
        page.locator(f"#{area}-words textarea, #{area}-words input").fill(sought)
        page.wait_for_function(
            "words => new URLSearchParams(location.search).get('words') === words", arg=sought
        )
        clean(page)


@pytest.mark.parametrize("name", ["tasks", "targets"])
def test_tables_taken_away_hold_text_and_no_formulas(page: Page, program: str, name: str) -> None:
    for query in ("", f"?words={quote('=2+3<x-planted>')}"):
        reply = page.request.get(f"{program}downloads/{name}.xlsx{query}")
        book = openpyxl.load_workbook(io.BytesIO(reply.body()))
        cells = [cell for sheet in book for row in sheet for cell in row]
        assert [cell.value for cell in cells if cell.data_type == "f"] == []
        assert any("<x-planted>" in str(cell.value) for cell in cells)
        assert not re.search(r"[<>]", unquote(reply.headers["content-disposition"]))
    picture = page.request.get(f"{program}downloads/matrix.svg").text()
    assert not re.search(r"<(img|script|x-planted)", picture)


@pytest.mark.parametrize(
    "markup", ["<x-planted>", "<img src=x>", "<svg onload=a>", "<a href=javascript:a>b</a>"]
)
def test_what_looks_for_elements_finds_them(page: Page, markup: str) -> None:
    page.set_content(f"<p>{markup}</p>")
    with pytest.raises(AssertionError):
        clean(page)
