"""The guard: nobody comes in unknown, whatever they ask for."""

from ipaddress import ip_network

import pytest

from access import sessions
from access.identity import SESSION_COOKIE, VISITOR_COOKIE, Identity
from access.tokens import digest_of, new_token

PAGE = ("accept", "text/html,application/xhtml+xml")
PATHS = [
    *(
        "/",
        "/plan",
        "/admin",
        "/metrics",
        "/readyz",
        "/config",
        "/theme.css",
        "/assets/index-DphvyggB.js",
        "/login/x",
    ),
    *("/gradio_api/queue/join", "/gradio_api/queue/data", "/gradio_api/info", "/gradio_api/file=/etc/passwd"),
    *(
        "/gradio_api/heartbeat/a",
        "/gradio_api/upload",
        "/api/ask",
        "/api/plans",
        "/mcp",
        "/answers/0f",
        "/nothing",
    ),
    *(
        "/static/js/x.js",
        "/favicon.ico",
        "/logout",
        "/LOGIN",
        "/login/",
        "/healthz/",
        "/looks/plain.css/x",
        "/files/x",
    ),
]


def session(door, name: str) -> tuple[str, str]:
    """The header with the cookie of a user who is logged in."""
    return "cookie", f"{SESSION_COOKIE}={sessions.begin(door.keeper.database, name)}"


@pytest.mark.parametrize("method", ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize("path", PATHS)
def test_a_program_that_nobody_knows_is_refused_everywhere(shut, path: str, method: str) -> None:
    told = shut.ask(path, method)
    assert (told.status, told.passed) == (401, None)
    assert told.header("www-authenticate") is not None
    assert told.detail


@pytest.mark.parametrize("method", ["OPTIONS", "TRACE", "CONNECT", "get", ""])
def test_methods_that_nothing_needs_are_refused(shut, door, method: str) -> None:
    assert (shut.ask("/", method).status, shut.passed) == (405, None)
    assert shut.ask("/login", method).status == 405


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/", "%2F"),
        ("/plan?clause=8&start=1", "%2Fplan%3Fclause%3D8%26start%3D1"),
        ("/answers/0f", "%2Fanswers%2F0f"),
    ],
)
def test_a_browser_is_led_to_the_login_and_will_come_back(shut, path: str, there: str) -> None:
    told = shut.ask(path, "GET", PAGE)
    assert (told.status, told.header("location"), told.passed) == (303, f"/login?next={there}", None)


def test_a_form_that_a_browser_sends_is_refused_and_not_led_on(shut) -> None:
    told = shut.ask("/logout", "POST", PAGE)
    assert (told.status, told.header("location")) == (401, None)
    assert b"<!doctype html>" in told.body


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/login"), ("POST", "/login"), ("GET", "/healthz"), ("GET", "/looks/plain.css")],
)
def test_the_open_paths_are_let_through_with_nobody(shut, method: str, path: str) -> None:
    told = shut.ask(path, method)
    assert told.status == 200
    assert told.passed["state"]["identity"] is None


def test_who_is_logged_in_comes_through_and_the_application_knows_them(shut) -> None:
    told = shut.ask("/", "GET", session(shut, "a"))
    assert told.status == 200
    assert told.passed["state"]["identity"] == Identity("a", "user", True)
    assert told.header("set-cookie") is None


def test_a_state_that_the_request_brings_does_not_say_who_asks(shut) -> None:
    forged = {"identity": Identity("chief", "administrator", True)}
    assert shut.ask("/admin", state=forged).status == 401
    assert shut.ask("/healthz", state=forged).passed["state"]["identity"] is None


def test_a_program_comes_through_by_its_token(shut) -> None:
    token = new_token()
    shut.add("robot", token=digest_of(token))
    told = shut.ask(
        "/api/ask", "POST", ("authorization", f"Bearer {token}"), ("origin", "https://evil.example")
    )
    assert told.passed["state"]["identity"] == Identity("robot", "user", True)
    assert shut.ask("/api/ask", "POST", ("authorization", f"Bearer {token}x")).status == 401


def test_the_cookie_of_a_visitor_is_nobody_once_there_are_users(shut) -> None:
    assert shut.ask("/", "GET", ("cookie", f"{VISITOR_COOKIE}={'0' * 32}")).status == 401


def test_two_cookies_of_a_session_are_nobodys(shut) -> None:
    first, second = (session(shut, name) for name in ("a", "chief"))
    assert shut.ask("/", "GET", first, second).status == 401


@pytest.mark.parametrize("path", ["/admin", "/admin/", "/admin/export", "/metrics"])
def test_administrators_paths_are_theirs(shut, path: str) -> None:
    told = shut.ask(path, "GET", session(shut, "a"))
    assert (told.status, told.passed) == (403, None)
    assert shut.ask(path, "GET", session(shut, "chief")).status == 200


@pytest.mark.parametrize("query", ["page=admin", "page=admin&x=1", "%70age=admin", "deep_link=x"])
def test_the_administrators_page_is_not_had_under_another_address(shut, query: str) -> None:
    assert shut.ask(f"/?{query}", "GET", session(shut, "a")).status == 404


def test_a_proxy_that_is_configured_names_the_person_and_no_other_address_does(make_door) -> None:
    door = make_door("0.0.0.0", header="x-remote-user", proxies=(ip_network("10.0.0.5/32"),))
    door.add("chief", role="administrator")
    named = ("X-Remote-User", "chief")
    assert door.ask("/admin", "GET", named, peer="10.0.0.5").status == 200
    for peer in ("192.0.2.1", "127.0.0.1", "10.0.0.50", ""):
        told = door.ask("/admin", "GET", named, ("x-forwarded-for", "10.0.0.5"), peer=peer)
        assert (told.status, told.passed) == (401, None)
    assert door.ask("/", "GET", named, named, peer="10.0.0.5").status == 401


def test_a_browser_is_a_visitor_in_open_mode_and_is_known_again(door) -> None:
    told = door.ask("/", "GET", PAGE)
    name, _, rest = (told.header("set-cookie") or "").partition("=")
    value, _, flags = rest.partition("; ")
    assert (name, flags) == (VISITOR_COOKIE, "Path=/; HttpOnly; SameSite=Lax; Max-Age=15552000")
    again = door.ask("/plan", "GET", ("cookie", f"{VISITOR_COOKIE}={value}"))
    assert again.passed["state"]["identity"] == told.passed["state"]["identity"]
    assert again.header("set-cookie") is None
    assert value not in told.passed["state"]["identity"].name


def test_a_visitors_cookie_is_for_https_alone_where_that_is_spoken(make_door) -> None:
    door = make_door("0.0.0.0", insecure=True, proxies=(ip_network("10.0.0.5/32"),))
    told = ("x-forwarded-proto", "https")
    assert (door.ask("/", "GET", told, peer="10.0.0.5").header("set-cookie") or "").endswith("; Secure")
    assert "Secure" not in (door.ask("/", "GET", told, peer="192.0.2.1").header("set-cookie") or "")
    assert (door.ask("/", "GET", scheme="https").header("set-cookie") or "").endswith("; Secure")


def test_those_who_only_ask_whether_it_runs_get_no_cookie(door) -> None:
    assert door.ask("/healthz").header("set-cookie") is None


def test_a_users_file_that_broke_shuts_the_door_and_not_the_health(shut) -> None:
    logged_in = session(shut, "a")
    shut.keeper.users.path.write_text("{")
    for told in (shut.ask("/", "GET", logged_in), shut.ask("/login", "GET")):
        assert (told.status, told.passed) == (503, None)
        assert str(shut.keeper.users.path) not in told.body.decode()
    assert shut.ask("/healthz").status == 200
