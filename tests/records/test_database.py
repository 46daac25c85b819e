import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from ingest.errors import ClausewiseError
from records.database import Database, new_id, open_database, storable
from records.errors import RecordsRefused
from records.schema import sessions, switches

NOTE = "from records.schema import switches; import time\n"
WRITE = "connection.execute(switches.insert().values(name={name!r}, value=1))\n"


def put(database: Database, name: str) -> None:
    with database.begin() as connection:
        connection.execute(switches.insert().values(name=name, value=1))


def names(database: Database) -> set[str]:
    with database.reading() as connection:
        return set(connection.execute(select(switches.c.name)).scalars())


def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.begin() as connection:
            connection.execute(switches.insert().values(name="a", value=1))
            raise ClausewiseError("stop")

    with pytest.raises(ClausewiseError, match="stop"):
        fail()
    assert names(database) == set()


def test_a_writer_that_waits_too_long_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("records.database.WAIT", 0.01)
    database = open_database(None, tmp_path)
    with database.begin(), pytest.raises(RecordsRefused, match="busy"):
        put(database, "a")
    put(database, "b")
    assert names(database) == {"b"}
    database.close()


def test_a_second_process_sees_what_the_first_committed(
    database: Database, process: Callable[[str], subprocess.Popen[str]]
) -> None:
    put(database, "mine")
    code = (
        NOTE
        + "with database.begin() as connection:\n    names = list(connection.execute(switches.select()))\n"
    )
    code += "    " + WRITE.format(name="theirs") + "print([row.name for row in names])"
    said, _ = process(code).communicate(timeout=60)
    assert said.strip() == "['mine']"
    assert names(database) == {"mine", "theirs"}


def test_a_transaction_whose_process_is_killed_leaves_nothing_and_blocks_nobody(
    database: Database, process: Callable[[str], subprocess.Popen[str]]
) -> None:
    code = NOTE + "with database.begin() as connection:\n    " + WRITE.format(name="half")
    killed = process(code + "    print('written', flush=True)\n    time.sleep(600)")
    assert killed.stdout is not None
    assert killed.stdout.readline() == "written\n"
    killed.kill()
    killed.wait(timeout=20)
    put(database, "next")
    assert names(database) == {"next"}


def test_processes_that_start_at_once_open_the_same_empty_database(
    url: str, process: Callable[[str], subprocess.Popen[str]], tmp_path: Path
) -> None:
    started = [process("database.close(); print('open')") for _ in range(4)]
    assert [one.communicate(timeout=60)[0].strip() for one in started] == ["open"] * 4


def test_a_reader_waits_for_no_writer_and_sees_only_what_is_committed(database: Database) -> None:
    put(database, "before")
    with database.begin() as connection:
        connection.execute(switches.insert().values(name="during", value=1))
        assert names(database) == {"before"}
    assert names(database) == {"before", "during"}


def test_threads_write_while_others_read(database: Database, at_once: Callable[..., list[Any]]) -> None:
    done = threading.Event()

    def work(number: int) -> None:
        if number < 8:
            for turn in range(10):
                put(database, f"{number}-{turn}")
            done.set()
        while number >= 8 and not done.is_set():
            names(database)

    at_once(work, 12)
    assert len(names(database)) == 80


def test_a_reading_transaction_of_postgresql_cannot_write(database: Database) -> None:
    if database.engine.dialect.name == "postgresql":
        with pytest.raises(RecordsRefused, match="read-only"), database.reading() as connection:
            connection.execute(switches.insert().values(name="a", value=1))
    assert names(database) == set()


def test_a_statement_that_fails_is_told_without_its_values(database: Database) -> None:
    put(database, "secret-words")
    with pytest.raises(RecordsRefused) as refused:
        put(database, "secret-words")
    assert "secret-words" not in str(refused.value)
    assert "CLAUSEWISE_RECORDS" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_sqlite_is_durable_and_for_its_owner_alone(tmp_path: Path) -> None:
    database = open_database(None, tmp_path / "new" / "home?#%20")
    file = tmp_path / "new" / "home?#%20" / "records.sqlite"
    put(database, "a")
    with database.reading() as connection:
        settings = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert settings == ["wal", 2, 1]
    assert file.stat().st_mode & 0o777 == 0o600
    assert Path(f"{file}-wal").stat().st_mode & 0o777 == 0o600
    database.close()


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://u:s3cret/p@127.0.0.1:1/name",
        "postgresql+psycopg://u:s3cret@127.0.0.1:1/name",
        "postgresql+psycopg://u@127.0.0.1:1/name?password=s3cret",
        "postgresql+psycopg://u:s3cret%20word@127.0.0.1:1/s3cret%20word?connect_timeout=x",
        "postgresql+nodriver://u:s3cret@host/name",
        "postgresql+asyncpg://u:s3cret@host/name",
        "mysql://u:s3cret@host/name",
        "s3cret",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///file:s3cret?mode=memory&cache=shared&uri=true",
        "sqlite:////nowhere/at/all/records.sqlite",
    ],
)
def test_a_url_that_cannot_be_used_is_refused_in_one_line_without_its_password(
    url: str, tmp_path: Path
) -> None:
    with pytest.raises(RecordsRefused, match="CLAUSEWISE_RECORDS") as refused:
        open_database(url, tmp_path)
    assert "s3cret" not in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "records.sqlite"
    file.write_text("a letter to a friend, which is long enough to be no header of a database")
    before = file.read_bytes()
    with pytest.raises(RecordsRefused, match="not a database"):
        open_database(None, tmp_path)
    assert file.read_bytes() == before


def test_ids_are_long_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(bytes.fromhex(one)) for one in ids} == {16}


def test_what_no_database_takes_is_left_out(database: Database) -> None:
    text = storable("a\0b\ud800c 明\u2028条😀")
    assert text == "abc 明\u2028条😀"
    with database.begin() as connection:
        connection.execute(sessions.insert().values(digest="d", user=text, expires=0.0))
        assert connection.execute(select(func.count()).where(sessions.c.user == text)).scalar() == 1
