"""The running application as a whole: every route of it, as the application itself lists them, refuses strangers."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fastapi.routing import iter_route_contexts

OPEN = {("GET", "/login"), ("POST", "/login"), ("GET", "/looks/plain.css"), ("GET", "/healthz")}
VALUES = {"path": "x.js", "id": "8", "exchange_id": "0" * 32, "conversation_id": "0" * 32}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


def listed(office: Any) -> set[tuple[str, str]]:
    """Method and path of every route, those of Gradio's and of what is mounted within included."""
    found: set[tuple[str, str]] = set()

    def walk(app: Any, before: str) -> None:
        for context in iter_route_contexts(app.routes):
            inner = getattr(context, "app", None)
            route = getattr(context, "original_route", context)
            path = before + str(getattr(context, "path", ""))
            found.update((method, path) for method in (getattr(context, "methods", None) or METHODS))
            mounted = getattr(route, "app", inner)
            if getattr(mounted, "routes", None):
                walk(mounted, path.rstrip("/"))

    walk(office.application.app.app.app, "")
    return found


def concrete(path: str) -> str:
    return re.sub(r"\{(\w+)(?::\w+)?\}", lambda m: VALUES.get(m.group(1), "x"), path) or "/"


@pytest.fixture(scope="module")
def stranger(office: Any) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=office.address, follow_redirects=False, timeout=20) as client:
        yield client


def test_the_list_holds_our_routes_and_gradios(office: Any) -> None:
    paths = {path for _, path in listed(office)}
    for known in ("/api/ask", "/metrics", "/mcp", "/login", "/admin", "/plan", "/openapi.json"):
        assert known in paths
    assert any(path.startswith("/gradio_api/queue/join") for path in paths)
    assert any("upload" in path for path in paths)
    assert len(paths) > 60


def test_every_route_refuses_who_has_not_signed_in(office: Any, stranger: httpx.Client) -> None:
    let_in = set()
    for method, path in sorted(listed(office)):
        asked = concrete(path)
        status = stranger.request(method, asked, headers={"accept": "application/json"}).status_code
        if status not in (400, 401, 404, 405):
            let_in.add((method, path))
    assert {(m.replace("HEAD", "GET"), p) for m, p in let_in} - OPEN == set()


def test_a_browser_that_has_not_signed_in_is_led_to_the_login(office: Any, stranger: httpx.Client) -> None:
    for path in ("/", "/plan?clause=8", "/tasks", "/targets", "/admin", f"/answers/{'0' * 32}"):
        reply = stranger.get(path, headers={"accept": "text/html"})
        assert reply.status_code == 303
        assert reply.headers["location"].startswith("/login?next=")


@pytest.mark.parametrize("path", ["/admin", "/admin/records.jsonl", "/admin/questions.jsonl", "/metrics"])
def test_what_is_for_administrators_is_for_no_one_else(
    office: Any, stranger: httpx.Client, path: str
) -> None:
    assert stranger.get(path, headers=office.headers("li")).status_code == 403
    assert stranger.get(path, headers=office.headers("boss")).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/gradio_api/file=/etc/passwd",
        "/gradio_api/file=records.sqlite",
        "/gradio_api/file%3D/etc/passwd",
        "/static/../../etc/passwd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%5c..%5cusers.json",
        "/assets//etc/passwd",
        "/conversations/../records.sqlite",
        "/answers/L2V0Yy9wYXNzd2Q=",
        "/gradio_api/proxy=http://169.254.169.254/",
        "/gradio_api/upload",
        "/gradio_api/component_server",
    ],
)
def test_no_path_leads_to_a_file(office: Any, path: str) -> None:
    with httpx.Client(base_url=office.address) as client:
        request = client.build_request("GET", "/", headers=office.headers("boss"))
        request.url = request.url.copy_with(raw_path=path.encode())
        reply = client.send(request)
    assert reply.status_code in (400, 404, 405)
    assert "root:" not in reply.text


def test_the_record_of_another_is_out_of_reach(office: Any, stranger: httpx.Client) -> None:
    kept = office.site.service.ask_in("谁负责园区减污降碳？", "li", None)
    for ending in (".docx", ".md", "/print"):
        there = f"/conversations/{kept.conversation}{ending}"
        assert stranger.get(there, headers=office.headers("li")).status_code == 200
        assert stranger.get(there, headers=office.headers("wang")).status_code == 404
    assert stranger.get(f"/answers/{kept.id}", headers=office.headers("wang")).status_code == 200


def test_pages_say_what_browsers_may_load(office: Any, stranger: httpx.Client) -> None:
    headers = stranger.get("/", headers=office.headers("li")).headers
    policy = headers["content-security-policy"]
    assert "img-src 'self' data:" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert "http://" not in policy
    assert "https://" not in policy


def test_the_api_asks_by_the_same_engine_and_keeps_what_it_says(office: Any, stranger: httpx.Client) -> None:
    reply = stranger.post(
        "/api/ask", json={"id": "q", "question": "谁负责园区减污降碳？"}, headers=office.headers("li")
    )
    answer = reply.json()
    assert (reply.status_code, answer["id"], answer["status"]) == (200, "q", "answered")
    assert answer["citations"][0]["clause"] == "19"
    page = stranger.get(answer["link"], headers=office.headers("li"))
    assert answer["citations"][0]["quote"] in page.text


def test_the_description_names_the_program_and_no_page_of_another_host_shows_it(
    office: Any, stranger: httpx.Client
) -> None:
    described = stranger.get("/openapi.json", headers=office.headers("li")).json()
    assert described["info"]["title"] == "Clausewise"
    assert {"/api/ask", "/healthz"} <= described["paths"].keys()
    assert not any(path.startswith(("/admin", "/gradio_api", "/login")) for path in described["paths"])
    for path in ("/docs", "/redoc"):
        assert stranger.get(path, headers=office.headers("boss")).status_code == 404


@pytest.mark.parametrize("path", ["/", "/plan", "/tasks", "/targets", "/admin", "/theme.css"])
def test_pages_and_their_looks_load_from_here_alone(office: Any, stranger: httpx.Client, path: str) -> None:
    text = stranger.get(path, headers=office.headers("boss")).text
    loaded = re.findall(r"""(?:src=|href=|url\()["']?(https?://[^"')\s]+)""", text)
    assert [address for address in loaded if not address.startswith(office.address)] == []
    assert "@import" not in text


def test_a_path_that_there_is_not_is_told_to_programs_and_browsers(
    office: Any, stranger: httpx.Client
) -> None:
    line = stranger.get("/nothing", headers=office.headers("li") | {"accept": "application/json"})
    assert (line.status_code, line.json()) == (404, {"error": "没有这个地址。"})
    page = stranger.get("/nothing", headers=office.headers("li") | {"accept": "text/html"})
    assert (page.status_code, "<main>" in page.text) == (404, True)
