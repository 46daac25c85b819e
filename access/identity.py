"""Who is asking: found from what a request brings with it."""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from access import sessions
from access.errors import NameRefused
from access.names import VISITOR, clean_name
from access.proxies import Headers, believed, only, values
from access.settings import AccessSettings
from access.users import Role, UsersFile
from records.database import Database

SESSION_COOKIE = "clausewise_session"
VISITOR_COOKIE = "clausewise_visitor"
Means = Literal["proxy", "token", "session", "visitor"]
_VISITOR_VALUE = re.compile(r"[0-9a-f]{32}")
_LOOPBACK = frozenset(("127.0.0.1", "::1", "localhost"))


@dataclass(frozen=True)
class Identity:
    """Who is asking. `name` owns conversations; `known`: it is a person's own, and no browser's."""

    name: str
    role: Role
    known: bool


@dataclass(frozen=True)
class Request:
    """What tells who is asking: `peer` is the address that the connection comes from."""

    peer: str
    headers: Headers
    cookies: Mapping[str, str]


def recognise(
    request: Request, settings: AccessSettings, users: UsersFile, database: Database
) -> tuple[Identity, Means] | None:
    """The person who asks and what shows it, where logins are asked for; None: nobody that we know.

    A request that shows two of a kind, or a token that is not good, is nobody's, whatever else it shows.

    Raises:
        UsersRefused, RecordsRefused: it cannot be found out.
    """
    if (
        settings.header
        and believed(request.peer, settings.proxies)
        and values(request.headers, settings.header)
    ):
        person = _named(only(request.headers, settings.header), users)
        return (person, "proxy") if person else None
    bearers = [value for value in values(request.headers, "authorization") if value[:7].lower() == "bearer "]
    if bearers:
        person = _holder(bearers[0][7:].strip(), users) if len(bearers) == 1 else None
        return (person, "token") if person else None
    value = request.cookies.get(SESSION_COOKIE, "")
    name = sessions.whose(database, value) if value else None
    user = users.find(name) if name else None
    return (Identity(user.name, user.role, True), "session") if user else None


def visitor(value: str | None, role: Role) -> tuple[Identity, str | None]:
    """A browser that nobody logs in with: by the value of its cookie, or by a new one, which is then given as well.

    The name is made from the value's digest: who reads names in the records cannot take a visitor's place.
    """
    fresh = None
    if value is None or not _VISITOR_VALUE.fullmatch(value):
        value = fresh = secrets.token_hex(16)
    return Identity(VISITOR + hashlib.sha256(value.encode()).hexdigest()[:32], role, False), fresh


def on_loopback(host: str) -> bool:
    """Whether a server bound to this address can be reached from its own machine alone."""
    return host.strip("[]").lower() in _LOOPBACK or re.fullmatch(r"127(\.\d{1,3}){3}", host) is not None


def why_refused(host: str, insecure: bool, users: UsersFile, settings: AccessSettings) -> str | None:
    """Why the chat may not be served at an address; None where it may.

    Raises:
        UsersRefused: the users file is broken.
    """
    if on_loopback(host) or insecure or settings.header or users.all():
        return None
    return (
        f"{host} can be reached by others, and nobody is asked who they are; "
        "add a user with python app.py users add NAME, or let your proxy name them (CLAUSEWISE_PROXY_HEADER); "
        "--insecure lets everyone in"
    )


def _named(told: str | None, users: UsersFile) -> Identity | None:
    """The person whom a proxy names. Their role is that in the users file, or the least there is."""
    try:
        name = clean_name(_text(told or ""))
    except NameRefused:
        return None
    user = users.find(name)
    return Identity(name, user.role if user else "user", True)


def _holder(token: str, users: UsersFile) -> Identity | None:
    user = users.by_token(token)
    return Identity(user.name, user.role, True) if user else None


def _text(raw: str) -> str:
    """A header's value, which arrives as Latin-1, as the UTF-8 that proxies send names in."""
    try:
        return raw.encode("latin-1").decode("utf-8").strip()
    except UnicodeError:
        return ""
