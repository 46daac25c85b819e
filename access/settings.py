"""What the environment may set about who may ask.

| variable | meaning | default |
| --- | --- | --- |
| CLAUSEWISE_USERS | file of the users who may log in | `users.json` in `CLAUSEWISE_HOME` |
| CLAUSEWISE_PROXY_HEADER | header in which a reverse proxy names the person, such as X-Remote-User | unset |
| CLAUSEWISE_PROXIES | addresses and networks of reverse proxies that are believed, with commas between | unset |
| CLAUSEWISE_RATE | questions that a person may ask in a minute; 0: no limit | 30 |
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from ingest.errors import SettingRefused

Network = IPv4Network | IPv6Network
RATE = 30
_HEADER = re.compile(r"[A-Za-z0-9-]{1,64}")
_NOT_FOR_NAMES = frozenset(("authorization", "cookie", "host", "origin", "referer", "x-forwarded-for"))


@dataclass(frozen=True)
class AccessSettings:
    """Who may ask: `header` in lower case, None where no proxy names people; `rate` in questions a minute, 0 without limit."""

    users: Path
    header: str | None = None
    proxies: tuple[Network, ...] = ()
    rate: int = RATE


def read_access_settings(home: Path, environment: Mapping[str, str] | None = None) -> AccessSettings:
    """Read the settings from the environment (the process's own where none is given); `home` is where files are kept.

    Raises:
        SettingRefused: a value cannot be used, or a header is set with no proxy that may send it.
    """
    env = os.environ if environment is None else environment
    users = Path(env.get("CLAUSEWISE_USERS") or home / "users.json").expanduser()
    header = env.get("CLAUSEWISE_PROXY_HEADER", "").strip().lower() or None
    if header and (not _HEADER.fullmatch(header) or header in _NOT_FOR_NAMES):
        raise SettingRefused(
            f"CLAUSEWISE_PROXY_HEADER={header}: no header that can hold a name; set one such as X-Remote-User"
        )
    proxies = tuple(_network(part) for part in env.get("CLAUSEWISE_PROXIES", "").split(",") if part.strip())
    if header and not proxies:
        raise SettingRefused(
            "CLAUSEWISE_PROXY_HEADER is set and CLAUSEWISE_PROXIES is not; set it to the addresses of your proxy"
        )
    return AccessSettings(users, header, proxies, _rate(env.get("CLAUSEWISE_RATE") or str(RATE)))


def _network(part: str) -> Network:
    remedy = "set it to addresses or networks such as 10.0.0.5, 10.1.0.0/16"
    try:
        network = ip_network(part.strip(), strict=False)
    except ValueError as error:
        raise SettingRefused(f"CLAUSEWISE_PROXIES: {part.strip()} is no address; {remedy}") from error
    if network.prefixlen == 0:
        raise SettingRefused(f"CLAUSEWISE_PROXIES: {network} is every address there is; {remedy}")
    return network


def _rate(raw: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", raw):
        raise SettingRefused(
            f"CLAUSEWISE_RATE={raw}: not a number of questions; set 0 or more, or unset it ({RATE})"
        )
    return int(raw)
