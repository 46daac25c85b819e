"""Whether a request comes from our own pages. Other sites can make a browser send its cookies along."""

import re
from urllib.parse import urlsplit

from web.gate.asked import Asked
from web.gate.paths import READING

_OUR_SITE = frozenset(("same-origin", "none"))
_HOST = re.compile(r"(?:[a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?")
_LOOPBACK = re.compile(r"(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d{1,5})?")


def is_foreign(asked: Asked) -> bool:
    """Whether another site made the browser ask: anything at all, but for a link that a person followed."""
    site = asked.header("sec-fetch-site")
    if asked.method in READING:
        followed = (
            asked.header("sec-fetch-mode") == "navigate" and asked.header("sec-fetch-dest") == "document"
        )
        return site is not None and site not in _OUR_SITE and not followed
    if asked.has("origin"):
        return not _is_ours(asked.header("origin"), asked.host) or site == "cross-site"
    return site is not None and site not in _OUR_SITE


def is_loopback_host(host: str) -> bool:
    """Whether a host header names this machine. A name that only leads to it may be a trick (DNS rebinding)."""
    return _LOOPBACK.fullmatch(host) is not None


def is_host(host: str) -> bool:
    """Whether a host header has the form of one: a name or an address, and perhaps a port."""
    return _HOST.fullmatch(host) is not None


def _is_ours(origin: str | None, host: str) -> bool:
    """Whether an origin is that of the host asked; a port that goes without saying may be left out."""
    parts = urlsplit(origin or "")
    usual = {"http": ":80", "https": ":443"}.get(parts.scheme)
    if usual is None or not host:
        return False
    return parts.netloc.lower().removesuffix(usual) == host.removesuffix(usual)
