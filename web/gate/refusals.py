"""What is said to those whom the guard does not let through: a page to browsers, JSON to programs."""

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from retrieval.language import Language
from web.gate.asked import Asked
from web.gate.plain_page import plain_page
from web.language import page_language
from web.wording import word

REASONS = {
    400: "malformed",
    401: "unknown",
    403: "forbidden",
    404: "absent",
    405: "method",
    413: "too_long",
    421: "wrong_host",
    422: "malformed",
    500: "fault",
    503: "unavailable",
}


def refusal(asked: Asked, status: int, reason: str | None = None) -> Response:
    """The response that refuses a request; `reason` is a key of the login's words where the status alone says too little."""
    language = page_language(Request(asked.scope))
    said = word(f"login.{reason or REASONS[status]}", language)
    response = told(said, status, language, asked.wants_page)
    if status == 401:
        response.headers["www-authenticate"] = 'Bearer realm="clausewise"'
    return response


def told(said: str, status: int, language: Language, page: bool) -> Response:
    """One line that refuses: as a page with a way back, or as JSON under `error`."""
    if not page:
        return JSONResponse({"error": said}, status)
    back = f'<p><a href="/">{escape(word("login.back", language))}</a></p>'
    body = f"<h1>{escape(word('login.refused', language))}</h1><p>{escape(said)}</p>{back}"
    return HTMLResponse(plain_page(said, body, language), status)
