import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import gradio as gr
import pytest
import uvicorn
from fastapi import FastAPI, Request, Response
from starlette.middleware.base import RequestResponseEndpoint

from answering.engine import Answerer
from ingest.index import Index
from records.database import open_database
from web.desk import Desk
from web.service import Service
from web.site import Site
from web.wording import i18n

ServePage = Callable[[Callable[[Site], None], str], str]


@dataclass(frozen=True)
class Person:
    """Who asks, as the guard says it."""

    name: str = "reader"
    role: str = "user"
    known: bool = True


@pytest.fixture(scope="session")
def site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    database = open_database(None, Path(tmp_path_factory.mktemp("records")))
    desk = Desk()
    yield Site(Service(Answerer(index), database), desk)
    desk.close()
    database.close()


@pytest.fixture(scope="session")
def serve_page(site: Site) -> Iterator[ServePage]:
    """Serves one page, by what builds it and its path, and gives the address of the server."""
    with ExitStack() as servers:
        yield lambda build, path: servers.enter_context(_served(application(site, build, path)))


def application(site: Site, build: Callable[[Site], None], path: str) -> FastAPI:
    """An application with an empty first page and the page given."""
    blocks = gr.Blocks(title="Clausewise", analytics_enabled=False, fill_width=True)
    with blocks:
        gr.Markdown("# Clausewise")
    with blocks.route(path.title(), f"/{path}"):
        build(site)
    app = FastAPI()

    @app.middleware("http")
    async def identify(request: Request, call_next: RequestResponseEndpoint) -> Response:
        request.state.identity = Person()
        return await call_next(request)

    look = "".join(
        file.read_text(encoding="utf-8")
        for file in sorted(files("web").joinpath("looks").iterdir(), key=lambda file: file.name)
    )
    fonts = ["system-ui", "Noto Sans CJK SC", "sans-serif"]
    theme = gr.themes.Default(font=fonts, font_mono=["ui-monospace", "monospace"])
    return gr.mount_gradio_app(
        app, blocks, "/", css=look, theme=theme, i18n=i18n(), footer_links=[], enable_monitoring=False
    )


@contextmanager
def _served(app: FastAPI) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve()), daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server stopped"
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
