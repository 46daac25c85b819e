"""The boards as files, filtered by the same words of the address as the pages."""

from collections.abc import Callable
from datetime import date
from urllib.parse import quote

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from retrieval.language import Language
from web.boards.board import board_of
from web.boards.filters import FilterRefused
from web.boards.matrix import matrix_of
from web.boards.matrix_svg import matrix_svg
from web.boards.sheets import Sheet, note_of, target_sheet, task_sheet
from web.files.tables import Note, docx, xlsx
from web.language import page_language
from web.site import Site
from web.wording import word

_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "svg": "image/svg+xml",
}


def routes(site: Site, today: Callable[[], date] = date.today) -> APIRouter:
    """GET /downloads/tasks.xlsx, tasks.docx, targets.xlsx, targets.docx and matrix.svg."""
    router, board = APIRouter(), board_of(site)

    def tasks(name: str, request: Request) -> Response:
        language = _language(request)
        chosen = board.task_filter(request.query_params)
        shown = chosen.of(board.tasks)
        note = note_of(board.record, chosen, len(shown), today(), language)
        if name == "matrix.svg":
            title = f"{board.record.plan.title}：{word('tasks.matrix', language)}"
            said = " · ".join(f"{key}: {value}" for key, value in note.entries[1:4])
            picture = matrix_svg(matrix_of(shown), title, said, language)
            return _attached(name, word("tasks.matrix", language), picture.encode())
        return _table(name, task_sheet(shown, language), note)

    def targets(name: str, request: Request) -> Response:
        language = _language(request)
        chosen = board.target_filter(request.query_params)
        shown = chosen.of(board.targets)
        note = note_of(board.record, chosen, len(shown), today(), language)
        return _table(name, target_sheet(shown, language), note)

    for make, names in (
        (tasks, ("tasks.xlsx", "tasks.docx", "matrix.svg")),
        (targets, ("targets.xlsx", "targets.docx")),
    ):
        for name in names:
            router.add_api_route(
                f"/downloads/{name}",
                _served(make, name),
                methods=["GET"],
                response_class=Response,
                include_in_schema=False,
            )
    return router


def _served(make: Callable[[str, Request], Response], name: str) -> Callable[[Request], Response]:
    """A route that gives a file, or says in one line which filter cannot be used."""

    def serve(request: Request) -> Response:
        try:
            return make(name, request)
        except FilterRefused as error:
            return PlainTextResponse(f"{error}\n", status_code=400, headers=_KEPT)

    return serve


_KEPT = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


def _language(request: Request) -> Language:
    """The language asked for in the address, or else the page's.

    Raises:
        FilterRefused: there is no such language.
    """
    asked = request.query_params.get("lang")
    if asked in (None, ""):
        return page_language(request)
    if asked not in ("zh", "en"):
        raise FilterRefused("lang is zh or en")
    return "en" if asked == "en" else "zh"


def _table(name: str, sheet: Sheet, note: Note) -> Response:
    made = (xlsx if name.endswith(".xlsx") else docx)(sheet.title, sheet.headers, sheet.rows, note)
    return _attached(name, sheet.title, made)


def _attached(name: str, title: str, content: bytes) -> Response:
    """A file to be kept, never shown: its plain name, and one in the words of the page."""
    ending = name.rpartition(".")[2]
    named = quote(f"{title}.{ending}", safe="")
    headers = {
        **_KEPT,
        "Content-Disposition": f"attachment; filename=\"clausewise-{name}\"; filename*=UTF-8''{named}",
        "Content-Security-Policy": "default-src 'none'; sandbox",
    }
    return Response(content, media_type=TYPES[ending], headers=headers)
