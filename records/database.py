"""The door to the database: SQLite by default, PostgreSQL by its URL."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from records.errors import RecordsRefused
from records.schema import metadata

SETTING = "CLAUSEWISE_RECORDS"


class Database:
    """An open database. What `begin` yields is one transaction: kept whole when its block ends, or not at all."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction.

        Raises:
            RecordsRefused: the database failed; nothing of the block was kept.
        """
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise RecordsRefused(f"the records failed ({_reason(error)}); see {SETTING}") from error

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def open_database(url: str | None, home: Path) -> Database:
    """Open the records at a URL, or in `home`/records.sqlite; tables that are missing are made.

    Raises:
        RecordsRefused: the URL is none, its driver is missing, or the database cannot be reached or written.
    """
    try:
        if url is None:
            home.mkdir(parents=True, exist_ok=True)
        engine = create_engine(
            make_url(url or f"sqlite:///{home / 'records.sqlite'}"), pool_pre_ping=url is not None
        )
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare_sqlite)
        metadata.create_all(engine)
    except (ArgumentError, ImportError) as error:
        raise RecordsRefused(
            f"{SETTING} is no database URL that can be used ({_reason(error)}); "
            "give one such as postgresql+psycopg://user:password@host/name"
        ) from error
    except (SQLAlchemyError, OSError) as error:
        raise RecordsRefused(
            f"the records cannot be opened ({_reason(error)}); set {SETTING} or CLAUSEWISE_HOME"
        ) from error
    return Database(engine)


def new_id() -> str:
    """An id that cannot be guessed: 128 random bits in hexadecimal digits."""
    return secrets.token_hex(16)


def _prepare_sqlite(connection: object, _: object) -> None:
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a DB-API connection, which has no common type
    for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def _reason(error: Exception) -> str:
    """What went wrong, in one line, without the password of the URL."""
    cause = getattr(error, "orig", None) or error
    return " ".join(str(cause).split())[:200]
