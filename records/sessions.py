"""Logins as rows: whose they are, and until when, under the digests of what their browsers hold."""

from sqlalchemy import delete, insert, select, update

from records.database import Database
from records.schema import sessions


def add(database: Database, digest: str, user: str, expires: float, now: float) -> None:
    """Keep a session until `expires`; those that ended before `now` are cleared away (seconds since 1970).

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.expires <= now))
        connection.execute(insert(sessions).values(digest=digest, user=user, expires=expires))


def find(database: Database, digest: str) -> tuple[str, float] | None:
    """The user of a session and when it ends; None where there is none.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.reading() as connection:
        row = connection.execute(select(sessions).where(sessions.c.digest == digest)).one_or_none()
    return (row.user, row.expires) if row else None


def prolong(database: Database, digest: str, expires: float) -> None:
    """Let a session end later; one that was ended meanwhile stays so.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(update(sessions).where(sessions.c.digest == digest).values(expires=expires))


def remove(database: Database, digest: str) -> None:
    """Remove a session; nothing happens where there is none.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.digest == digest))


def remove_all(database: Database, user: str) -> None:
    """Remove every session of a user.

    Raises:
        RecordsRefused: the records failed.
    """
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.user == user))
