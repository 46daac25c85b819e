from collections.abc import Iterator
from pathlib import Path

import pytest

from records import sessions
from records.database import Database, open_database


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(None, tmp_path)
    yield opened
    opened.close()


def test_a_session_is_kept_prolonged_and_removed(opened: Database) -> None:
    sessions.add(opened, "d1", "张三", 20.0, 0.0)
    assert sessions.find(opened, "d1") == ("张三", 20.0)
    sessions.prolong(opened, "d1", 30.0)
    assert sessions.find(opened, "d1") == ("张三", 30.0)
    sessions.remove(opened, "d1")
    sessions.remove(opened, "d1")
    assert sessions.find(opened, "d1") is None


def test_a_session_that_was_removed_is_not_prolonged_back(opened: Database) -> None:
    sessions.prolong(opened, "d1", 30.0)
    assert sessions.find(opened, "d1") is None


def test_adding_one_clears_away_those_that_ended(opened: Database) -> None:
    sessions.add(opened, "old", "a", 10.0, 0.0)
    sessions.add(opened, "new", "b", 30.0, 20.0)
    assert (sessions.find(opened, "old"), sessions.find(opened, "new")) == (None, ("b", 30.0))


def test_all_of_a_user_are_removed_and_no_others(opened: Database) -> None:
    for digest, user in (("d1", "a"), ("d2", "a"), ("d3", "a%")):
        sessions.add(opened, digest, user, 10.0, 0.0)
    sessions.remove_all(opened, "a")
    assert [sessions.find(opened, digest) is None for digest in ("d1", "d2", "d3")] == [True, True, False]
