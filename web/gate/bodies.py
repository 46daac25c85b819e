"""The bodies of requests: read whole, and never more than is ever needed."""

from starlette.types import Message, Receive

MOST_BYTES = 256 * 1024  # a question object with twelve long messages before it fits


class TooLong(Exception):  # never leaves the guard
    """A body is longer than it may be."""


class HungUp(Exception):  # never leaves the guard
    """The other side went away before its body was whole."""


async def read_body(declared: str | None, receive: Receive) -> bytes:
    """The whole body; `declared` is the length that its header says.

    Raises:
        TooLong: it is longer than it may be, by its header or by what came.
        HungUp: the other side went away.
    """
    if declared is not None and (not declared.isdecimal() or int(declared[:9]) > MOST_BYTES):
        raise TooLong
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise HungUp
        body += message.get("body", b"")
        if len(body) > MOST_BYTES:
            raise TooLong
        if not message.get("more_body"):
            return bytes(body)


def replayed(body: bytes, receive: Receive) -> Receive:
    """A source that gives the body that was read, and then what else comes."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replaying() -> Message:
        return waiting.pop() if waiting else await receive()

    return replaying
