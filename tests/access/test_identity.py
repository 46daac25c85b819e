import time
from ipaddress import ip_network
from pathlib import Path

import pytest
from sqlalchemy import update

from access import sessions
from access.identity import SESSION_COOKIE, Identity, Request, on_loopback, recognise, visitor, why_refused
from access.settings import AccessSettings
from access.tokens import digest_of, new_token
from access.users import UsersFile
from records.database import Database
from records.schema import sessions as table

PROXY, STRANGER = "10.0.0.5", "192.0.2.1"
HEADER = "x-remote-user"


@pytest.fixture
def who(users: UsersFile, database: Database):
    """Recognises a request; without settings no proxy is believed."""

    def recognised(
        *headers: tuple[str, str], peer: str = STRANGER, header: str | None = HEADER, **cookies: str
    ):
        settings = AccessSettings(users.path, header, (ip_network(f"{PROXY}/32"),))
        return recognise(Request(peer, headers, cookies), settings, users, database)

    return recognised


def utf8(name: str) -> str:
    """A name as it arrives in a header."""
    return name.encode("utf-8").decode("latin-1")


def test_nothing_shown_is_nobody(who, add) -> None:
    add("a")
    assert who() is None
    assert who(peer=PROXY) is None


def test_a_session_is_its_user_in_the_role_that_the_file_has_now(
    who, add, users: UsersFile, database
) -> None:
    add("张三", role="administrator")
    value = sessions.begin(database, "张三")
    assert who(**{SESSION_COOKIE: value}) == (Identity("张三", "administrator", True), "session")
    users.update("张三", role="user")
    assert who(**{SESSION_COOKIE: value})[0].role == "user"


def test_the_session_of_a_user_who_was_removed_is_nobodys(
    who, add, users: UsersFile, database: Database
) -> None:
    add("a")
    value = sessions.begin(database, "a")
    users.change(lambda everyone: everyone.clear())
    assert who(**{SESSION_COOKIE: value}) is None


def test_a_session_that_is_over_is_nobodys(who, add, database: Database) -> None:
    add("a")
    value = sessions.begin(database, "a")
    with database.begin() as connection:
        connection.execute(update(table).values(expires=time.time() - 1))
    assert who(**{SESSION_COOKIE: value}) is None


def test_a_token_is_its_user(who, add) -> None:
    token = new_token()
    add("robot", role="trainer", token=digest_of(token))
    for scheme in ("Bearer", "bearer"):
        assert who(("authorization", f"{scheme} {token}")) == (Identity("robot", "trainer", True), "token")


@pytest.mark.parametrize("token", ["", " ", "wrong", "x" * 5000, "é", "' OR ''='"])
def test_a_wrong_token_is_nobody_whatever_else_is_shown(who, add, database: Database, token: str) -> None:
    add("a")
    value = sessions.begin(database, "a")
    assert who(("authorization", f"Bearer {token}"), **{SESSION_COOKIE: value}) is None


def test_two_tokens_are_nobodys(who, add) -> None:
    token = new_token()
    add("a", token=digest_of(token))
    line = ("authorization", f"Bearer {token}")
    assert who(line, line) is None


def test_the_digest_of_a_token_is_no_token(who, add) -> None:
    digest = digest_of(new_token())
    add("a", token=digest)
    assert who(("authorization", f"Bearer {digest}")) is None


def test_a_proxy_names_a_person_who_need_not_be_in_the_file(who, add) -> None:
    add("李四", role="trainer")
    assert who((HEADER, utf8("李四")), peer=PROXY) == (Identity("李四", "trainer", True), "proxy")
    assert who((HEADER, "wang.wu"), peer=PROXY) == (Identity("wang.wu", "user", True), "proxy")
    assert who((HEADER, "wang.wu"), peer=f"::ffff:{PROXY}") is not None


def test_the_header_from_any_other_address_is_as_if_it_were_not_there(who, add, database: Database) -> None:
    add("a")
    add("chief", role="administrator")
    assert who((HEADER, "chief"), peer=STRANGER) is None
    assert who((HEADER, "chief"), ("x-forwarded-for", PROXY), peer=STRANGER) is None
    value = sessions.begin(database, "a")
    assert who((HEADER, "chief"), peer=STRANGER, **{SESSION_COOKIE: value})[0].name == "a"


def test_without_the_setting_no_header_names_anyone(who, add) -> None:
    add("chief", role="administrator")
    assert who((HEADER, "chief"), peer=PROXY, header=None) is None


@pytest.mark.parametrize(
    "names", [["a", "b"], ["a", "a"], [""], ["a,b"], ["../a"], ["a\x00"], ["visitor-1"], ["\xff"], ["a b"]]
)
def test_a_header_that_names_nobody_in_particular_is_refused(
    who, add, database: Database, names: list[str]
) -> None:
    add("a")
    value = sessions.begin(database, "a")
    shown = [(HEADER, name) for name in names]
    assert who(*shown, peer=PROXY, **{SESSION_COOKIE: value}) is None


def test_a_browser_is_known_again_by_its_cookie_and_its_name_does_not_tell_it() -> None:
    first, value = visitor(None, "user")
    assert value is not None
    assert len(value) == 32
    assert visitor(value, "user") == (first, None)
    assert value not in first.name
    assert not first.known


@pytest.mark.parametrize("value", ["", "x", "0" * 31, "0" * 33, "G" * 32, "../" + "0" * 29, "0" * 31 + "\n"])
def test_a_cookie_that_we_did_not_make_is_replaced(value: str) -> None:
    _, fresh = visitor(value, "user")
    assert fresh not in (None, value)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.3.2.1", "localhost", "::1", "[::1]"])
def test_addresses_of_this_machine_alone(host: str) -> None:
    assert on_loopback(host)


@pytest.mark.parametrize(
    "host", ["0.0.0.0", "::", "10.0.0.1", "", "127.example.org", "example.org", "1127.0.0.1"]
)
def test_addresses_that_others_reach(host: str) -> None:
    assert not on_loopback(host)


def test_an_address_that_others_reach_is_refused_with_both_remedies(
    users: UsersFile, add, tmp_path: Path
) -> None:
    bare = AccessSettings(users.path)
    reason = why_refused("0.0.0.0", False, users, bare) or ""
    assert "users add" in reason
    assert "CLAUSEWISE_PROXY_HEADER" in reason
    assert "\n" not in reason
    assert why_refused("127.0.0.1", False, users, bare) is None
    assert why_refused("0.0.0.0", True, users, bare) is None
    named = AccessSettings(users.path, HEADER, (ip_network("10.0.0.5/32"),))
    assert why_refused("0.0.0.0", False, users, named) is None
    add("a")
    assert why_refused("0.0.0.0", False, users, bare) is None
