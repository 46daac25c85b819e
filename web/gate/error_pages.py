"""What the application inside refuses, in the same shape as what the guard refuses: a page to browsers, one line to programs."""

import json

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.gate.refusals import REASONS, told
from web.language import page_language
from web.wording import word

# Gradio's pages read the refusals of its own calls, and the MCP server speaks a protocol with shapes of its own.
_OWN_SHAPES = ("/gradio_api/", "/mcp")


class ErrorPages:
    """An ASGI application around another. Refusals that are pages or plain text already are left as they are."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; a refusal is held until it is whole, and said anew."""
        if scope["type"] != "http" or (scope["path"].startswith(_OWN_SHAPES) and not _wants_page(scope)):
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_bare(message):
                held.append(message)
            elif not held:
                await send(message)
            else:
                held.append(message)
                if message.get("more_body"):
                    return
                if _error(_body(held)) and not _wants_page(scope):
                    for kept in held:  # what our own routes say to programs has their shape
                        await send(kept)
                else:
                    await _anew(scope, held)(scope, receive, send)

        await self.app(scope, receive, sending)


def _wants_page(scope: Scope) -> bool:
    return scope["method"] in ("GET", "HEAD") and "text/html" in Headers(scope=scope).get("accept", "")


def _is_bare(message: Message) -> bool:
    """Whether a response refuses in JSON, or in the words of the server's own frame for a fault."""
    kind = Headers(raw=message["headers"]).get("content-type", "")
    return message["status"] >= 400 and (
        kind.startswith("application/json") or (message["status"] == 500 and kind.startswith("text/plain"))
    )


def _anew(scope: Scope, held: list[Message]) -> Response:
    """The refusal as a page or as one line. What our own routes say stays; of others only the status counts."""
    request, status = Request(scope), held[0]["status"]
    language = page_language(request)
    said = _error(_body(held))
    said = said or word(f"login.{REASONS.get(status, 'malformed' if status < 500 else 'fault')}", language)
    response = told(said, status, language, _wants_page(scope))
    for name, value in Headers(raw=held[0]["headers"]).items():
        if name in ("allow", "retry-after"):
            response.headers[name] = value
    return response


def _body(held: list[Message]) -> bytes:
    return b"".join(message.get("body", b"") for message in held[1:])


def _error(body: bytes) -> str | None:
    """The line under `error`, where there is one."""
    try:
        found = json.loads(body)
    except ValueError:
        return None
    said = found.get("error") if isinstance(found, dict) else None
    return said if isinstance(said, str) else None
