import pytest

from web.gate.asked import Asked
from web.gate.origins import is_foreign, is_host, is_loopback_host


def foreign(door, method: str, host: str = "plan.gov.cn", **headers: str) -> bool:
    given = {"host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}
    raw = [(name.encode(), value.encode()) for name, value in given.items()]
    return is_foreign(
        Asked({"type": "http", "method": method, "path": "/", "headers": raw, "client": None}, door.keeper)
    )


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        *(("plan.gov.cn", "https://plan.gov.cn"), ("plan.gov.cn", "http://plan.gov.cn:80")),
        *(("plan.gov.cn:443", "https://plan.gov.cn"), ("127.0.0.1:7860", "http://127.0.0.1:7860")),
        *(("[::1]:7860", "http://[::1]:7860"), ("PLAN.gov.cn", "https://plan.GOV.cn")),
    ],
)
def test_our_own_pages_may_change_things(door, host: str, origin: str) -> None:
    assert not foreign(door, "POST", host, origin=origin)
    assert not foreign(door, "POST", host, origin=origin, sec_fetch_site="same-origin")


@pytest.mark.parametrize(
    "origin",
    [
        *(
            "https://evil.example",
            "null",
            "",
            "https://plan.gov.cn.evil.example",
            "https://plan.gov.cn:8443",
            "plan.gov.cn",
        ),
        *(
            "https://evil.example/plan.gov.cn",
            "https://plan.gov.cn@evil.example",
            "file://plan.gov.cn",
            "https://",
        ),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_pages_of_others_may_not(door, method: str, origin: str) -> None:
    assert foreign(door, method, origin=origin)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "odd"])
def test_what_a_browser_says_of_the_site_counts_as_well(door, site: str) -> None:
    assert foreign(door, "POST", sec_fetch_site=site)
    assert foreign(door, "GET", sec_fetch_site=site)
    assert foreign(door, "GET", sec_fetch_site=site, sec_fetch_mode="no-cors", sec_fetch_dest="image")
    assert foreign(door, "GET", sec_fetch_site=site, sec_fetch_mode="navigate", sec_fetch_dest="iframe")
    assert not foreign(door, "GET", sec_fetch_site=site, sec_fetch_mode="navigate", sec_fetch_dest="document")


def test_cross_site_is_not_outweighed_by_an_origin(door) -> None:
    assert foreign(door, "POST", origin="https://plan.gov.cn", sec_fetch_site="cross-site")


def test_programs_that_say_nothing_are_not_taken_for_pages_of_others(door) -> None:
    assert not foreign(door, "POST")
    assert not foreign(door, "GET", origin="https://evil.example")
    assert not foreign(door, "GET", sec_fetch_site="none")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:7860", "localhost:1", "[::1]", "[::1]:7860", "127.1.2.3"]
)
def test_names_of_this_machine(host: str) -> None:
    assert is_loopback_host(host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "",
        "0.0.0.0",
        "[::1",
        "127.0.0.1:x",
    ],
)
def test_names_that_only_lead_to_it(host: str) -> None:
    assert not is_loopback_host(host)


@pytest.mark.parametrize("host", ["plan.gov.cn", "10.0.0.1:80", "[2001:db8::1]:7860", "a_b-c"])
def test_forms_of_a_host(host: str) -> None:
    assert is_host(host)


@pytest.mark.parametrize("host", ["", "a b", "a/b", 'a"b', "a<b", "a@b", "a:b", "a:123456", "a\nb", "甲"])
def test_what_is_no_host(host: str) -> None:
    assert not is_host(host)
