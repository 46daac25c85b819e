"""The head of Gradio's pages, set right before they leave: language, theme, and nothing of another host."""

import json
import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from retrieval.language import Language
from web.language import TAGS, page_language

_OUTSIDE = re.compile(r"<meta\s+(?:property|name)=\"(?:og|twitter):[^>]*>\s*")
# Gradio picks the words by the browser's language and the theme by the browser's preference: both are told what was chosen.
_SCRIPT = """<script>
(() => {{
  const language = {tag};
  Object.defineProperty(navigator, "language", {{ get: () => language }});
  Object.defineProperty(navigator, "languages", {{ get: () => [language] }});
  const settle = () => {{
    const chosen = (document.cookie.match(/(?:^|; )theme=(dark|light)/) || [])[1];
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (chosen) document.body.classList.toggle("dark", chosen === "dark");
  }};
  document.addEventListener("DOMContentLoaded", () => {{
    settle();
    const watcher = new MutationObserver(settle);
    watcher.observe(document.body, {{ attributes: true, attributeFilter: ["class"] }});
    watcher.observe(document.documentElement, {{ attributes: true, attributeFilter: ["lang"] }});
  }});
}})();
</script>"""


def with_head(page: str, language: Language) -> str:
    """A page of Gradio's with the language chosen, and without its lines for other sites; any other page as it is."""
    if "window.gradio_config" not in page:
        return page
    tag = TAGS[language]
    page = _OUTSIDE.sub("", page).replace('<html\n\tlang="en"', f'<html\n\tlang="{tag}"', 1)
    return page.replace("<head>", "<head>" + _SCRIPT.format(tag=json.dumps(tag)), 1)


class HtmlHead:
    """Sets the head of each HTML page that the application inside answers with."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on; a page is held until it is whole."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                is_page = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
                if is_page:
                    held.append(message)
                    return
            if not held:
                await send(message)
                return
            held.append(message)
            if not message.get("more_body"):
                await _release(held, page_language(Request(scope)), send)

        await self.app(scope, receive, sending)


async def _release(held: list[Message], language: Language, send: Send) -> None:
    """Send a page that was held, its head set."""
    start = held[0]
    page = b"".join(message.get("body", b"") for message in held[1:]).decode("utf-8")
    body = with_head(page, language).encode("utf-8")
    headers = MutableHeaders(raw=list(start["headers"]))
    headers["content-length"] = str(len(body))
    await send({**start, "headers": headers.raw})
    await send({"type": "http.response.body", "body": body})
