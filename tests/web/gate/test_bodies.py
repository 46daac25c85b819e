import asyncio

import pytest

from web.gate.bodies import MOST_BYTES, HungUp, TooLong, read_body, replayed


def source(*messages):
    waiting = list(messages)

    async def receive():
        return waiting.pop(0)

    return receive


def part(body: bytes, more: bool = False) -> dict:
    return {"type": "http.request", "body": body, "more_body": more}


GONE = {"type": "http.disconnect"}


def read(*messages, declared: str | None = None) -> bytes:
    return asyncio.run(read_body(declared, source(*messages)))


def test_a_body_is_read_whole() -> None:
    assert read(part(b"ab", True), part(b""), declared="2") == b"ab"
    assert read({"type": "http.request"}) == b""
    assert len(read(part(b"x" * MOST_BYTES), declared=str(MOST_BYTES))) == MOST_BYTES


@pytest.mark.parametrize("declared", [str(MOST_BYTES + 1), "9" * 5000, "-1", "x", "", "1_0", "1.5"])
def test_one_that_says_it_is_too_long_is_not_even_read(declared: str) -> None:
    with pytest.raises(TooLong):
        read(declared=declared)


@pytest.mark.parametrize("declared", [None, "5"])
def test_one_that_grows_too_long_is_stopped_where_it_does(declared: str | None) -> None:
    parts = [part(b"x" * MOST_BYTES, True), part(b"x", True)]
    with pytest.raises(TooLong):
        read(*parts, declared=declared)


def test_the_other_side_may_go_away() -> None:
    with pytest.raises(HungUp):
        read(part(b"ab", True), GONE)


def test_what_was_read_is_given_once_and_then_what_else_comes() -> None:
    async def given() -> list[dict]:
        receive = replayed(b"ab", source(GONE))
        return [await receive(), await receive()]

    assert asyncio.run(given()) == [part(b"ab"), GONE]
