"""What the pages with filters share: their heading, and what stands below their filters."""

from collections.abc import Callable, Sequence
from typing import Any, Protocol

import gradio as gr
from starlette.datastructures import QueryParams

from retrieval.language import Language
from web.boards.markup import Html, el
from web.language import TAGS
from web.pages.frame import QUIET, script
from web.wording import i18n, word

# What is said anew is read out: the element itself stays, its words change.
STATUS_SCRIPT = "element.setAttribute('role', 'status');"


class Filtering(Protocol):
    """What happens on a page with filters: each gives what the parts of the page become."""

    @property
    def opened(self) -> Callable[..., Any]:
        """The page as it is opened."""

    @property
    def filtered(self) -> Callable[..., Any]:
        """The count and the board under the filters that were chosen."""

    @property
    def cleared(self) -> Callable[..., Any]:
        """No filters."""


def show_results(
    area: str, top: gr.HTML, inputs: Sequence[Any], changes: Sequence[Any], events: Filtering
) -> None:
    """Draw what stands below the filters `inputs`, the count, the reset and the board, and wire the page's events.

    `changes` are the events by which the inputs tell of a change.
    """
    with gr.Row(elem_classes="board-line"):
        count = gr.HTML(elem_id=f"{area}-count", js_on_load=STATUS_SCRIPT, apply_default_css=False)
        label = i18n()(f"{area}.reset")
        reset = gr.Button(label, size="sm", scale=0, min_width=130, elem_id=f"{area}-reset")
    result = gr.HTML(elem_id=f"{area}-result", js_on_load=script("boards"), apply_default_css=False)
    shown = [count, result]
    gr.on(None, events.opened, None, [top, *inputs, reset, *shown], **QUIET)
    for changed in changes:
        changed(events.filtered, list(inputs), shown, trigger_mode="always_last", **QUIET)
    reset.click(events.cleared, None, [*inputs, *shown], **QUIET)


def heading(area: str, language: Language) -> Html:
    """The title of a page and what it is for."""
    return el(
        "div",
        el("h1", word(f"{area}.title", language)),
        el("p", word(f"{area}.intro", language)),
        id="main",
        class_="board-heading",
        lang=TAGS[language],
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
