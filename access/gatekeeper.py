"""The gatekeeper: one object that says who is asking, in the mode that the server runs in."""

from dataclasses import dataclass

from access import sessions
from access.errors import HostRefused, NameRefused
from access.identity import (
    VISITOR_COOKIE,
    Identity,
    Means,
    Request,
    on_loopback,
    recognise,
    visitor,
    why_refused,
)
from access.names import clean_name
from access.passwords import matches
from access.proxies import FORWARDING, asked_host, asked_securely, asker_address, values
from access.rates import Rates
from access.settings import AccessSettings
from access.users import Role, UsersFile
from records.database import Database


@dataclass(frozen=True)
class Visit:
    """What was found out about one request: `means` None with nobody known; `cookie` is a new visitor's value."""

    identity: Identity | None
    means: Means | None
    cookie: str | None = None


class Gatekeeper:
    """Says who is asking. Safe to use from several threads.

    `loopback`: the server is bound to an address that only its own machine reaches.
    """

    def __init__(
        self, settings: AccessSettings, database: Database, users: UsersFile, loopback: bool, insecure: bool
    ) -> None:
        self.settings, self.database, self.users = settings, database, users
        self.loopback, self.insecure = loopback, insecure
        self.rates = Rates(settings.rate)
        self._had_users = False

    @property
    def has_users(self) -> bool:
        """Whether there are users to log in; once there were, it stays so until the server is started again.

        Raises:
            UsersRefused: the users file is broken.
        """
        self._had_users = self._had_users or bool(self.users.all())
        return self._had_users

    @property
    def open(self) -> bool:
        """Whether everyone who reaches the server may ask, without a name.

        Raises:
            UsersRefused: the users file is broken.
        """
        return (self.loopback or self.insecure) and not self.settings.header and not self.has_users

    def who(self, request: Request) -> Visit:
        """Who is asking.

        Raises:
            UsersRefused, RecordsRefused: it cannot be found out.
        """
        if self.open:
            role: Role = "administrator" if self.loopback else "user"
            identity, fresh = visitor(request.cookies.get(VISITOR_COOKIE), role)
            return Visit(identity, "visitor", fresh)
        found = recognise(request, self.settings, self.users, self.database)
        return Visit(*found) if found else Visit(None, None)

    def relayed(self, request: Request) -> bool:
        """Whether someone behind a proxy asks a server that takes all who reach it for the owner of its machine."""
        return self.loopback and self.open and any(values(request.headers, name) for name in FORWARDING)

    def log_in(self, name: str, password: str, address: str) -> str | None:
        """A new session's cookie value for the right name and password; None for wrong ones. Slow by intent.

        Raises:
            RateExceeded: too many logins failed in the last minute.
            UsersRefused, RecordsRefused: it cannot be found out.
        """
        try:
            clean = clean_name(name.strip())
        except NameRefused:
            clean = ""
        self.rates.check_login(clean, address)
        user = self.users.find(clean)
        if not matches(user.password if user else None, password) or user is None:
            self.rates.count_failed_login(clean, address)
            return None
        return sessions.begin(self.database, user.name)

    def log_out(self, value: str) -> None:
        """End the session of a cookie's value.

        Raises:
            RecordsRefused: the records failed.
        """
        sessions.end(self.database, value)

    def count_question(self, identity: Identity, address: str) -> None:
        """Count one question: by name, or by address where nobody has a name.

        Raises:
            RateExceeded: it is one too many; `seconds` says how long to wait.
        """
        self.rates.count_question(f"name {identity.name}" if identity.known else f"address {address}")

    def address(self, request: Request) -> str:
        """The address of the person who asks."""
        return asker_address(request.peer, request.headers, self.settings.proxies)

    def secure(self, scheme: str, request: Request) -> bool:
        """Whether the person's browser speaks https."""
        return asked_securely(scheme, request.peer, request.headers, self.settings.proxies)

    def host(self, request: Request) -> str:
        """The host, with its port, that the person's browser asked."""
        return asked_host(request.peer, request.headers, self.settings.proxies)


def make_gatekeeper(settings: AccessSettings, database: Database, host: str, insecure: bool) -> Gatekeeper:
    """The gatekeeper of a server that is bound to an address.

    Raises:
        HostRefused: the address would be open to all, and `insecure` was not asked for.
        UsersRefused: the users file is broken.
    """
    users = UsersFile(settings.users)
    reason = why_refused(host, insecure, users, settings)
    if reason:
        raise HostRefused(reason)
    return Gatekeeper(settings, database, users, on_loopback(host), insecure)
