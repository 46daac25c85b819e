"""What all pages share: their header, their scripts and styles, and who is asking."""

from functools import cache
from html import escape
from importlib.resources import files

import gradio as gr

from retrieval.language import Language
from web.language import page_language
from web.site import Site
from web.talk import Asker
from web.wording import word

PAGES = {"": "page.chat", "plan": "page.plan", "tasks": "page.tasks", "targets": "page.targets"}
ADMIN = "admin"


@cache
def script(name: str) -> str:
    """A script of a page."""
    return files("web").joinpath("scripts", f"{name}.js").read_text(encoding="utf-8")


@cache
def styles() -> str:
    """The looks of all pages, joined."""
    looks = sorted(files("web").joinpath("looks").iterdir(), key=lambda file: file.name)
    return "\n".join(file.read_text(encoding="utf-8") for file in looks)


def asker_of(request: gr.Request) -> Asker:
    """Who asks, and in which language the page is."""
    identity = request.request.state.identity
    address = request.client.host if request.client else ""
    return Asker(identity, address, page_language(request))


def draw_header(page: str) -> gr.HTML:
    """The header of a page, to be filled when the page is opened."""
    return gr.HTML(elem_id="header", js_on_load=script("header"), html_template="${value}", value="", key=page)


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
        f'{escape(word("page.language", language))}</button>'
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
