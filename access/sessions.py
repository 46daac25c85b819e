"""Logins of browsers. They outlive a restart of the server; of a cookie's value only the digest is kept."""

import time

from access.tokens import digest_of, new_token
from records import sessions
from records.database import Database

LIFE_SECONDS = 12 * 3600.0
RENEWED_AFTER_SECONDS = 300.0  # a life that has lost less is not written anew: most requests then only read


def begin(database: Database, user: str) -> str:
    """A new session of a user: the value for their cookie. Sessions whose time is over are cleared away.

    Raises:
        RecordsRefused: the records failed.
    """
    value, now = new_token(), time.time()
    sessions.add(database, digest_of(value), user, now + LIFE_SECONDS, now)
    return value


def whose(database: Database, value: str) -> str | None:
    """The user of a session that lasts still; asking lengthens its life to 12 hours from now.

    Raises:
        RecordsRefused: the records failed.
    """
    now, digest = time.time(), digest_of(value)
    found = sessions.find(database, digest)
    if found is None or found[1] <= now:
        return None
    if found[1] < now + LIFE_SECONDS - RENEWED_AFTER_SECONDS:
        sessions.prolong(database, digest, now + LIFE_SECONDS)
    return found[0]


def end(database: Database, value: str) -> None:
    """End a session; nothing happens where there is none.

    Raises:
        RecordsRefused: the records failed.
    """
    sessions.remove(database, digest_of(value))


def end_all(database: Database, user: str) -> None:
    """End every session of a user.

    Raises:
        RecordsRefused: the records failed.
    """
    sessions.remove_all(database, user)
