"""A small server of the two board pages alone, and the ways in which their browser tests look at them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import create_server
from types import SimpleNamespace

import gradio as gr
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from fastapi import FastAPI, Request, Response
from playwright.sync_api import Browser, Page
from starlette.middleware.base import RequestResponseEndpoint

from answering.engine import Answerer
from ingest.index import Index
from records.database import open_database
from web.boards.downloads import routes
from web.desk import Desk
from web.pages.targets import build_targets
from web.pages.tasks import build_tasks
from web.service import Service
from web.site import Site
from web.wording import i18n

ROOT = Path(__file__).resolve().parents[3]
OUTPUT = ROOT / "tests" / "output"


def build(index: Index, home: Path) -> FastAPI:
    """The application: the pages, the downloads, and somebody who asks."""
    site = Site(Service(Answerer(index), open_database(None, home)), Desk())
    app = FastAPI()

    @app.middleware("http")
    async def identify(request: Request, call_next: RequestResponseEndpoint) -> Response:
        request.state.identity = SimpleNamespace(name="reader", role="user", known=False)
        return await call_next(request)

    app.include_router(routes(site))
    blocks = gr.Blocks(title="Clausewise", analytics_enabled=False, fill_width=True)
    with blocks:
        gr.Navbar(visible=False)
    with blocks.route("Tasks", "/tasks"):
        gr.Navbar(visible=False)
        build_tasks(site)
    with blocks.route("Targets", "/targets"):
        gr.Navbar(visible=False)
        build_targets(site)
    css = (ROOT / "web" / "looks" / "boards.css").read_text(encoding="utf-8")
    gr.mount_gradio_app(app, blocks, path="/", footer_links=[], i18n=i18n(), css=css, ssr_mode=False)
    return app


@contextmanager
def served(index: Index, home: Path) -> Iterator[str]:
    """The address at which the pages are served for as long as the block lasts."""
    listening = create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(build(index, home), log_level="warning"))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=20)
        listening.close()


@dataclass(frozen=True)
class Look:
    """How a page is looked at: its width in pixels, "zh" or "en", "light" or "dark"."""

    width: int = 1360
    language: str = "zh"
    theme: str = "light"

    def __str__(self) -> str:
        return f"{self.width}-{self.language}-{self.theme}"


LOOKS = [
    Look(width, language, theme)
    for width in (1360, 390)
    for language in ("zh", "en")
    for theme in ("light", "dark")
]


@contextmanager
def opened(browser: Browser, address: str, look: Look) -> Iterator[Page]:
    """A page as it is seen in a browser of this shape, once its board is there."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900}, locale={"zh": "zh-CN", "en": "en-GB"}[look.language]
    )
    page = context.new_page()
    page.goto(f"{address}{'&' if '?' in address else '?'}__theme={look.theme}")
    page.locator(".board").wait_for()
    try:
        yield page
    finally:
        context.close()


def keep_picture(page: Page, name: str) -> None:
    """Keep a screenshot of the whole page among the tests' output."""
    OUTPUT.mkdir(exist_ok=True)
    page.screenshot(path=OUTPUT / f"{name}.png", full_page=True)


def serious(page: Page, area: str) -> list[tuple[str, str]]:
    """What axe finds serious or critical in the parts of a page that the boards draw: rule and first element."""
    parts = [[f"#{area}-{name}"] for name in ("heading", "count", "result")]
    found = Axe().run(page, context={"include": parts})
    return [
        (finding["id"], finding["nodes"][0]["html"])
        for finding in found.response["violations"]
        if finding["impact"] in ("serious", "critical")
    ]
