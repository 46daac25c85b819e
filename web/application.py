"""The whole server as one ASGI application: plain routes, the API, the MCP server and the pages, behind the guard."""

import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import gradio as gr
from fastapi import FastAPI

from access.gatekeeper import Gatekeeper
from web import login, taking
from web.api.mounting import mount
from web.boards import downloads
from web.gate.error_pages import ErrorPages
from web.guard import Guard
from web.html_head import HtmlHead
from web.pages import admin_files
from web.pages.frame import styles
from web.pages.site_pages import build_pages
from web.site import Site
from web.wording import i18n

FONTS = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]


def build_application(site: Site, gate: Gatekeeper) -> Guard:
    """The application over a site, with everyone who comes asked for by the gatekeeper."""

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        async with served.running():
            yield
        site.desk.close()

    app = FastAPI(
        title="Clausewise",
        version=version("clausewise"),
        docs_url=None,  # its page loads from another host
        redoc_url=None,
        lifespan=running,
    )

    served = mount(app, site)
    app.include_router(login.routes(gate))
    app.include_router(downloads.routes(site))
    app.include_router(taking.routes(site))
    app.include_router(admin_files.routes(site))
    _mount_pages(app, site)
    return Guard(ErrorPages(HtmlHead(app)), gate)


def _mount_pages(app: FastAPI, site: Site) -> None:
    """Mount Gradio's pages at the root, after every route of our own."""
    pages = build_pages(site)
    # Gradio warns that it renders pages of several addresses in the browser alone, which is what is asked of it.
    warnings.filterwarnings("ignore", message="SSR mode is not supported", category=UserWarning)
    pages.queue(default_concurrency_limit=None, max_size=None, api_open=False)
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
        theme=_theme(),
        css=styles(),
    )


def _theme() -> gr.Theme:
    """Local fonts, and buttons dark enough for white words."""
    theme = gr.themes.Default(
        primary_hue="blue", neutral_hue="slate", font=FONTS, font_mono=["ui-monospace", "monospace"]
    )
    return theme.set(
        button_primary_background_fill="*primary_700",
        button_primary_background_fill_dark="*primary_700",
        button_primary_background_fill_hover="*primary_800",
        button_primary_background_fill_hover_dark="*primary_800",
    )
