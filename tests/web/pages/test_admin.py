"""The administrators' page in a real browser, behind a guard that takes a cookie for a role."""

import json
import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI
from playwright.sync_api import Browser, Page, expect
from starlette.requests import Request

from access.identity import Identity
from answering.engine import Answerer
from ingest.index import Index
from records.database import open_database
from records.feedback import give
from records.switches import Switch, answering_switch, turn_answering
from web.desk import Desk
from web.html_head import HtmlHead
from web.pages.admin import build_admin
from web.pages.admin_files import routes
from web.pages.frame import styles
from web.service import Service
from web.site import Site
from web.wording import i18n

OUTPUT = Path(__file__).resolve().parents[2] / "output"
EVIL = '谁负责园区？<img src=x onerror="alert(1)">${alert(2)}{{constructor}}<script>alert(3)</script>'
SHAPES: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1360, "height": 900}, "locale": "zh-CN", "color_scheme": "light"},
    "narrow": {"viewport": {"width": 320, "height": 800}, "locale": "en-US", "color_scheme": "dark"},
}


def application(site: Site) -> Any:
    app = FastAPI()
    app.include_router(routes(site))
    pages = gr.Blocks(analytics_enabled=False)
    with pages:
        gr.Navbar(visible=False)
    with pages.route("Admin", "/admin", show_in_navbar=False):
        build_admin(site)
    theme = gr.themes.Default(primary_hue="blue", neutral_hue="slate")
    gr.mount_gradio_app(
        app, pages, path="/", i18n=i18n(), theme=theme, css=styles(), footer_links=[], ssr_mode=False
    )

    @app.middleware("http")
    async def guard(request: Request, go_on: Any) -> Any:
        role: Any = request.cookies.get("role", "user")
        request.state.identity = Identity("li-xiaoming", role, True)
        return await go_on(request)

    return HtmlHead(app)


@pytest.fixture(scope="module")
def site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    database, desk = open_database(None, tmp_path_factory.mktemp("records")), Desk()
    made = Site(Service(Answerer(index), database), desk, SimpleNamespace())
    for question in ("第8条由谁负责？", "2035年的目标是什么？", EVIL):
        kept = made.service.ask_in(question, "wang", None)
        give(database, "wang", kept.id, "wrong", f"意见 {question}")
    yield made
    desk.close()
    database.close()


@pytest.fixture(scope="module")
def address(site: Site) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(application(site), port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    deadline = time.monotonic() + 60
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=30)


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, address: str, site: Site) -> Iterator[Page]:
    """The page as an administrator opens it, with answering on."""
    turn_answering(site.database, Switch(True, ""), "nobody")
    context = browser.new_context(**SHAPES[request.param])
    context.add_cookies([{"name": "role", "value": "administrator", "url": address}])
    opened = context.new_page()
    opened.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    opened.goto(f"{address}/admin")
    expect(opened.locator("#admin-audit")).to_be_visible()
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"admin-{request.node.name.replace('/', '-')}.png", full_page=True)
    context.close()


def test_figures_and_questions_are_shown_and_markup_in_them_stays_text(page: Page) -> None:
    today = page.locator("#admin-figures tbody tr").first.locator("td, th")
    expect(today.nth(1)).to_have_text(re.compile("3"))
    expect(page.locator("#admin-disliked tbody tr")).to_have_count(3)
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
    expect(page.locator("#admin-audit tbody tr").first).to_contain_text("li-xiaoming")
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


def test_anybody_else_sees_one_line_and_the_page_holds_no_data(browser: Browser, address: str) -> None:
    context = browser.new_context(locale="zh-CN")
    opened = context.new_page()
    texts: list[str] = []
    opened.on("response", lambda response: texts.append(response.url))
    opened.goto(f"{address}/admin")
    expect(opened.locator("#admin-title")).to_contain_text("管理员")
    for part in ("#admin-figures", "#admin-answering", "#admin-audit"):
        expect(opened.locator(part)).not_to_be_visible()
    assert "2035年" not in opened.content()
    assert not any(url.endswith(".jsonl") for url in texts)
    context.close()
