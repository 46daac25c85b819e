"""What happens on the chat page: each method takes an event and gives what the parts of the page become."""

from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from html import escape
from typing import Any

import gradio as gr

from ingest.errors import ClausewiseError
from ingest.plan import Span
from records import conversations
from records import feedback as verdicts
from records.errors import UnknownConversation
from records.exchanges import Exchange, own_exchange
from web.clause_view import clause_html
from web.history_view import history_html
from web.pages.frame import asker_of
from web.site import Site
from web.talk import Asker, Step, Turn, opened, talk
from web.wording import word

Updates = tuple[Any, ...]
SHOWN = 8  # parts of the page that `updates` changes
STATUS = 3  # the place of the status line among them


class ChatEvents:
    """The events of the chat page, over a site. Whose conversations they touch is read from each request."""

    def __init__(self, site: Site) -> None:
        self.site = site

    async def asked(
        self, text: str, current: str | None, replacing: str | None, request: gr.Request
    ) -> AsyncIterator[Updates]:
        """A question typed into the box."""
        if text.strip():
            async for updates in self._talk(Turn(text.strip(), current, replacing), request):
                yield updates
        else:
            yield tuple("" if part == STATUS else gr.skip() for part in range(SHOWN))

    async def asked_by_click(
        self, current: str | None, event: gr.EventData, request: gr.Request
    ) -> AsyncIterator[Updates]:
        """A question offered on the page."""
        async for updates in self._talk(Turn(_text(event, "question"), current), request):
            yield updates

    async def retried(
        self, current: str | None, event: gr.EventData, request: gr.Request
    ) -> AsyncIterator[Updates]:
        """The last question once more; the new answer takes the place of the old one."""
        kept = self._own(event, request)
        if kept is not None:
            async for updates in self._talk(Turn(kept.answer.question, current, kept.id), request):
                yield updates

    async def _talk(self, turn: Turn, request: gr.Request) -> AsyncIterator[Updates]:
        asker = asker_of(request)
        async for step in talk(self.site, asker, turn):
            yield self.updates(asker, step)

    def updates(self, asker: Asker, step: Step) -> Updates:
        """What the parts of the page become after a step, conversation, its id, what it replaces, status, box, ask, stop, history."""
        listed = gr.skip() if step.running else self._history(asker, step.conversation)
        return (
            step.html,
            step.conversation,
            None,
            escape(step.status),
            gr.skip() if step.left is None else step.left,
            gr.update(visible=not step.running),
            gr.update(visible=step.running),
            listed,
        )

    def _history(self, asker: Asker, current: str | None, words: str = "") -> str:
        found = conversations.listed(self.site.database, asker.owner, words)
        return history_html(asker.language, found, current, searched=bool(words.strip()))

    def _own(self, event: gr.EventData, request: gr.Request) -> Exchange | None:
        """The exchange that an event names, if it is in a conversation of the asker's."""
        return own_exchange(self.site.database, asker_of(request).owner, _text(event, "exchange"))

    def opened(self, request: gr.Request) -> Updates:
        """The page as it is opened: the plan's beginning, the conversation that the address names."""
        asker = asker_of(request)
        step = opened(self.site, asker, request.query_params.get("conversation"))
        beginning = self._clause(asker, self.site.record.plan.clauses[0].id, None)
        return beginning, *self.updates(asker, step)

    def begun(self, request: gr.Request) -> Updates:
        """A new conversation."""
        asker = asker_of(request)
        return self.updates(asker, replace(opened(self.site, asker, None), left=""))

    def reopened(self, event: gr.EventData, request: gr.Request) -> Updates:
        """A conversation chosen from the list."""
        asker = asker_of(request)
        return self.updates(asker, opened(self.site, asker, _text(event, "conversation")))

    def stopped(self, current: str | None, request: gr.Request) -> Updates:
        """What is there after a stop: the conversation as it is kept."""
        asker = asker_of(request)
        step = opened(self.site, asker, current)
        return self.updates(asker, replace(step, status=word("chat.stopped", asker.language)))

    def edited(self, event: gr.EventData, request: gr.Request) -> Updates:
        """The last question back in the box, to be asked in other words."""
        kept = self._own(event, request)
        if kept is None:
            return gr.skip(), gr.skip(), gr.skip()
        note = word("chat.editing", asker_of(request).language)
        return kept.answer.question, kept.id, escape(note)

    def judged(self, event: gr.EventData, request: gr.Request) -> None:
        """What a person says of an answer."""
        comment, verdict = _text(event, "comment"), _text(event, "verdict")
        with suppress(ClausewiseError):  # a forged event; the page itself sends what is valid
            verdicts.give(
                self.site.database, asker_of(request).owner, _text(event, "exchange"), verdict, comment
            )
            self.site.metrics.judged(verdict)

    def cited(self, event: gr.EventData, request: gr.Request) -> str:
        """The clause that a citation points to, its words marked."""
        span = None
        if _text(event, "start").isdecimal() and _text(event, "end").isdecimal():
            span = Span(int(_text(event, "start")), int(_text(event, "end")))
        asker = asker_of(request)
        back = f'<p class="back"><button type="button" data-act="back">{word("chat.back", asker.language)}</button></p>'
        return back + self._clause(asker, _text(event, "clause"), span)

    def _clause(self, asker: Asker, clause: str, span: Span | None) -> str:
        plan = self.site.record.plan
        found = plan.clause(clause) if plan.has_clause(clause) else plan.clauses[0]
        return clause_html(self.site.record, found, asker.language, span)

    def searched(self, words: str, current: str | None, request: gr.Request) -> str:
        """The conversations that have these words."""
        return self._history(asker_of(request), current, words)

    def renamed(self, current: str | None, event: gr.EventData, request: gr.Request) -> Updates:
        """A conversation under a new title."""
        asker = asker_of(request)
        with suppress(UnknownConversation):
            conversations.rename(
                self.site.database, asker.owner, _text(event, "conversation"), _text(event, "title")
            )
        return self.updates(asker, opened(self.site, asker, current))

    def deleted(self, current: str | None, event: gr.EventData, request: gr.Request) -> Updates:
        """A conversation taken out of the list; if it was open, a new one is."""
        asker, gone = asker_of(request), _text(event, "conversation")
        with suppress(UnknownConversation):
            conversations.delete(self.site.database, asker.owner, gone)
        return self.updates(asker, opened(self.site, asker, None if gone == current else current))


def _text(event: gr.EventData, name: str) -> str:
    """A field of an event as text; whatever else a forged one holds is nothing."""
    value = getattr(event, name, "")
    return value if isinstance(value, str) else ""
