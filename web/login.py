"""Logging in and out, by pages that need no script."""

import asyncio
from html import escape
from importlib.resources import files
from urllib.parse import parse_qsl, quote, urlsplit

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from access.errors import RateExceeded
from access.gatekeeper import Gatekeeper
from access.identity import SESSION_COOKIE
from retrieval.language import Language
from web.gate.cookies import cookie
from web.gate.paths import LOGIN, LOGOUT, LOOKS
from web.gate.plain_page import plain_page
from web.language import page_language
from web.wording import word

FORM_BYTES = 8 * 1024
TRIED_AT_ONCE = 2  # each takes 64 MiB and much of a processor for some tenths of a second
_NEXT_CHARACTERS = 2000


def routes(gatekeeper: Gatekeeper) -> APIRouter:
    """The routes /login, /logout and /looks/plain.css."""
    router = APIRouter(include_in_schema=False)
    trying = asyncio.Semaphore(TRIED_AT_ONCE)
    looks = files("web").joinpath("looks", "plain.css").read_text(encoding="utf-8")

    @router.get(LOGIN)
    async def login_page(request: Request, next: str = "/") -> Response:
        there = local(next)
        if gatekeeper.open or getattr(request.state, "identity", None):
            return RedirectResponse(there, 303)
        return HTMLResponse(_page(page_language(request), there))

    @router.post(LOGIN)
    async def log_in(request: Request) -> Response:
        language, form = page_language(request), await _form(request)
        if form is None:
            return HTMLResponse(_page(language, "/", word("login.malformed", language)), 400)
        there, name = local(form.get("next", "/")), form.get("name", "")
        address = request.client.host if request.client else ""
        try:
            async with trying:
                value = await asyncio.to_thread(gatekeeper.log_in, name, form.get("password", ""), address)
        except RateExceeded as error:
            said = word("login.too_often", language, seconds=error.seconds)
            waits = {"retry-after": str(error.seconds)}
            return HTMLResponse(_page(language, there, said, name), 429, waits)
        if value is None:
            return HTMLResponse(_page(language, there, word("login.wrong", language), name), 401)
        await _end(request)
        return _moved(there, cookie(SESSION_COOKIE, value, request.url.scheme == "https"))

    @router.post(LOGOUT)
    async def log_out(request: Request) -> Response:
        await _end(request)
        return _moved(LOGIN, cookie(SESSION_COOKIE, "", request.url.scheme == "https", 0))

    @router.get(LOOKS)
    async def plain_looks() -> Response:
        return Response(looks, media_type="text/css")

    async def _end(request: Request) -> None:
        value = request.cookies.get(SESSION_COOKIE)
        if value:
            await asyncio.to_thread(gatekeeper.log_out, value)

    return router


def local(there: str) -> str:
    """A path of our own to go on to; the root where it is none, or leads elsewhere in any reading of it."""
    odd = len(there) > _NEXT_CHARACTERS or any(
        ord(character) <= 0x20 or character in "\\\x7f" for character in there
    )
    if odd or not there.startswith("/") or there.startswith("//"):
        return "/"
    parts = urlsplit(there)
    if parts.scheme or parts.netloc or parts.path in (LOGIN, LOGOUT) or "//" in parts.path:
        return "/"
    return there


async def _form(request: Request) -> dict[str, str] | None:
    """The fields of the form; None where it is too long or none."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > FORM_BYTES:
            return None
    try:
        return dict(
            parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=8)
        )
    except ValueError:
        return None


def _moved(there: str, set_cookie: str) -> Response:
    return RedirectResponse(quote(there, safe="/?&=#%:@!$'()*+,;~"), 303, {"set-cookie": set_cookie})


def _page(language: Language, there: str, problem: str = "", name: str = "") -> str:
    """The login page, with what went wrong where something did."""
    said = {
        key: escape(word(f"login.{key}", language)) for key in ("title", "lead", "name", "password", "enter")
    }
    told = f'<p class="problem" id="problem" role="alert">{escape(problem)}</p>' if problem else ""
    wrong = ' aria-describedby="problem" aria-invalid="true"' if problem else ""
    focus = ("", " autofocus") if name else (" autofocus", "")
    body = (
        f"<h1>{said['title']}</h1><p>{said['lead']}</p>{told}"
        f'<form method="post" action="{LOGIN}"><input type="hidden" name="next" value="{escape(there)}">'
        f'<label for="name">{said["name"]}</label><input id="name" name="name" value="{escape(name[:64])}" '
        f'autocomplete="username" autocapitalize="none" spellcheck="false" required{wrong}{focus[0]}>'
        f'<label for="password">{said["password"]}</label><input id="password" name="password" type="password" '
        f'autocomplete="current-password" required{wrong}{focus[1]}>'
        f'<button type="submit">{said["enter"]}</button></form>'
    )
    return plain_page(word("login.page", language), body, language)
