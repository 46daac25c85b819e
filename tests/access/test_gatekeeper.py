from ipaddress import ip_network

import pytest

from access import sessions
from access.errors import HostRefused, RateExceeded, UsersRefused
from access.gatekeeper import Gatekeeper, Visit, make_gatekeeper
from access.identity import SESSION_COOKIE, VISITOR_COOKIE, Identity, Request
from access.passwords import hash_password
from access.rates import FAILED_LOGINS
from access.settings import AccessSettings
from access.users import UsersFile
from records.database import Database

NOBODY = Visit(None, None)


@pytest.fixture
def keep(users: UsersFile, database: Database):
    """A gatekeeper of a server at an address."""

    def made(host: str = "127.0.0.1", insecure: bool = False, **settings) -> Gatekeeper:
        return make_gatekeeper(AccessSettings(users.path, **settings), database, host, insecure)

    return made


def asking(peer: str = "127.0.0.1", *headers: tuple[str, str], **cookies: str) -> Request:
    return Request(peer, headers, cookies)


def test_on_loopback_without_users_a_browser_is_a_visitor_and_administrator(keep) -> None:
    visit = keep().who(asking())
    assert visit.identity.name.startswith("visitor-")
    assert (visit.identity.role, visit.identity.known, visit.means) == ("administrator", False, "visitor")
    again = keep().who(asking(**{VISITOR_COOKIE: visit.cookie}))
    assert (again.identity, again.cookie) == (visit.identity, None)


def test_open_to_others_a_browser_is_a_visitor_and_no_more(keep) -> None:
    assert keep("0.0.0.0", insecure=True).who(asking("192.0.2.1")).identity.role == "user"


def test_two_browsers_are_two_visitors(keep) -> None:
    keeper = keep()
    assert keeper.who(asking()).identity != keeper.who(asking()).identity


def test_an_address_that_others_reach_is_not_opened_by_mistake(keep) -> None:
    with pytest.raises(HostRefused, match="users add"):
        keep("0.0.0.0")


@pytest.mark.parametrize(("host", "insecure"), [("127.0.0.1", False), ("127.0.0.1", True), ("0.0.0.0", True)])
def test_with_users_everyone_has_to_log_in(keep, add, host: str, insecure: bool) -> None:
    add("a")
    keeper = keep(host, insecure)
    assert not keeper.open
    assert keeper.who(asking()) == NOBODY


def test_a_user_added_while_the_server_runs_ends_the_open_mode(keep, add) -> None:
    keeper = keep()
    assert keeper.open
    add("a")
    assert not keeper.open
    assert keeper.who(asking(**{VISITOR_COOKIE: "0" * 32})) == NOBODY


def test_removing_the_last_user_does_not_open_a_running_server(keep, add, users: UsersFile) -> None:
    add("a")
    keeper = keep()
    assert not keeper.open
    users.change(lambda everyone: everyone.clear())
    assert not keeper.open
    users.path.unlink()
    assert keeper.who(asking()) == NOBODY


def test_a_broken_users_file_lets_nobody_in(keep, users: UsersFile) -> None:
    keeper = keep()
    users.path.write_text("{}")
    users.path.chmod(0o600)
    with pytest.raises(UsersRefused):
        keeper.who(asking())


def test_where_a_proxy_names_people_loopback_is_not_open(keep) -> None:
    keeper = keep(header="x-remote-user", proxies=(ip_network("127.0.0.1/32"),))
    assert keeper.who(asking("127.0.0.2", ("x-remote-user", "chief"))) == NOBODY
    assert keeper.who(asking("127.0.0.1")) == NOBODY
    named = keeper.who(asking("127.0.0.1", ("x-remote-user", "chief")))
    assert named == Visit(Identity("chief", "user", True), "proxy")


def test_a_request_through_a_proxy_is_noticed_where_loopback_is_open(keep, add) -> None:
    keeper = keep()
    assert keeper.relayed(asking("127.0.0.1", ("x-forwarded-for", "192.0.2.1")))
    assert not keeper.relayed(asking())
    add("a")
    assert not keeper.relayed(asking("127.0.0.1", ("x-forwarded-for", "192.0.2.1")))


def test_the_right_password_begins_a_session(keep, add) -> None:
    add("张三", role="trainer", password=hash_password("correct horse"))
    keeper = keep()
    value = keeper.log_in(" 张三 ", "correct horse", "192.0.2.1")
    assert keeper.who(asking(**{SESSION_COOKIE: value})).identity == Identity("张三", "trainer", True)
    keeper.log_out(value)
    assert keeper.who(asking(**{SESSION_COOKIE: value})) == NOBODY


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("a", "wrong horse"),
        ("b", "correct horse"),
        ("robot", ""),
        ("../a", "correct horse"),
        ("", ""),
        ("A", "x"),
    ],
)
def test_any_other_does_not(keep, add, database: Database, name: str, password: str) -> None:
    add("a", password=hash_password("correct horse"))
    add("robot", token="0" * 64)
    assert keep().log_in(name, password, "192.0.2.1") is None


def test_after_too_many_wrong_passwords_the_right_one_has_to_wait(keep, add) -> None:
    add("a", password=hash_password("correct horse"))
    keeper = keep()
    for _ in range(FAILED_LOGINS):
        keeper.rates.count_failed_login("a", "192.0.2.1")
    with pytest.raises(RateExceeded):
        keeper.log_in("a", "correct horse", "192.0.2.2")
    with pytest.raises(RateExceeded):
        keeper.log_in("b", "correct horse", "192.0.2.1")


def test_a_wrong_password_counts_and_a_right_one_does_not(keep, add) -> None:
    add("a", password=hash_password("correct horse"))
    keeper, counted = keep(), []
    keeper.rates.count_failed_login = lambda *key: counted.append(key)
    keeper.log_in("a", "correct horse", "192.0.2.1")
    keeper.log_in("a", "wrong horse", "192.0.2.1")
    assert counted == [("a", "192.0.2.1")]


def test_questions_are_counted_by_name_or_by_address(keep) -> None:
    keeper = keep(rate=1)
    keeper.count_question(Identity("a", "user", True), "192.0.2.1")
    keeper.count_question(Identity("b", "user", True), "192.0.2.1")
    keeper.count_question(Identity("visitor-1", "user", False), "192.0.2.1")
    with pytest.raises(RateExceeded):  # a new cookie is no new person
        keeper.count_question(Identity("visitor-2", "user", False), "192.0.2.1")
    with pytest.raises(RateExceeded):
        keeper.count_question(Identity("a", "user", True), "192.0.2.9")


def test_what_the_browser_spoke_to_is_asked_of_the_proxies(keep) -> None:
    keeper = keep(proxies=(ip_network("10.0.0.5/32"),))
    told = (
        ("x-forwarded-for", "192.0.2.1"),
        ("x-forwarded-proto", "https"),
        ("x-forwarded-host", "plan.gov.cn"),
    )
    by_proxy, by_stranger = asking("10.0.0.5", *told), asking("192.0.2.7", ("host", "h:1"), *told)
    assert (keeper.address(by_proxy), keeper.address(by_stranger)) == ("192.0.2.1", "192.0.2.7")
    assert (keeper.secure("http", by_proxy), keeper.secure("http", by_stranger)) == (True, False)
    assert (keeper.host(by_proxy), keeper.host(by_stranger)) == ("plan.gov.cn", "h:1")


def test_a_session_is_not_looked_up_in_open_mode(keep, database: Database) -> None:
    value = sessions.begin(database, "a")
    assert keep().who(asking(**{SESSION_COOKIE: value})).means == "visitor"
