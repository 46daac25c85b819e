"""Routes by which answers are taken away: permalinks, text for copying, conversations as files."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, PlainTextResponse

from ingest.catalog import PlanRecord
from ingest.errors import UnknownPlan
from records import conversations, exchanges
from records.conversations import Conversation
from records.errors import UnknownConversation, UnknownExchange
from records.exchanges import Exchange
from web.answer_text import copied
from web.files.conversation_docx import conversation_docx
from web.files.conversation_markdown import conversation_markdown
from web.files.conversation_page import conversation_page
from web.files.names import attachment, safe_name
from web.kept_page import kept_html, missing_html
from web.language import page_language
from web.site import Site
from web.wording import word

_ID = re.compile(r"[0-9a-f]{32}")
_SNIFFED = {"X-Content-Type-Options": "nosniff"}
# A page that is printed loads nothing and runs nothing; its style sheet stands in it.
_ALONE = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"}
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def routes(site: Site) -> APIRouter:
    """The routes. An answer's permalink is open to every signed-in person, a conversation to its owner alone."""
    router = APIRouter(include_in_schema=False)

    @router.get("/answers/{exchange_id}.txt")
    def text(exchange_id: str, request: Request) -> Response:
        exchange = _exchange(site, exchange_id)
        if exchange is None:
            said = word("files.no_answer", page_language(request))
            return PlainTextResponse(f"{said}\n", 404, headers=_SNIFFED)
        words = copied(exchange, _record(site, exchange.plan), page_language(request), _base(request))
        return PlainTextResponse(words, headers=_SNIFFED)

    @router.get("/answers/{exchange_id}")
    def answer(exchange_id: str, request: Request) -> Response:
        exchange, language = _exchange(site, exchange_id), page_language(request)
        if exchange is None:
            return HTMLResponse(missing_html("answer", language), 404, headers=_SNIFFED)
        record, digest = _record(site, exchange.plan), site.service.versions.index_digest
        linked = exchange.plan == site.record.plan.id
        return HTMLResponse(kept_html(exchange, record, language, digest, linked), headers=_SNIFFED)

    @router.get("/conversations/{conversation_id}.docx")
    def word_file(conversation_id: str, request: Request) -> Response:
        return _file(site, conversation_id, request, conversation_docx, "docx", _DOCX)

    @router.get("/conversations/{conversation_id}.md")
    def markdown_file(conversation_id: str, request: Request) -> Response:
        media = "text/markdown; charset=utf-8"
        return _file(site, conversation_id, request, conversation_markdown, "md", media)

    @router.get("/conversations/{conversation_id}/print")
    def printed(conversation_id: str, request: Request) -> Response:
        found = _conversation(site, conversation_id, request)
        if found is None:
            return _no_conversation(request)
        return HTMLResponse(_made(site, found, request, conversation_page), headers=_SNIFFED | _ALONE)

    return router


def _exchange(site: Site, exchange_id: str) -> Exchange | None:
    try:
        return exchanges.find(site.database, exchange_id) if _ID.fullmatch(exchange_id) else None
    except UnknownExchange:
        return None


def _conversation(site: Site, conversation_id: str, request: Request) -> Conversation | None:
    """The person's own conversation of that id."""
    if not _ID.fullmatch(conversation_id):
        return None
    try:
        return conversations.find(site.database, request.state.identity.name, conversation_id)
    except UnknownConversation:
        return None


def _file(
    site: Site,
    conversation_id: str,
    request: Request,
    make: Callable[..., str | bytes],
    ending: str,
    media: str,
) -> Response:
    """A conversation as a file to be saved, named after its title."""
    found = _conversation(site, conversation_id, request)
    if found is None:
        return _no_conversation(request)
    name = safe_name(found.title, word("files.file_name", page_language(request)))
    headers = {"Content-Disposition": attachment(name, ending, word("files.file_name", "en")), **_SNIFFED}
    return Response(_made(site, found, request, make), media_type=media, headers=headers)


def _made(site: Site, found: Conversation, request: Request, make: Callable[..., Any]) -> Any:
    shown = exchanges.of_conversation(site.database, found.id)
    record, exported = _record(site, found.plan), datetime.now().astimezone()
    return make(found.title, shown, record, exported, _base(request), page_language(request))


def _no_conversation(request: Request) -> Response:
    return HTMLResponse(missing_html("conversation", page_language(request)), 404, headers=_SNIFFED)


def _record(site: Site, plan: str) -> PlanRecord | None:
    """The plan of that id, where there still is one."""
    try:
        return site.catalog.record(plan)
    except UnknownPlan:
        return None


def _base(request: Request) -> str:
    return str(request.base_url)
