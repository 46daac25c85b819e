import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from access import sessions
from access.gatekeeper import Gatekeeper, make_gatekeeper
from access.identity import SESSION_COOKIE
from access.passwords import hash_password
from access.rates import FAILED_LOGINS
from access.settings import AccessSettings
from access.users import User
from records.database import open_database
from web import login
from web.guard import Guard
from web.login import local
from web.wording import words

PASSWORD = "correct horse"
BASE = "http://127.0.0.1:7860"
WRONG = words()["login.wrong"]["zh"]


@pytest.fixture
def keeper(tmp_path: Path) -> Iterator[Gatekeeper]:
    """The gatekeeper of a server with one user, 张三."""
    database = open_database(None, tmp_path)
    made = make_gatekeeper(AccessSettings(tmp_path / "users.json"), database, "127.0.0.1", False)
    made.users.change(lambda users: users.__setitem__("张三", User("张三", password=hash_password(PASSWORD))))
    yield made
    database.close()


@pytest.fixture
def client(keeper: Gatekeeper) -> TestClient:
    """A browser before the guarded login routes; it follows no redirect by itself."""
    app = FastAPI()
    app.include_router(login.routes(keeper))
    app.get("/plan")(lambda: "the plan")
    return TestClient(Guard(app, keeper), base_url=BASE, client=("127.0.0.1", 1), follow_redirects=False)


def enter(client: TestClient, password: str = PASSWORD, name: str = "张三", **more: str):
    return client.post("/login", data={"name": name, "password": password, **more}, headers={"origin": BASE})


def test_the_page_asks_for_name_and_password_without_a_script(client: TestClient) -> None:
    page = client.get("/login?next=/plan%3Fclause=8", headers={"accept-language": "en"})
    assert page.status_code == 200
    assert "<script" not in page.text
    for name in ("name", "password"):
        assert f'<label for="{name}">' in page.text
        assert f'id="{name}"' in page.text
    assert 'autocomplete="current-password"' in page.text
    assert 'name="next" value="/plan?clause=8"' in page.text
    assert "Log in with the name" in page.text


def test_the_page_is_in_the_language_of_the_browser(client: TestClient) -> None:
    assert "请用管理员给您的用户名" in client.get("/login", headers={"accept-language": "zh-CN"}).text
    assert "Log in" in client.get("/login", headers={"cookie": "lang=en"}).text


def test_the_right_password_opens_the_door_and_leads_on(client: TestClient) -> None:
    assert client.get("/plan").status_code == 401
    done = enter(client, next="/plan?clause=8")
    assert (done.status_code, done.headers["location"]) == (303, "/plan?clause=8")
    name, _, rest = done.headers["set-cookie"].partition("=")
    assert name == SESSION_COOKIE
    assert re.fullmatch(r"[\w-]{43}; Path=/; HttpOnly; SameSite=Lax", rest)
    assert client.get("/plan").json() == "the plan"


def test_the_cookie_is_for_https_alone_where_that_is_spoken(keeper: Gatekeeper) -> None:
    app = FastAPI()
    app.include_router(login.routes(keeper))
    client = TestClient(Guard(app, keeper), base_url="https://127.0.0.1", follow_redirects=False)
    done = client.post("/login", data={"name": "张三", "password": PASSWORD})
    assert done.headers["set-cookie"].endswith("; Secure")


@pytest.mark.parametrize(
    ("name", "password"), [("张三", "wrong horse"), ("李四", PASSWORD), ("", ""), ("../x", "y")]
)
def test_any_other_does_not_and_is_not_told_why(client: TestClient, name: str, password: str) -> None:
    done = enter(client, password, name)
    assert (done.status_code, done.headers.get("set-cookie")) == (401, None)
    assert f'role="alert">{WRONG}' in done.text
    assert client.get("/plan").status_code == 401


def test_what_was_typed_stays_text_and_a_password_is_never_shown_again(client: TestClient) -> None:
    done = enter(client, '"><script>p</script>', '"><script>n</script>', next='/"><script>x</script>')
    assert "<script" not in done.text
    assert "&lt;script&gt;n&lt;/script&gt;" in done.text
    assert "p&lt;" not in done.text


def test_after_too_many_failures_one_has_to_wait(client: TestClient, keeper: Gatekeeper) -> None:
    for _ in range(FAILED_LOGINS):
        keeper.rates.count_failed_login("张三", "192.0.2.1")
    done = enter(client)
    assert (done.status_code, done.headers.get("set-cookie")) == (429, None)
    assert 1 <= int(done.headers["retry-after"]) <= 60


def test_logging_in_again_ends_the_session_before(client: TestClient, keeper: Gatekeeper) -> None:
    enter(client)
    first = client.cookies[SESSION_COOKIE]
    enter(client)
    assert client.cookies[SESSION_COOKIE] != first
    assert sessions.whose(keeper.database, first) is None


def test_logging_out_ends_the_session_and_deletes_the_cookie(client: TestClient, keeper: Gatekeeper) -> None:
    enter(client)
    value = client.cookies[SESSION_COOKIE]
    done = client.post("/logout", headers={"origin": BASE})
    assert (done.status_code, done.headers["location"]) == (303, "/login")
    assert "Max-Age=0" in done.headers["set-cookie"]
    assert sessions.whose(keeper.database, value) is None
    assert client.get("/plan").status_code == 401


@pytest.mark.parametrize("path", ["/login", "/logout"])
def test_other_sites_log_nobody_in_or_out(client: TestClient, path: str) -> None:
    enter(client)
    data = {"name": "张三", "password": PASSWORD}
    assert client.post(path, data=data, headers={"origin": "https://evil.example"}).status_code == 403
    assert client.get("/plan").status_code == 200


@pytest.mark.parametrize("body", [b"name=" + b"x" * login.FORM_BYTES, b"name=\xff", b"&".join([b"a=1"] * 20)])
def test_a_form_that_is_none_is_refused(client: TestClient, body: bytes) -> None:
    done = client.post("/login", content=body)
    assert (done.status_code, done.headers.get("set-cookie")) == (400, None)


def test_who_is_logged_in_already_is_led_on(client: TestClient) -> None:
    enter(client)
    done = client.get("/login?next=/plan")
    assert (done.status_code, done.headers["location"]) == (303, "/plan")


def test_where_nobody_has_to_log_in_the_page_leads_on(client: TestClient, keeper: Gatekeeper) -> None:
    keeper.users.path.unlink()
    assert client.get("/login").headers["location"] == "/"


def test_the_looks_of_plain_pages_are_theirs_alone(client: TestClient) -> None:
    looks = client.get("/looks/plain.css")
    assert (looks.status_code, looks.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "prefers-color-scheme: dark" in looks.text
    selectors = re.findall(r"(?m)^\s*([^\s@/}{][^{};]*)\{", looks.text)
    assert len(selectors) > 10
    assert [selector for selector in selectors if not selector.startswith("body.plain")] == []


@pytest.mark.parametrize("there", ["/", "/plan", "/plan?clause=8&start=1#x", "/answers/0f", "/plan?q=节水"])
def test_our_own_paths_may_be_gone_on_to(there: str) -> None:
    assert local(there) == there


@pytest.mark.parametrize(
    "there",
    [
        *(
            "",
            "plan",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/\t/evil.example",
        ),
        *(
            "/\n/evil.example",
            " /plan",
            "javascript:alert(1)",
            "///evil.example",
            "/login",
            "/login?next=/x",
            "/logout",
        ),
        *("/x//evil.example", "/" + "x" * 2001, "/\x00", "http:/plan", "/\x7f"),
    ],
)
def test_other_places_may_not(there: str) -> None:
    assert local(there) == "/"


def test_a_login_does_not_lead_elsewhere(client: TestClient) -> None:
    assert enter(client, next="//evil.example").headers["location"] == "/"
