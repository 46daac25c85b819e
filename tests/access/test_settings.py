from ipaddress import ip_network
from pathlib import Path

import pytest

from access.settings import AccessSettings, read_access_settings
from ingest.errors import SettingRefused

HOME = Path("/somewhere")


def read(**environment: str) -> AccessSettings:
    return read_access_settings(HOME, {f"CLAUSEWISE_{name}": value for name, value in environment.items()})


def test_nothing_set_trusts_nobody() -> None:
    assert read() == AccessSettings(HOME / "users.json", None, (), 30)
    assert read(USERS="", PROXY_HEADER="", PROXIES="", RATE="") == read()


def test_every_setting_is_read() -> None:
    settings = read(
        USERS="/etc/u.json", PROXY_HEADER="X-Remote-User", PROXIES="10.0.0.5, fd00::/8,", RATE="0"
    )
    networks = (ip_network("10.0.0.5/32"), ip_network("fd00::/8"))
    assert settings == AccessSettings(Path("/etc/u.json"), "x-remote-user", networks, 0)


def test_a_path_may_begin_with_a_tilde() -> None:
    assert read(USERS="~/u.json").users == Path.home() / "u.json"


@pytest.mark.parametrize(
    "header", ["X Remote", "X-Remote:", "x\ny", "Cookie", "authorization", "x" * 65, "Höst"]
)
def test_a_header_that_cannot_hold_a_name_is_refused(header: str) -> None:
    with pytest.raises(SettingRefused, match="CLAUSEWISE_PROXY_HEADER"):
        read(PROXY_HEADER=header, PROXIES="10.0.0.5")


def test_a_header_that_nobody_may_send_is_refused() -> None:
    with pytest.raises(SettingRefused, match="CLAUSEWISE_PROXIES is not"):
        read(PROXY_HEADER="X-Remote-User")


@pytest.mark.parametrize("proxies", ["proxy.local", "10.0.0.300", "0.0.0.0/0", "::/0", "10.0.0.5 10.0.0.6"])
def test_proxies_that_are_no_addresses_or_all_there_are_are_refused(proxies: str) -> None:
    with pytest.raises(SettingRefused, match="CLAUSEWISE_PROXIES"):
        read(PROXIES=proxies)


@pytest.mark.parametrize("rate", ["-1", "1.5", "many", "1e3", "٣", "9999999"])
def test_a_rate_that_is_no_number_is_refused(rate: str) -> None:
    with pytest.raises(SettingRefused, match="CLAUSEWISE_RATE"):
        read(RATE=rate)
