import asyncio
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

from web.html_head import HtmlHead, with_head

PAGE = (
    '<!doctype html>\n<html\n\tlang="en"\n><head>\n<meta property="og:image"\n content="https://elsewhere.example/x.jpg"\n/>'
    "<script>window.gradio_config = {}</script></head><body>减污</body></html>"
)


def test_a_page_is_told_the_language_and_names_no_other_host() -> None:
    page = with_head(PAGE, "zh")
    assert '<html\n\tlang="zh-CN"' in page
    assert page.index('const language = "zh-CN"') < page.index("gradio_config")
    assert "https://" not in page


def test_another_page_is_left_as_it_is() -> None:
    plain = "<html><head></head><body>x</body></html>"
    assert with_head(plain, "en") == plain


def passed(body: list[bytes], kind: bytes, method: str = "GET") -> tuple[list[tuple[bytes, bytes]], bytes]:
    """What comes out of an application that answers with these pieces."""

    async def inside(scope: Scope, receive: Receive, send: Send) -> None:
        length = str(sum(map(len, body))).encode()
        headers = [(b"content-type", kind), (b"content-length", length), (b"x-kept", b"1")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        for number, piece in enumerate(body):
            more = number + 1 < len(body)
            await send({"type": "http.response.body", "body": piece, "more_body": more})

    sent: list[Message] = []

    async def keep(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    scope: dict[str, Any] = {"type": "http", "method": method, "headers": [(b"cookie", b"lang=en")], "path": "/"}
    asyncio.run(HtmlHead(inside)(scope, nothing, keep))
    return sent[0]["headers"], b"".join(message.get("body", b"") for message in sent[1:])


def test_a_page_in_pieces_comes_out_whole_with_its_new_length() -> None:
    raw = PAGE.encode()
    cut = raw.index("减".encode()) + 1  # within a character
    headers, body = passed([raw[:cut], raw[cut:]], b"text/html; charset=utf-8")
    assert body.decode() == with_head(PAGE, "en")
    assert dict(headers)[b"content-length"] == str(len(body)).encode()
    assert dict(headers)[b"x-kept"] == b"1"


@pytest.mark.parametrize(("kind", "method"), [(b"application/json", "GET"), (b"text/event-stream", "GET"), (b"text/html", "POST")])
def test_all_else_passes_untouched(kind: bytes, method: str) -> None:
    assert passed([b"<head>", b"window.gradio_config"], kind, method)[1] == b"<head>window.gradio_config"
