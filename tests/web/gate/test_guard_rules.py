"""The guard: what is refused to those who are known as well."""

import asyncio
import json

import pytest

from access.identity import VISITOR_COOKIE
from web.gate.bodies import MOST_BYTES

TRAVERSALS = [
    *(
        "/assets/../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2fetc/passwd",
        "//etc/passwd",
    ),
    *(
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/file=%2fetc%2fpasswd",
        "/gradio_api/file=../../etc/passwd",
    ),
    *("/file=/tmp/gradio/../../etc/passwd", "/file/etc/passwd", "/gradio_api/file/etc/passwd", "/FILE=../x"),
    *(
        "/static/..\\..\\windows\\win.ini",
        "/assets/%5c%5chost%5cshare",
        "/assets/%252e%252e%252fetc",
        "/%2e/login",
    ),
    *(
        "/svelte/../../../etc/passwd",
        "/static/%00",
        "/gradio_api/proxy=http://169.254.169.254/",
        "/login/../admin",
    ),
]


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_way_leads_to_a_file_that_is_not_served(door, path: str) -> None:
    told = door.ask(path)
    assert (told.status, told.passed) == (404, None)


def test_a_path_under_a_prefix_is_not_guessed_at(door) -> None:
    assert door.ask("/x/admin", root_path="/x").status == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:7860", "192.168.0.2:7860"])
def test_in_open_mode_only_this_machines_own_names_are_answered(door, shut, host: str) -> None:
    # `shut` has put users into the file: take them away for the open mode.
    shut.keeper.users.path.unlink()
    told = door.ask("/", host=host)
    assert (told.status, told.passed) == (421, None)
    assert "127.0.0.1" in told.detail


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost:7860", "[::1]:7860"])
def test_and_they_are(door, host: str) -> None:
    assert door.ask("/", host=host).status == 200


@pytest.mark.parametrize("host", [None, "a b", "a/b", "<x>"])
def test_a_request_without_a_proper_host_is_refused(make_door, host: str | None) -> None:
    assert make_door("0.0.0.0", insecure=True).ask("/", host=host).status == 400


def test_two_hosts_are_none(make_door) -> None:
    assert make_door("0.0.0.0", insecure=True).ask("/", "GET", ("host", "b"), host="a").status == 400


def test_open_to_others_any_name_will_do(make_door) -> None:
    assert make_door("0.0.0.0", insecure=True).ask("/", host="plan.gov.cn").status == 200


@pytest.mark.parametrize("header", ["x-forwarded-for", "Forwarded", "X-Real-IP", "x-forwarded-host"])
def test_whoever_comes_through_a_proxy_is_not_taken_for_the_machines_owner(door, header: str) -> None:
    told = door.ask("/", "GET", (header, "127.0.0.1"))
    assert (told.status, told.passed) == (421, None)
    assert "users add" in told.detail


@pytest.mark.parametrize("path", ["/api/ask", "/gradio_api/queue/join", "/logout", "/login", "/anything"])
@pytest.mark.parametrize(
    "header", [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("origin", "null")]
)
def test_other_sites_cannot_make_a_browser_act(door, shut, path: str, header: tuple[str, str]) -> None:
    shut.keeper.users.path.unlink()
    told = door.ask(path, "POST", ("cookie", f"{VISITOR_COOKIE}={'0' * 32}"), header)
    assert (told.status, told.passed) == (403, None)


def test_a_login_from_another_site_is_refused(shut) -> None:
    assert shut.ask("/login", "POST", ("origin", "https://evil.example")).status == 403
    assert shut.ask("/login", "POST", ("origin", "http://127.0.0.1:7860")).status == 200


def test_other_sites_cannot_read_even_where_they_would_be_let(door) -> None:
    door.answers = [(b"access-control-allow-origin", b"https://evil.example")]
    told = door.ask("/api/plans", "GET", ("origin", "https://evil.example"))
    assert (told.status, told.header("access-control-allow-origin")) == (200, None)
    assert door.ask("/api/plans", "GET", ("sec-fetch-site", "same-site")).status == 403


@pytest.mark.parametrize(
    ("body", "length"),
    [
        (b"x" * (MOST_BYTES + 1), None),
        (b"", str(MOST_BYTES + 1)),
        ([b"x" * MOST_BYTES, b"x"], None),
        (b"x", "many"),
    ],
)
def test_a_body_that_is_too_long_is_refused(door, body, length: str | None) -> None:
    headers = [("content-length", length)] if length else []
    told = door.ask("/api/ask", "POST", *headers, body=body)
    assert (told.status, told.passed) == (413, None)


def test_a_body_that_is_not_comes_through_whole(door) -> None:
    assert door.ask("/api/ask", "POST", body=[b"ab", b"cd"]).passed["body"] == b"abcd"


def test_of_two_lengths_what_came_is_counted(door) -> None:
    lengths = [("content-length", "1"), ("content-length", "2")]
    assert door.ask("/api/ask", "POST", *lengths, body=b"x" * (MOST_BYTES + 1)).status == 413


def test_a_session_of_gradios_is_not_shared_between_people(door) -> None:
    first, second = (("cookie", f"{VISITOR_COOKIE}={digit * 32}") for digit in "12")
    call = json.dumps({"session_hash": "abc", "data": []}).encode()
    assert door.ask("/gradio_api/queue/join", "POST", first, body=call).passed["body"] == call
    assert door.ask("/gradio_api/queue/data?session_hash=abc", "GET", second).status == 404
    assert door.ask("/gradio_api/queue/join", "POST", second, body=call).status == 404


def test_no_call_names_a_file(door) -> None:
    file = {"path": "http://169.254.169.254/", "meta": {"_type": "gradio.FileData"}}
    call = json.dumps({"session_hash": "abc", "data": [file]}).encode()
    assert (door.ask("/gradio_api/queue/join", "POST", body=call).status, door.passed) == (400, None)


@pytest.mark.parametrize("path", ["/", "/nothing", "/%2e", "/config", "/healthz", "/login"])
def test_every_response_has_the_headers_refusals_too(door, path: str) -> None:
    told = door.ask(path)
    assert told.header("x-content-type-options") == "nosniff"
    assert "frame-ancestors 'none'" in (told.header("content-security-policy") or "")
    assert told.header("referrer-policy") == "same-origin"
    assert told.header("cache-control") == "no-store"


def test_a_failure_of_the_application_is_not_hidden(door) -> None:
    async def failing(scope, receive, send) -> None:
        raise RuntimeError("broken")

    door.guard.app = failing
    with pytest.raises(RuntimeError, match="broken"):
        door.ask("/")


def test_a_visitor_who_hangs_up_ends_quietly(door) -> None:
    assert (door.ask("/api/ask", "POST", body=[]).status, door.passed) == (0, None)


def test_web_sockets_are_refused(door) -> None:
    sent = []

    async def run() -> None:
        async def send(message) -> None:
            sent.append(message["type"])

        await door.guard({"type": "websocket", "path": "/", "headers": []}, None, send)

    asyncio.run(run())
    assert (sent, door.passed) == (["websocket.close"], None)


def test_starting_and_stopping_are_passed_on(door) -> None:
    seen = []

    async def application(scope, receive, send) -> None:
        seen.append(scope["type"])

    door.guard.app = application
    asyncio.run(door.guard({"type": "lifespan"}, None, None))
    assert seen == ["lifespan"]
