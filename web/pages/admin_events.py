"""What happens on the administrators' page. Each event looks up the role of whoever sent it, and gives others nothing."""

from html import escape
from typing import Any

import gradio as gr

from ingest.errors import ClausewiseError
from records import usage
from records.switches import Switch, answering_switch, changes, turn_answering
from retrieval.language import Language
from web.pages.admin_tables import (
    audit_html,
    downloads_html,
    heading_html,
    lists_html,
    section_heading,
    usage_html,
)
from web.pages.frame import asker_of
from web.site import Site
from web.wording import word

PERIODS = (7, 30, 90)
PERIOD = 30
LISTED = 50
NOTICE_CHARACTERS = 500
OPENED = 10  # parts of the page that `opened` fills


class AdminEvents:
    """The events of the page, over a site."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def opened(self, request: gr.Request) -> tuple[Any, ...]:
        """The page's parts, and whether they are seen."""
        asker = asker_of(request)
        if not _may(request):
            hidden = gr.update(visible=False)
            return _refused(asker.language), hidden, "", "", hidden, "", *(gr.skip(),) * 3, ""
        try:
            switch = answering_switch(self.site.database)
            figures, lists = self._figures(PERIOD, asker.language), self._lists(asker.language)
        except ClausewiseError as error:
            hidden, why = gr.update(visible=False), _failed(error, asker.language)
            return f"<p>{escape(why)}</p>", hidden, "", "", hidden, "", *(gr.skip(),) * 3, ""
        shown, language = gr.update(visible=True), asker.language
        return (
            heading_html(language),
            shown,
            section_heading("usage", language),
            figures,
            shown,
            section_heading("switch", language),
            switch.on,
            switch.notice,
            "",
            lists,
        )

    def counted(self, days: int, request: gr.Request) -> str:
        """The figures of so many days."""
        language = asker_of(request).language
        if not _may(request):
            return _refused(language)
        try:
            return self._figures(days if days in PERIODS else PERIOD, language)
        except ClausewiseError as error:
            return f"<p>{escape(_failed(error, language))}</p>"

    def switched(self, on: bool, notice: str, request: gr.Request) -> tuple[Any, ...]:
        """Answering turned on or off: the notice as it is kept, what was done, and the lists with the audit."""
        asker = asker_of(request)
        language = asker.language
        if not _may(request):
            return gr.skip(), word("page.administrators_only", language), ""
        said = str(notice or "").strip()
        if len(said) > NOTICE_CHARACTERS:
            return (
                gr.skip(),
                word("admin.too_long", language, count=len(said), most=NOTICE_CHARACTERS),
                gr.skip(),
            )
        if not on and not said:
            said = word("admin.default_notice", language)
        try:
            turn_answering(self.site.database, Switch(bool(on), said), asker.identity.name)
            return (
                said,
                word("admin.saved_on" if on else "admin.saved_off", language),
                self._lists(language),
            )
        except ClausewiseError as error:
            return gr.skip(), escape(_failed(error, language)), gr.skip()

    def _figures(self, days: int, language: Language) -> str:
        return usage_html(usage.per_day(self.site.database, days), language)

    def _lists(self, language: Language) -> str:
        database = self.site.database
        return (
            lists_html(
                usage.declined(database, LISTED),
                usage.disliked(database, LISTED),
                usage.slowest(database),
                language,
            )
            + audit_html(changes(database, LISTED), language)
            + downloads_html(language)
        )


def _may(request: gr.Request) -> bool:
    return bool(asker_of(request).identity.role == "administrator")


def _refused(language: Language) -> str:
    return f"<p>{escape(word('page.administrators_only', language))}</p>"


def _failed(error: ClausewiseError, language: Language) -> str:
    return word("admin.failed", language, reason=error)
