import time
from pathlib import Path

import pytest
from sqlalchemy import select, update

from access import sessions
from access.tokens import digest_of
from records.database import Database, open_database
from records.schema import sessions as table


def rows(database: Database) -> list[tuple[str, str, float]]:
    with database.begin() as connection:
        return [tuple(row) for row in connection.execute(select(table))]


def expire_at(database: Database, moment: float) -> None:
    with database.begin() as connection:
        connection.execute(update(table).values(expires=moment))


def test_a_session_is_that_of_its_user_and_no_guess_is(database: Database) -> None:
    value = sessions.begin(database, "张三")
    assert sessions.whose(database, value) == "张三"
    assert sessions.whose(database, value[:-1]) is None
    assert sessions.whose(database, "") is None
    assert sessions.whose(database, "' OR 1=1 --") is None


def test_only_the_digest_is_kept(database: Database, tmp_path: Path) -> None:
    value = sessions.begin(database, "a")
    assert [row[0] for row in rows(database)] == [digest_of(value)]
    assert sessions.whose(database, digest_of(value)) is None


def test_sessions_outlive_the_server(database: Database, tmp_path: Path) -> None:
    value = sessions.begin(database, "a")
    database.close()
    again = open_database(None, tmp_path)
    assert sessions.whose(again, value) == "a"
    again.close()


def test_a_session_ends_after_its_time_and_is_cleared_away(database: Database) -> None:
    value = sessions.begin(database, "a")
    expire_at(database, time.time() - 1)
    assert sessions.whose(database, value) is None
    sessions.begin(database, "b")
    assert [row[1] for row in rows(database)] == ["b"]


def test_asking_lengthens_a_session(database: Database) -> None:
    value = sessions.begin(database, "a")
    expire_at(database, time.time() + 3600)
    assert sessions.whose(database, value) == "a"
    ((_, _, expires),) = rows(database)
    assert expires == pytest.approx(time.time() + sessions.LIFE_SECONDS, abs=60)


def test_asking_at_once_again_writes_nothing(database: Database) -> None:
    value = sessions.begin(database, "a")
    before = rows(database)
    assert sessions.whose(database, value) == "a"
    assert rows(database) == before


def test_a_session_is_ended_and_so_are_all_of_a_user(database: Database) -> None:
    first, second, other = (sessions.begin(database, name) for name in ("a", "a", "b"))
    sessions.end(database, first)
    assert (sessions.whose(database, first), sessions.whose(database, second)) == (None, "a")
    sessions.end(database, first)
    sessions.end_all(database, "a")
    assert (sessions.whose(database, second), sessions.whose(database, other)) == (None, "b")
