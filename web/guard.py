"""The guard: it stands before the whole application and lets nothing through that no rule allows."""

import asyncio
import logging
from typing import Any
from urllib.parse import quote

from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from access.gatekeeper import Gatekeeper, Visit
from access.identity import SESSION_COOKIE, VISITOR_COOKIE
from ingest.errors import ClausewiseError
from web.gate import paths
from web.gate.asked import Asked
from web.gate.bodies import HungUp, TooLong, read_body, replayed
from web.gate.calls import Calls
from web.gate.cookies import cookie
from web.gate.origins import is_foreign, is_host, is_loopback_host
from web.gate.refusals import refusal
from web.gate.sending import Dressing

VISITOR_SECONDS = 180 * 24 * 3600
# What uvicorn is to be told: the guard itself believes proxies that are configured, and no other.
SERVER_OPTIONS: dict[str, Any] = {"proxy_headers": False, "server_header": False, "ws": "none"}
_log = logging.getLogger("clausewise")


class Guard:
    """An ASGI application around another. It puts the `Identity` into the request's state, None on open paths
    alone, and makes the request's client and scheme those of the person, behind a proxy as well."""

    def __init__(self, app: ASGIApp, gatekeeper: Gatekeeper) -> None:
        self.app, self.gatekeeper = app, gatekeeper
        self._calls = Calls()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request through, or refuse it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            asked = Asked(scope, self.gatekeeper)
            sending = Dressing(send, asked.path)
            try:
                await self._judge(asked, receive, sending)
            except ClausewiseError as error:
                if sending.begun:
                    raise
                _log.error("%s", error)
                await refusal(asked, 503)(scope, receive, sending)
            except HungUp:
                return
        else:
            await send({"type": "websocket.close", "code": 1008, "reason": ""})

    async def _judge(self, asked: Asked, receive: Receive, sending: Dressing) -> None:
        refused = self._before(asked)
        if refused is None:
            visit = await self._visit(asked)
            if visit.cookie and not paths.is_open(asked.method, asked.path):
                sending.cookie = cookie(VISITOR_COOKIE, visit.cookie, asked.secure, VISITOR_SECONDS)
            refused = self._after(asked, visit)
        if refused is None:
            try:
                body = await self._body(asked, receive)
                refused = self._call(asked, visit, body)
            except TooLong:
                refused = refusal(asked, 413)
        if refused is not None:
            await refused(asked.scope, receive, sending)
            return
        await self.app(asked.passed_on(visit.identity), replayed(body, receive), sending)

    def _before(self, asked: Asked) -> Response | None:
        """What is wrong with a request whoever asks."""
        if asked.method not in paths.METHODS:
            return refusal(asked, 405)
        raw = asked.scope.get("raw_path") or asked.path.encode()
        if not paths.is_plain(asked.path, raw) or asked.scope.get("root_path"):
            return refusal(asked, 404)
        if not is_host(asked.host):
            return refusal(asked, 400)
        if asked.path not in paths.NAMELESS and self.gatekeeper.loopback and self.gatekeeper.open:
            if not is_loopback_host(asked.host):
                return refusal(asked, 421)
            if self.gatekeeper.relayed(asked.shown):
                return refusal(asked, 421, "relayed")
        return None

    async def _visit(self, asked: Asked) -> Visit:
        """Who is asking; in a thread where the records have to be asked."""
        if asked.path in paths.NAMELESS:
            return Visit(None, None)
        if SESSION_COOKIE in asked.shown.cookies:
            return await asyncio.to_thread(self.gatekeeper.who, asked.shown)
        return self.gatekeeper.who(asked.shown)

    def _after(self, asked: Asked, visit: Visit) -> Response | None:
        """What is wrong with a request of this person."""
        is_open = paths.is_open(asked.method, asked.path)
        if visit.identity is None and not is_open:
            if asked.method in paths.READING and asked.wants_page and self.gatekeeper.has_users:
                there = quote(asked.path + ("?" + asked.query if asked.query else ""), safe="")
                return RedirectResponse(f"{paths.LOGIN}?next={there}", 303)
            return refusal(asked, 401)
        if visit.means != "token" and is_foreign(asked):
            return refusal(asked, 403, "foreign")
        administrator = visit.identity is not None and visit.identity.role == "administrator"
        if paths.is_for_administrators(asked.path) and not administrator:
            return refusal(asked, 403)
        if not paths.is_served(asked.method, asked.path, asked.query):
            return refusal(asked, 404)
        return None

    async def _body(self, asked: Asked, receive: Receive) -> bytes:
        return await read_body(asked.header("content-length"), receive)

    def _call(self, asked: Asked, visit: Visit, body: bytes) -> Response | None:
        """What is wrong with a call of Gradio's queue."""
        person = visit.identity.name if visit.identity else ""
        status = self._calls.refusal(person, asked.path, asked.query, body)
        return refusal(asked, status) if status else None
