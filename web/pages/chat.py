"""The chat page: conversations on the left, the open one in the middle, the plan's own words on the right."""

from typing import Any

import gradio as gr

from retrieval.question import MAX_CHARACTERS
from web.pages.chat_events import ChatEvents
from web.pages.frame import QUIET, script
from web.site import Site
from web.wording import i18n


def build_chat(site: Site) -> None:
    """Put the page together inside the Blocks that is open."""
    ChatPage().wire(ChatEvents(site))


class ChatPage:
    """The page's parts; making one draws it."""

    def __init__(self) -> None:
        words = i18n()
        self.current = gr.State(None)
        self.replacing = gr.State(None)
        with gr.Row(elem_id="desk"):
            with gr.Column(elem_id="history-column", scale=0, min_width=240):
                self.fold = gr.Button(
                    words("chat.history"), elem_id="fold", size="sm"
                )  # only narrow windows show it
                self.search = gr.Textbox(
                    label=words("chat.search"),
                    placeholder=words("chat.search_hint"),
                    elem_id="search",
                    max_length=60,
                )
                self.history = gr.HTML(elem_id="history", js_on_load=script("history"))
            with gr.Column(elem_id="talk-column", scale=3, min_width=320):
                self.conversation = gr.HTML(elem_id="conversation", js_on_load=script("chat"))
                with gr.Column(elem_id="foot"):
                    with gr.Row(elem_id="below"):
                        self.status = gr.HTML(elem_id="status", html_template='<p role="status">${value}</p>')
                        self.new = gr.Button(
                            words("chat.new"), elem_id="new", size="sm", scale=0, min_width=96
                        )
                    with gr.Row(elem_id="asking"):
                        self.box = gr.Textbox(
                            label=words("chat.question"),
                            placeholder=words("chat.placeholder"),
                            elem_id="question",
                            max_length=MAX_CHARACTERS,
                            lines=1,
                            max_lines=8,
                            scale=5,
                            autofocus=True,
                        )
                        self.ask = gr.Button(
                            words("chat.ask"), variant="primary", elem_id="ask", scale=0, min_width=88
                        )
                        self.stop = gr.Button(
                            words("chat.stop"), elem_id="stop", scale=0, min_width=88, visible=False
                        )
            with gr.Column(elem_id="source-column", scale=2, min_width=300):
                self.source = gr.HTML(elem_id="source", js_on_load=script("source"))

    @property
    def _shown(self) -> list[Any]:
        """What an answer changes, in the order of `ChatEvents.updates`."""
        return [
            self.conversation,
            self.current,
            self.replacing,
            self.status,
            self.box,
            self.ask,
            self.stop,
            self.history,
        ]

    def wire(self, events: ChatEvents) -> None:
        """Say what happens on the page."""
        shown, inputs = self._shown, [self.box, self.current, self.replacing]
        asked: list[Any] = [
            self.box.submit(events.asked, inputs, shown, **QUIET),
            self.ask.click(events.asked, inputs, shown, **QUIET),
            self.conversation.submit(events.asked_by_click, self.current, shown, **QUIET),
            self.conversation.retry(events.retried, self.current, shown, **QUIET),
        ]
        self.stop.click(events.stopped, self.current, shown, cancels=asked, **QUIET)
        self.conversation.edit(events.edited, None, [self.box, self.replacing, self.status], **QUIET)
        self.conversation.like(events.judged, None, None, **QUIET)
        self.conversation.select(events.cited, None, self.source, **QUIET)
        self.new.click(events.begun, None, shown, **QUIET)
        self.search.change(events.searched, [self.search, self.current], self.history, **QUIET)
        self.history.select(events.reopened, None, shown, **QUIET)
        self.history.edit(events.renamed, self.current, shown, **QUIET)
        self.history.delete(events.deleted, self.current, shown, **QUIET)
        gr.on(None, events.opened, None, [self.source, *shown], **QUIET)
