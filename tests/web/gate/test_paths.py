import pytest

from web.gate.paths import GRADIO_PAGES, is_for_administrators, is_open, is_plain, is_served

TRAVERSALS = [
    *(
        "/../etc/passwd",
        "/assets/../../etc/passwd",
        "/assets/./x",
        "/assets/..",
        "/.",
        "/a//b",
        "//etc/passwd",
    ),
    *(
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/%2E%2E%2Fetc",
        "/assets/..%2f..%2fetc/passwd",
        "/%2fetc/passwd",
    ),
    *(
        "/assets/%252e%252e/etc/passwd",
        "/assets/..%5c..%5cwindows",
        "/assets/..\\..\\x",
        "/assets/%5c%5chost%5cx",
    ),
    *(
        "/assets/x%00.js",
        "/assets/x%0a",
        "/assets/x%7f",
        "/assets/%c0%ae%c0%ae/x",
        "/assets/C:%5cx",
        "/a%20b",
        "/a%25",
    ),
]


def decoded(path: str) -> str:
    from urllib.parse import unquote

    return unquote(path)


@pytest.mark.parametrize("path", TRAVERSALS)
def test_paths_with_hidden_ways_are_not_plain(path: str) -> None:
    assert not is_plain(decoded(path), path.encode())


@pytest.mark.parametrize(
    "path", ["/", "/plan", "/answers/0f", "/api/clauses/8", "/assets/a-b_c.d@2.js", "/%E8%8A%82"]
)
def test_others_are(path: str) -> None:
    assert is_plain(decoded(path), path.encode())


def test_the_open_paths_are_these_and_no_other() -> None:
    assert {path for path in ("/login", "/healthz", "/looks/plain.css") if is_open("GET", path)} == {
        *("/login", "/healthz", "/looks/plain.css")
    }
    assert is_open("POST", "/login")
    for method, path in [
        *(("POST", "/healthz"), ("POST", "/looks/plain.css"), ("DELETE", "/login"), ("PUT", "/login")),
        *(
            ("GET", path)
            for path in ("/", "/login/", "/LOGIN", "/login/x", "/readyz", "/metrics", "/looks/chat.css")
        ),
        *(("GET", path) for path in ("/looks/plain.css/..", "/assets/x.js", "/gradio_api/login", "/logout")),
    ]:
        assert not is_open(method, path)


@pytest.mark.parametrize("path", ["/admin", "/admin/", "/admin/export", "/metrics", "/metrics/x"])
def test_administrators_paths(path: str) -> None:
    assert is_for_administrators(path)
    assert not is_for_administrators("/x" + path)


@pytest.mark.parametrize("path", ["/", "/plan", "/administrators", "/metricsx", "/api/admin"])
def test_paths_of_all(path: str) -> None:
    assert not is_for_administrators(path)


@pytest.mark.parametrize("page", sorted(GRADIO_PAGES))
def test_a_page_cannot_be_asked_for_under_the_address_of_another(page: str) -> None:
    assert is_served("GET", page, "clause=8&start=1&end=2")
    for query in ("page=admin", "page", "a=1&page=admin", "%70age=admin", "deep_link=x", "page=&page=admin"):
        assert not is_served("GET", page, query)
    assert not is_served("POST", page, "")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *(
            ("POST", "/gradio_api/queue/join"),
            ("GET", "/gradio_api/queue/data"),
            ("POST", "/gradio_api/cancel"),
        ),
        *(("POST", "/gradio_api/reset"), ("GET", "/gradio_api/heartbeat/ab12"), ("GET", "/theme.css")),
        *(("GET", "/assets/index-DphvyggB.js"), ("GET", "/static/js/x.min.js"), ("HEAD", "/favicon.ico")),
        *(
            ("GET", "/answers/0f"),
            ("POST", "/api/ask"),
            ("GET", "/files/x"),
            ("DELETE", "/mcp"),
            ("POST", "/logout"),
        ),
    ],
)
def test_what_pages_need_and_what_is_not_gradios_is_served(method: str, path: str) -> None:
    assert is_served(method, path, "")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        *(
            ("GET", "/config"),
            ("GET", "/config/"),
            ("GET", "/gradio_api"),
            ("GET", "/gradio_api/"),
            ("GET", "/static/"),
        ),
        *(
            ("GET", "/gradio_api/info"),
            ("POST", "/gradio_api/upload"),
            ("GET", "/gradio_api/file=/etc/passwd"),
        ),
        *(
            ("GET", "/file=/etc/passwd"),
            ("GET", "/proxy=http://x"),
            ("GET", "/monitoring"),
            ("GET", "/svelte/x"),
        ),
        *(
            ("POST", "/gradio_api/queue/join/"),
            ("GET", "/gradio_api/queue/join"),
            ("POST", "/gradio_api/run/predict"),
        ),
        *(("GET", "/gradio_api/heartbeat/"), ("GET", "/gradio_api/heartbeat/a/b"), ("POST", "/assets/x.js")),
        *(
            ("GET", "/static/ffmpeg/ffmpeg-core.wasm"),
            ("POST", "/gradio_api/component_server"),
            ("GET", "/robots.txt"),
        ),
    ],
)
def test_everything_else_of_gradio_is_not(method: str, path: str) -> None:
    assert not is_served(method, path, "")
