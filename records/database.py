"""The door to the database: SQLite by default, PostgreSQL by its URL."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from urllib.parse import quote, quote_plus

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, make_url, select
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from records.errors import RecordsRefused
from records.schema import metadata

SETTING = "CLAUSEWISE_RECORDS"
EXAMPLE = "postgresql+psycopg://user:password@host/name"
WAIT = 10  # seconds that a writer waits for the one before it
READS = "clausewise_reads"
TABLES_LOCK = 4_711_022  # any number that every process of this program agrees on


class Database:
    """An open database. What `begin` yields is one transaction: kept whole when its block ends, or not at all."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._readers = engine.execution_options(**{READS: True}, postgresql_readonly=True)
        # SQLite has one writer at a time and lets the others poll; threads of one process wait here, in line.
        self._pen = Lock() if engine.dialect.name == "sqlite" else None

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction that may write. In SQLite there is one at a time: do not open a second one inside it.

        Raises:
            RecordsRefused: the database failed; nothing of the block was kept.
        """
        if self._pen is not None and not self._pen.acquire(timeout=WAIT):
            raise RecordsRefused(f"the records are busy ({WAIT} s); ask again in a moment")
        try:
            with self._guarded(self.engine) as connection:
                yield connection
        finally:
            if self._pen is not None:
                self._pen.release()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads: it waits for no writer and holds none up.

        Raises:
            RecordsRefused: the database failed.
        """
        with self._guarded(self._readers) as connection:
            yield connection

    @contextmanager
    def _guarded(self, engine: Engine) -> Iterator[Connection]:
        try:
            with engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            reason = _reason(error, engine.url)
            raise RecordsRefused(f"the records failed ({reason}); see {SETTING}") from error

    def close(self) -> None:
        """Give the connections back."""
        self.engine.dispose()


def open_database(url: str | None, home: Path) -> Database:
    """Open the records at a URL, or in `home`/records.sqlite; tables that are missing are made.

    Raises:
        RecordsRefused: the URL is none, its driver is missing, or the database cannot be reached or written.
    """
    try:
        address = make_url(url) if url else URL.create("sqlite", database=str(home / "records.sqlite"))
    except (ArgumentError, ValueError) as error:  # its text may hold a piece of the password
        raise RecordsRefused(f"{SETTING} is no database URL; give one such as {EXAMPLE}") from error
    try:
        if url is None:
            home.mkdir(parents=True, exist_ok=True)
        engine = _engine(address)
        try:
            _make_tables(engine)
        except BaseException:
            engine.dispose()
            raise
    except (ArgumentError, ImportError) as error:
        reason = _reason(error, address)
        raise RecordsRefused(
            f"{SETTING} is no database URL that can be used ({reason}); give one such as {EXAMPLE}"
        ) from error
    except (SQLAlchemyError, OSError) as error:
        reason = _reason(error, address)
        raise RecordsRefused(
            f"the records cannot be opened ({reason}); set {SETTING} or CLAUSEWISE_HOME"
        ) from error
    return Database(engine)


def new_id() -> str:
    """An id that cannot be guessed: 128 random bits in hexadecimal digits."""
    return secrets.token_hex(16)


def storable(text: str) -> str:
    """The text without what no database takes: the null character and halves of characters."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _engine(address: URL) -> Engine:
    dialect = address.get_dialect()
    if dialect.is_async or dialect.name not in ("sqlite", "postgresql"):
        raise ArgumentError(f"{address.drivername} is for neither SQLite nor PostgreSQL, read in threads")
    if dialect.name == "postgresql":
        return create_engine(address, pool_pre_ping=True)
    if address.database in (None, "", ":memory:"):
        raise ArgumentError("records in memory would be lost")
    if "uri" not in address.query:
        Path(str(address.database)).touch(mode=0o600)  # for its owner's eyes alone
    engine = create_engine(address)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_tables(engine: Engine) -> None:
    """Make missing tables, one process at a time."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(TABLES_LOCK)))
        elif connection.exec_driver_sql("PRAGMA journal_mode").scalar() != "wal":
            raise ArgumentError("SQLite cannot keep its write-ahead log there: use a file on a local disk")
        metadata.create_all(connection)


def _prepare_sqlite(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None  # the module begins nothing by itself: _begin_sqlite does
    for setting in (
        f"busy_timeout={round(WAIT * 1000)}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {setting}").close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes the lock at once. One that began as a reader could find its view outdated when it writes.
    reads = connection.get_execution_options().get(READS)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _reason(error: BaseException, address: URL) -> str:
    """What went wrong, in one line: no statement, no values, no password."""
    cause = getattr(error, "orig", None) or error
    line = " ".join((str(cause).strip().splitlines() or [type(cause).__name__])[0].split())
    words = [address.password, *(address.query[name] for name in address.query if "password" in name)]
    for word in filter(None, map(str, words)):
        for form in (word, quote(word, safe=""), quote_plus(word)):
            line = line.replace(form, "***")
    return line[:200]
