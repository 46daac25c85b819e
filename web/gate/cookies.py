"""Cookies, read and set."""

from collections.abc import Sequence


def read_cookies(headers: Sequence[tuple[str, str]]) -> dict[str, str]:
    """The cookies of a request; one that comes with two values is left out, for nobody can say which is meant."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for header, line in headers:
        if header != "cookie":
            continue
        for pair in line.split(";"):
            name, _, value = pair.strip().partition("=")
            if found.setdefault(name, value) != value:
                twice.add(name)
    return {name: value for name, value in found.items() if name not in twice}


def cookie(name: str, value: str, secure: bool, seconds: int | None = None) -> str:
    """The header that sets a cookie which no script can read; without `seconds` it ends with the browser, 0 deletes it."""
    lasts = "" if seconds is None else f"; Max-Age={seconds}"
    return f"{name}={value}; Path=/; HttpOnly; SameSite=Lax{lasts}{'; Secure' if secure else ''}"
