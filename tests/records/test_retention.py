import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Table, func, select, update

from answering.answer import Answer
from records.database import Database
from records.exchanges import Exchange, Versions, find, keep
from records.feedback import give
from records.retention import purge
from records.schema import conversations, exchanges, feedback, sessions
from records.switches import Switch, changes, turn_answering

DAY = 86_400


def counted(database: Database, *tables: Table) -> list[int]:
    with database.reading() as connection:
        return [connection.execute(select(func.count()).select_from(table)).scalar() or 0 for table in tables]


def age(database: Database, days: float, *ids: str) -> None:
    """Make exchanges, and the conversations that hold no younger ones, so many days old."""
    then = time.time() - days * DAY
    with database.begin() as connection:
        connection.execute(update(exchanges).where(exchanges.c.id.in_(ids)).values(asked=then))
        newest = (
            select(func.max(exchanges.c.asked))
            .where(exchanges.c.conversation == conversations.c.id)
            .scalar_subquery()
        )
        connection.execute(update(conversations).values(updated=newest))


def test_what_is_older_goes_with_its_feedback_and_its_empty_conversation(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    old, young, long_ago = kept(), kept(), kept()
    later = kept(conversation=long_ago.conversation)
    with database.begin() as connection:
        by_machine = keep(connection, None, answer(), "p", "mcp", Versions("a", "b", "1"))
    for one in (old, young):
        give(database, "li", one.id, "useful")
    age(database, 30.01, old.id, long_ago.id, by_machine.id)
    age(database, 29.99, young.id)
    assert purge(database, 30) == 3
    assert [find(database, one.id) for one in (young, later)] != []
    assert counted(database, exchanges, feedback, conversations) == [2, 1, 2]
    assert purge(database, 30) == 0


def test_more_than_one_portion_is_removed(
    database: Database, kept: Callable[..., Exchange], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("records.retention.AT_ONCE", 2)
    age(database, 400, *[kept().id for _ in range(5)])
    assert purge(database, 365) == 5
    assert counted(database, exchanges, conversations) == [0, 0]


def test_zero_days_keep_for_ever(database: Database, kept: Callable[..., Exchange]) -> None:
    age(database, 40_000, kept().id)
    assert purge(database, 0) == 0
    assert counted(database, exchanges, conversations) == [1, 1]


@pytest.mark.parametrize("days", [0, 365])
def test_sessions_go_once_they_have_expired(database: Database, days: int) -> None:
    now = time.time()
    with database.begin() as connection:
        for digest, expires in (("over", now - 1), ("good", now + 600)):
            connection.execute(sessions.insert().values(digest=digest, user="li", expires=expires))
    purge(database, days)
    with database.reading() as connection:
        assert list(connection.execute(select(sessions.c.digest)).scalars()) == ["good"]


def test_the_audit_stays(database: Database) -> None:
    turn_answering(database, Switch(False, "a"), "li")
    purge(database, 1, now=time.time() + 10 * DAY)
    assert len(changes(database)) == 1


def test_what_is_asked_while_old_records_go_is_kept(
    database: Database, kept: Callable[..., Exchange], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("records.retention.AT_ONCE", 3)
    old = [kept() for _ in range(30)]
    age(database, 400, *[one.id for one in old])
    asked: list[Any] = []

    def ask() -> None:
        asked.extend(kept(conversation=one.conversation) for one in old[:1] + old[-1:])

    asking = threading.Thread(target=ask)
    with database.begin():  # both wait for this, so that they begin together
        removing = threading.Thread(target=purge, args=(database, 365))
        removing.start()
        asking.start()
    for thread in (asking, removing):
        thread.join(timeout=60)
    assert [find(database, one.id) for one in asked] == asked
    assert len(asked) == 2
