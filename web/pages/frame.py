"""What all pages share: their header, their scripts and styles, and who is asking."""

from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

import gradio as gr

from retrieval.language import Language
from web.language import page_language
from web.site import Site
from web.talk import Asker
from web.wording import word

PAGES = {"": "page.chat", "plan": "page.plan", "tasks": "page.tasks", "targets": "page.targets"}
ADMIN = "admin"
# How events are sent: no part of the programming interface, no spinner, no line but the desk's.
QUIET: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden", "concurrency_limit": None}
LOOKS = ("frame", "chat", "answer", "plan", "boards", "admin")


@cache
def script(name: str) -> str:
    """A script of a page."""
    return files("web").joinpath("scripts", f"{name}.js").read_text(encoding="utf-8")


@cache
def styles() -> str:
    """The looks of all pages, joined."""
    looks = files("web").joinpath("looks")
    return "\n".join(looks.joinpath(f"{name}.css").read_text(encoding="utf-8") for name in LOOKS)


def asker_of(request: gr.Request) -> Asker:
    """Who asks, and in which language the page is."""
    asked = request.request
    assert asked is not None  # pages come over HTTP alone, through the guard
    address = asked.client.host if asked.client else ""
    return Asker(asked.state.identity, address, page_language(asked))


def draw_header(site: Site, page: str) -> None:
    """Draw the header of a page; it is filled when the page is opened."""

    def opened(request: gr.Request) -> str:
        return header_html(site, asker_of(request), page)

    header = gr.HTML(elem_id="header", js_on_load=script("header"))
    gr.on(None, opened, None, header, **QUIET)


def header_html(site: Site, asker: Asker, page: str) -> str:
    """The name of the plan, the ways to the pages, and the switches of language and theme."""
    language = asker.language
    shown = dict(PAGES)
    if asker.identity.role == "administrator":
        shown[ADMIN] = "page.admin"
    links = "".join(
        f'<li><a href="/{path}"{_here(path == page)}>{escape(word(key, language))}</a></li>'
        for path, key in shown.items()
    )
    other = "en" if language == "zh" else "zh"
    return (
        f'<a class="skip" href="#main">{escape(word("page.skip", language))}</a>'
        f'<div class="bar"><p class="brand"><strong>{escape(word("page.product", language))}</strong> '
        f'<span lang="zh-CN">{escape(site.record.plan.title)}</span></p>'
        f'<nav aria-label="{escape(word("page.pages", language))}"><ul>{links}</ul></nav>'
        f'<div class="switches"><button type="button" data-language="{other}" lang="{other}">'
        f"{escape(word('page.language', language))}</button>"
        f'<button type="button" data-theme>{escape(word("page.theme", language))}</button>'
        f"{_signed_in(asker, language)}</div></div>"
    )


def _signed_in(asker: Asker, language: Language) -> str:
    if not asker.identity.known:
        return ""
    return (
        f"<span>{escape(word('page.signed_in', language, name=asker.identity.name))}</span>"
        f'<form method="post" action="/logout"><button type="submit">{escape(word("page.sign_out", language))}'
        "</button></form>"
    )


def _here(here: bool) -> str:
    return ' aria-current="page"' if here else ""
