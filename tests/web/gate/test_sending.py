import asyncio

from web.gate.sending import Dressing

HTML, TEXT = (b"content-type", b"text/html; charset=utf-8"), (b"content-type", b"text/event-stream")


def start(*headers: tuple[bytes, bytes]) -> dict:
    return {"type": "http.response.start", "status": 200, "headers": list(headers)}


def body(text: bytes, more: bool = False) -> dict:
    return {"type": "http.response.body", "body": text, "more_body": more}


def sent(path: str, *messages: dict, cookie: str | None = None) -> list[list[dict]]:
    """What left after each message."""
    left: list[list[dict]] = []

    async def send(message: dict) -> None:
        left[-1].append(message)

    async def run() -> None:
        dressing = Dressing(send, path)
        dressing.cookie = cookie
        for message in messages:
            left.append([])
            await dressing(message)

    asyncio.run(run())
    return left


def policy_of(message: dict) -> bytes:
    return dict(message["headers"])[b"content-security-policy"]


def test_a_stream_leaves_as_it_comes() -> None:
    left = sent("/gradio_api/queue/data", start(TEXT), body(b"a", True), body(b"b", True), body(b""))
    assert [len(messages) for messages in left] == [1, 1, 1, 1]
    assert [messages[0].get("body") for messages in left] == [None, b"a", b"b", b""]


def test_a_page_of_gradio_leaves_whole_with_the_digests_of_its_scripts() -> None:
    left = sent("/plan", start(HTML), body(b"<script>a(", True), body(b")</script>"), cookie="a=1")
    assert [len(messages) for messages in left] == [0, 0, 2]
    first, second = left[-1]
    assert b"'sha256-" in policy_of(first)
    assert b"'unsafe-eval'" in policy_of(first)
    assert (b"set-cookie", b"a=1") in first["headers"]
    assert second == body(b"<script>a()</script>")


def test_the_scripts_of_any_other_page_are_not_made_good() -> None:
    ((first,), (second,)) = sent("/answers/0f", start(HTML), body(b"<script>a()</script>"))
    assert b"sha256" not in policy_of(first)
    assert b"unsafe-eval" not in policy_of(first)
    assert second["body"] == b"<script>a()</script>"


def test_it_is_known_whether_anything_was_sent() -> None:
    async def run() -> list[bool]:
        async def send(message: dict) -> None:
            pass

        dressing, begun = Dressing(send, "/"), []
        for message in (start(HTML), body(b"x")):
            begun.append(dressing.begun)
            await dressing(message)
        return [*begun, dressing.begun]

    assert asyncio.run(run()) == [False, False, True]
