"""The whole server as one ASGI application: plain routes, the API, the MCP server and the pages, behind the guard."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import gradio as gr
from fastapi import FastAPI
from starlette.types import ASGIApp

from web.html_head import HtmlHead
from web.pages.frame import styles
from web.pages.site_pages import build_pages
from web.site import Site
from web.wording import i18n

FONTS = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]


def build_application(site: Site) -> ASGIApp:
    """The application over a site; nothing is served before it is run."""
    app = FastAPI(
        title="Clausewise",
        version=version("clausewise"),
        docs_url=None,  # its page loads from another host
        redoc_url=None,
        lifespan=_lifespan(site),
    )
    pages = build_pages(site)
    pages.queue(default_concurrency_limit=None, max_size=None, api_open=False)
    theme = gr.themes.Default(primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=["ui-monospace", "monospace"])
    gr.mount_gradio_app(
        app,
        pages,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        ssr_mode=False,
        enable_monitoring=False,
        mcp_server=False,
        i18n=i18n(),
        theme=theme,
        css=styles(),
    )
    return HtmlHead(app)


def _lifespan(site: Site):
    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        yield
        site.desk.close()
        site.database.close()

    return running
