"""The page for programmers: each of its examples is run against a server."""

import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from eval.serving import serving
from web.api.questions import MOST_BYTES

PROJECT = Path(__file__).resolve().parents[2]
ADDRESS = "http://127.0.0.1:7860"
PAGE = (PROJECT / "docs" / "api.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.M | re.S)
CALLS = [
    (text, following[1] if following[0] == "json" else "")
    for (kind, text), following in zip(BLOCKS, [*BLOCKS[1:], ("", "")], strict=True)
    if kind == "sh" and text.startswith("curl ")
]
CHANGING = {"elapsed_ms", "exchange", "link"}  # differ from answer to answer


@pytest.fixture(scope="module")
def url(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    own = tmp_path_factory.mktemp("api-page")
    (own / "index").symlink_to(home / "index")
    with serving(own, settings={"CLAUSEWISE_RATE": "0"}) as served:
        yield served.url


def request_of(call: str) -> tuple[str, str, dict[str, str], bytes | None]:
    """Method, path, headers and body of a call of curl."""
    words = shlex.split(call.replace("\\\n", " "))[1:]
    headers: dict[str, str] = {}
    body: bytes | None = None
    path = ""
    while words:
        word = words.pop(0)
        if word == "-H":
            name, value = words.pop(0).split(": ", 1)
            headers[name] = value
        elif word == "-d":
            body = words.pop(0).encode()
        else:
            assert word.startswith(ADDRESS), word
            path = word.removeprefix(ADDRESS)
    return ("GET" if body is None else "POST"), path, headers, body


def missing(shown: Any, given: Any, where: str = "") -> list[str]:
    """Where what is shown is not what is given; fields may be left out, and the ends of lists."""
    if isinstance(shown, dict):
        if not isinstance(given, dict) or not shown.keys() <= given.keys():
            return [f"{where}: {sorted(shown)} not all in {given}"]
        kept = shown.keys() - CHANGING
        return [fault for name in kept for fault in missing(shown[name], given[name], f"{where}.{name}")]
    if isinstance(shown, list) and shown:
        if not isinstance(given, list) or len(given) < len(shown):
            return [f"{where}: {len(shown)} shown, given {given}"]
        return [fault for n, value in enumerate(shown) for fault in missing(value, given[n], f"{where}[{n}]")]
    return [] if shown == given else [f"{where}: shown {shown!r}, given {given!r}"]


@pytest.mark.parametrize(("call", "shown"), CALLS, ids=[request_of(call)[1] for call, _ in CALLS])
def test_a_call_gives_what_the_page_shows(url: str, call: str, shown: str) -> None:
    method, path, headers, body = request_of(call)
    assert (headers.get("Authorization") == "Bearer $TOKEN") == (path != "/healthz")
    reply = httpx.request(method, url + path, headers=headers, content=body, timeout=60, trust_env=False)
    if path == "/metrics":
        every = {family.name for family in text_string_to_metric_families(reply.text)}
        families = {name for name in every if not name.endswith("_created")}
        named = re.findall(r"^\| `(clausewise_\w+)`", PAGE, re.M)
        assert {name.removesuffix("_total") for name in named} == families
        return
    assert missing(json.loads(shown), reply.json()) == []


def test_every_route_is_on_the_page_with_an_example(url: str) -> None:
    paths = httpx.get(f"{url}/openapi.json", trust_env=False).json()["paths"]
    routes = {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}
    listed = set(re.findall(r"^\| `((?:GET|POST) /[^`]*)` \|", PAGE, re.M))
    assert listed == routes | {"POST /mcp", "GET /openapi.json"}
    called = {f"{request_of(call)[0]} {request_of(call)[1].split('?')[0]}" for call, _ in CALLS}
    assert {route.replace("{clause}", "8") for route in routes} == called


def test_the_client_of_the_page_prints_what_the_page_shows(url: str) -> None:
    code = next(text for kind, text in BLOCKS if kind == "python")
    shown = next(text for kind, text in BLOCKS if kind == "text")
    assert code.count(f"{ADDRESS}/mcp") == 1
    done = subprocess.run(
        [sys.executable, "-c", code.replace(ADDRESS, url)], capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.returncode) == (shown, 0), done.stderr


def test_the_limits_told_are_those_that_hold() -> None:
    assert f"more than {MOST_BYTES:,} bytes" in PAGE


def test_a_difference_would_be_seen() -> None:
    assert missing({"a": [1]}, {"a": [1, 2], "b": 3}) == []
    for shown in ({"a": [2]}, {"c": 1}, {"a": [1, 2, 3]}, {"b": 4}, [1]):
        assert missing(shown, {"a": [1, 2], "b": 3}) != []
