"""What the pages with filters share: their heading, how they tell of changes, how their Blocks is found."""

from collections.abc import Sequence

import gradio as gr
from gradio.context import Context
from starlette.datastructures import QueryParams

from retrieval.language import Language
from web.boards.markup import Html, el
from web.boards.parts import LANGUAGE
from web.wording import word

# What is said anew is read out: the element itself stays, its words change.
STATUS_SCRIPT = "element.setAttribute('role', 'status');"


def open_blocks() -> gr.Blocks:
    """The application whose page is being put together."""
    blocks = Context.root_block
    if blocks is None:
        raise RuntimeError("a page is put together inside `with blocks.route(...)`")
    return blocks


def heading(area: str, language: Language) -> Html:
    """The title of a page and what it is for."""
    return el(
        "div",
        el("h1", word(f"{area}.title", language)),
        el("p", word(f"{area}.intro", language)),
        id="main",
        class_="board-heading",
        lang=LANGUAGE[language],
        tabindex=-1,
    )


def as_query(**values: Sequence[str] | str | None) -> QueryParams:
    """What a person chose on the page as it would stand in an address, so that it is checked in one place."""
    pairs = []
    for name, value in values.items():
        listed = [value] if isinstance(value, str) else (value or [])
        pairs += [(name, each) for each in listed if each]
    return QueryParams(pairs)


def refused(language: Language) -> Html:
    """What is said where the filters of an address cannot be used."""
    return el("p", word("boards.refused", language), class_="board-notice")
