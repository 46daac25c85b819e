"""What can go wrong when it is settled who may ask.

ClausewiseError
├── UsersRefused     the users file cannot be read, used or written
├── NameRefused      a name cannot be a user's
├── PasswordRefused  a password is too weak to be taken
├── UnknownUser      no user of that name is in the users file
├── HostRefused      the address may not be served with nobody asked for a name
└── RateExceeded     more was asked, or tried, than a minute allows
"""

from ingest.errors import ClausewiseError


class UsersRefused(ClausewiseError):
    """The users file cannot be read, used or written; the text names it and the remedy."""


class NameRefused(ClausewiseError):
    """A name cannot be a user's."""


class PasswordRefused(ClausewiseError):
    """A password is too weak to be taken."""


class UnknownUser(ClausewiseError):
    """No user of that name is in the users file."""


class HostRefused(ClausewiseError):
    """The address may not be served with nobody asked for a name; the text names the remedies."""


class RateExceeded(ClausewiseError):
    """More was asked, or tried, than a minute allows; `seconds` to wait, at least 1."""

    def __init__(self, message: str, seconds: int) -> None:
        super().__init__(message)
        self.seconds = seconds
