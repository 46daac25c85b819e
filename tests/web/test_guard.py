"""The guard before real pages of Gradio's: which of its routes are left, and that the pages still work."""

import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import gradio as gr
import pytest
import uvicorn
from fastapi import FastAPI
from playwright.sync_api import Browser
from starlette.routing import Mount
from starlette.testclient import TestClient

from access.gatekeeper import Gatekeeper, make_gatekeeper
from access.settings import AccessSettings
from access.users import User
from records.database import open_database
from web.gate.paths import is_served
from web.guard import SERVER_OPTIONS, Guard

EVIL = "<img src=x onerror='window.evil = 1'><p id='fine'>fine</p>"
LEFT = {
    *("GET /", "HEAD /", "GET /admin", "GET /assets/{path:path}", "GET /favicon.ico", "GET /theme.css"),
    *("GET /gradio_api/heartbeat/{session_hash}", "GET /gradio_api/queue/data", "POST /gradio_api/cancel"),
    *("POST /gradio_api/queue/join", "POST /gradio_api/reset", "GET /admin/"),
    *(
        "POST /login",
        "GET /openapi.json",
        "HEAD /openapi.json",
    ),  # paths of routes of ours, which stand before these
}


def pages() -> gr.Blocks:
    """Pages with the components that ours are made of."""
    with gr.Blocks(analytics_enabled=False) as blocks:
        gr.HTML(EVIL, js_on_load="element.dataset.loaded = 'yes'")
        chat, asker = gr.Chatbot(), gr.Textbox(label="who")
        box, choice = gr.Textbox(label="box"), gr.Dropdown(["one", "two"], label="choice", interactive=True)

        async def stream(text: str, request: gr.Request):
            for end in range(1, len(text) + 1):
                yield [{"role": "assistant", "content": text[:end]}], request.request.state.identity.name

        box.submit(stream, box, [chat, asker], api_visibility="private")
        choice.change(lambda chosen: chosen, choice, asker, api_visibility="private")
    with blocks.route("Admin", "admin"):
        gr.Markdown("for administrators")
    return blocks


@pytest.fixture(scope="module")
def app() -> FastAPI:
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    gr.mount_gradio_app(app, pages(), path="/", ssr_mode=False, run_history=False, footer_links=[])
    return app


@pytest.fixture(scope="module")
def keeper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gatekeeper]:
    home = tmp_path_factory.mktemp("guard")
    database = open_database(None, home)
    yield make_gatekeeper(AccessSettings(home / "users.json"), database, "127.0.0.1", False)
    database.close()


@pytest.fixture(scope="module")
def address(app: FastAPI, keeper: Gatekeeper) -> Iterator[str]:
    """The address of the guarded pages, served in open mode."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(Guard(app, keeper), port=port, log_level="warning", **SERVER_OPTIONS)
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    while thread.is_alive() and not server.started:
        time.sleep(0.05)
    assert server.started
    yield f"http://127.0.0.1:{port}/"
    server.should_exit = True
    server.force_exit = True
    thread.join(timeout=20)


def gradio_routes(app: FastAPI) -> list[tuple[str, str]]:
    """Every route of Gradio's as method and path."""
    (mount,) = (route for route in app.routes if isinstance(route, Mount))
    inner = [getattr(route, "original_router", None) for route in mount.app.routes]
    routes = [*mount.app.routes, *(route for router in inner if router for route in router.routes)]
    return [
        (m, r.path)
        for r in routes
        if hasattr(r, "path")
        for m in sorted(getattr(r, "methods", None) or {"GET"})
    ]


def filled(path: str) -> str:
    return re.sub(r"\{[^}]*\}", "x", path)


def test_of_gradios_routes_those_are_left_that_pages_need_and_no_other(app: FastAPI) -> None:
    routes = gradio_routes(app)
    assert len(routes) > 80
    assert {f"{method} {path}" for method, path in routes if is_served(method, filled(path), "")} == LEFT


def test_nobody_reaches_a_route_of_gradios_unknown(app: FastAPI, tmp_path: Path, keeper: Gatekeeper) -> None:
    shut = make_gatekeeper(AccessSettings(tmp_path / "users.json"), keeper.database, "127.0.0.1", False)
    shut.users.change(lambda users: users.__setitem__("a", User("a")))
    client = TestClient(Guard(app, shut), base_url="http://127.0.0.1")
    told = {f"{m} {path}": client.request(m, filled(path)).status_code for m, path in gradio_routes(app)}
    # The login of Gradio's own lies at the path of ours, which stands before it.
    others = {route: status for route, status in told.items() if status != 401}
    assert others == {route: others[route] for route in ("POST /login",)}


def test_the_pages_work_and_break_no_rule_of_the_policy(browser: Browser, address: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    elsewhere: list[str] = []
    page.on(
        "request",
        lambda asked: None if asked.url.startswith((address, "data:")) else elsewhere.append(asked.url),
    )
    page.goto(address)
    page.locator("[data-loaded=yes] #fine").wait_for()
    page.get_by_label("box").fill("减污降碳")
    page.keyboard.press("Enter")
    page.get_by_text("减污降碳", exact=True).wait_for()
    who = page.get_by_label("who")
    page.wait_for_function(
        "[...document.querySelectorAll('textarea, input')].some(e => e.value.startsWith('visitor-'))"
    )
    name = who.input_value()
    page.get_by_label("choice").click()
    page.get_by_role("option", name="two").click()
    page.wait_for_function("[...document.querySelectorAll('textarea, input')].some(e => e.value === 'two')")
    page.reload()
    page.get_by_label("box").fill("再问")
    page.keyboard.press("Enter")
    page.wait_for_function(
        f"[...document.querySelectorAll('textarea, input')].some(e => e.value === '{name}')"
    )
    assert page.evaluate("window.evil") is None
    against = [text for text in said if "Content Security Policy" in text]
    assert against != []  # of the payload, whose handler was not let run
    assert [text for text in against if "inline event handler" not in text] == []
    assert elsewhere == []
    page.close()


def test_another_browser_is_another_visitor(browser: Browser, address: str) -> None:
    names = []
    for _ in range(2):
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        cookies = {cookie["name"]: cookie for cookie in context.cookies()}
        visitor = cookies["clausewise_visitor"]
        assert (visitor["httpOnly"], visitor["sameSite"]) == (True, "Lax")
        assert "clausewise_visitor" not in page.evaluate("document.cookie")
        names.append(visitor["value"])
        context.close()
    assert names[0] != names[1]


def test_a_page_that_cannot_be_found_is_told_plainly(browser: Browser, address: str) -> None:
    page = browser.new_page(locale="en-GB")
    response = page.goto(f"{address}config")
    assert response is not None
    assert response.status == 404
    assert page.get_by_role("heading").inner_text() == "This cannot be opened"
    page.close()
