"""Logins of browsers. They outlive a restart of the server; of a cookie's value only the digest is kept."""

import time

from sqlalchemy import delete, insert, select, update

from access.tokens import digest_of, new_token
from records.database import Database
from records.schema import sessions

LIFE_SECONDS = 12 * 3600.0
RENEWED_AFTER_SECONDS = 300.0  # a life that has lost less is not written anew: most requests then only read


def begin(database: Database, user: str) -> str:
    """A new session of a user: the value for their cookie. Sessions whose time is over are cleared away.

    Raises:
        RecordsRefused: the records failed.
    """
    value, now = new_token(), time.time()
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.expires <= now))
        row = {"digest": digest_of(value), "user": user, "expires": now + LIFE_SECONDS}
        connection.execute(insert(sessions).values(**row))
    return value


def whose(database: Database, value: str) -> str | None:
    """The user of a session that lasts still; asking lengthens its life to 12 hours from now.

    Raises:
        RecordsRefused: the records failed.
    """
    now, here = time.time(), sessions.c.digest == digest_of(value)
    with database.begin() as connection:
        row = connection.execute(select(sessions).where(here, sessions.c.expires > now)).one_or_none()
        if row is None:
            return None
        if row.expires < now + LIFE_SECONDS - RENEWED_AFTER_SECONDS:
            connection.execute(update(sessions).where(here).values(expires=now + LIFE_SECONDS))
    return str(row.user)


def end(database: Database, value: str) -> None:
    """End a session; nothing happens where there is none.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.digest == digest_of(value)))


def end_all(database: Database, user: str) -> None:
    """End every session of a user.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.user == user))
