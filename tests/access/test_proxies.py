from ipaddress import ip_network

import pytest

from access.proxies import asked_host, asked_securely, asker_address, believed, only, values

PROXIES = (ip_network("10.0.0.0/24"), ip_network("::1/128"))


def test_a_header_that_comes_twice_has_no_one_value() -> None:
    headers = [("a", "1"), ("b", "2"), ("b", "2")]
    assert (only(headers, "a"), only(headers, "b"), only(headers, "c")) == ("1", None, None)
    assert values(headers, "b") == ["2", "2"]


@pytest.mark.parametrize(
    ("address", "is_proxy"),
    [
        ("10.0.0.7", True),
        ("::1", True),
        ("::ffff:10.0.0.7", True),
        ("10.0.1.7", False),
        ("", False),
        ("x", False),
    ],
)
def test_only_configured_addresses_are_believed(address: str, is_proxy: bool) -> None:
    assert believed(address, PROXIES) is is_proxy
    assert not believed(address, ())


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("192.0.2.1", ["198.51.100.9"], "192.0.2.1"),  # no proxy of ours: it may say what it likes
        ("10.0.0.7", [], "10.0.0.7"),
        ("10.0.0.7", ["198.51.100.9"], "198.51.100.9"),
        (
            "10.0.0.7",
            ["1.1.1.1, 198.51.100.9"],
            "198.51.100.9",
        ),  # what the person made up stands further left
        ("10.0.0.7", ["1.1.1.1", "198.51.100.9, 10.0.0.8"], "198.51.100.9"),
        ("10.0.0.7", ["unknown"], "10.0.0.7"),
        ("10.0.0.7", ["2001:db8::1"], "2001:db8::1"),
    ],
)
def test_the_persons_address_is_what_our_proxies_tell(peer: str, forwarded: list[str], address: str) -> None:
    assert asker_address(peer, [("x-forwarded-for", line) for line in forwarded], PROXIES) == address


def test_https_is_believed_of_a_proxy_alone() -> None:
    told = [("x-forwarded-proto", "https")]
    assert asked_securely("http", "10.0.0.7", told, PROXIES)
    assert not asked_securely("http", "192.0.2.1", told, PROXIES)
    assert not asked_securely("http", "10.0.0.7", told * 2, PROXIES)
    assert asked_securely("https", "192.0.2.1", [("x-forwarded-proto", "http")], PROXIES)


def test_the_host_asked_is_believed_of_a_proxy_alone() -> None:
    headers = [("host", "Inside:7860"), ("x-forwarded-host", "plan.gov.cn")]
    assert asked_host("10.0.0.7", headers, PROXIES) == "plan.gov.cn"
    assert asked_host("192.0.2.1", headers, PROXIES) == "inside:7860"
    assert asked_host("192.0.2.1", [("host", "a"), ("host", "b")], PROXIES) == ""
