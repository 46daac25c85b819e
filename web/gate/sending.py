"""How responses leave: with our headers, streams as they come, Gradio's pages once their scripts are known."""

from collections.abc import Sequence

from starlette.types import Message, Send

from web.gate.headers import dressed, script_digests
from web.gate.paths import GRADIO_PAGES


class Dressing:
    """A way to send that sets the headers of one response. `cookie` is a header to set; `begun`: something was sent."""

    def __init__(self, send: Send, path: str) -> None:
        self.cookie: str | None = None
        self.begun = False
        self._send, self._path = send, path
        self._held: list[Message] = []

    async def __call__(self, message: Message) -> None:
        """Send a message of the response, or hold it until a page is whole."""
        if message["type"] == "http.response.start":
            if self._path in GRADIO_PAGES and _is_page(message):
                self._held = [message]
                return
            await self._start(message, None)
        elif self._held and message["type"] == "http.response.body":
            self._held.append(message)
            if not message.get("more_body"):
                await self._release()
        else:
            await self._send(message)

    async def _release(self) -> None:
        start, *parts = self._held
        self._held = []
        page = b"".join(part.get("body", b"") for part in parts)
        await self._start(start, script_digests(page))
        await self._send({"type": "http.response.body", "body": page, "more_body": False})

    async def _start(self, message: Message, scripts: Sequence[str] | None) -> None:
        self.begun = True
        headers = dressed(message.get("headers", ()), message["status"], self._path, scripts, self.cookie)
        await self._send({**message, "headers": headers})


def _is_page(message: Message) -> bool:
    return any(
        name.lower() == b"content-type" and value.lower().startswith(b"text/html")
        for name, value in message.get("headers", ())
    )
