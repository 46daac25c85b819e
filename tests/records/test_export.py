import json
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import update

from answering.answer import Answer, read_answer
from records.database import Database
from records.exchanges import Exchange, Versions, keep
from records.export import iso, record_lines
from records.feedback import give
from records.schema import exchanges
from retrieval.question import Turn

HISTORY = (Turn(role="user", content="先问"), Turn(role="assistant", content="答"))


def lines(database: Database, batch: int = 200) -> list[dict[str, Any]]:
    return [json.loads(line) for line in record_lines(database, batch)]


def test_a_line_holds_one_exchange_whole_and_no_name(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    own = kept("谁\u2028负责\n？", owner="li-xiaoming")
    give(database, "li-xiaoming", own.id, "wrong", "不对")
    with database.begin() as connection:
        by_machine = keep(
            connection, None, answer("二"), "p", "api", Versions("i", "p", "1"), history=HISTORY
        )
    first, second = lines(database)
    assert read_answer(first["answer"]) == own.answer
    assert (first["id"], first["conversation"], first["position"]) == (own.id, own.conversation, 0)
    assert (first["channel"], first["plan"], first["replaced"]) == ("chat", "synergy-2022", False)
    assert first["asked"] == iso(own.asked)
    assert first["versions"] == vars(own.versions)
    assert (first["feedback"]["verdict"], first["feedback"]["comment"]) == ("wrong", "不对")
    assert second["history"] == [turn.model_dump() for turn in HISTORY]
    assert (second["id"], second["feedback"], second["conversation"]) == (by_machine.id, None, None)
    assert "li-xiaoming" not in "".join(record_lines(database))
    assert all("\n" not in line for line in record_lines(database))


@pytest.mark.parametrize("batch", [1, 2, 7, 8])
def test_batches_of_any_size_give_every_exchange_once_in_order(
    database: Database, kept: Callable[..., Exchange], batch: int
) -> None:
    ids = [kept().id for _ in range(7)]
    with database.begin() as connection:  # three at the same moment
        connection.execute(update(exchanges).where(exchanges.c.id.in_(ids[2:5])).values(asked=1.0))
    found = [line["id"] for line in lines(database, batch)]
    assert found == sorted(ids[2:5]) + ids[:2] + ids[5:]


def test_nothing_is_held_up_while_lines_are_read(database: Database, kept: Callable[..., Exchange]) -> None:
    for _ in range(3):
        kept()
    reading = record_lines(database, 1)
    next(reading)
    late = kept("later")
    assert [json.loads(line)["id"] for line in reading][-1] == late.id


def test_no_records_give_no_lines(database: Database) -> None:
    assert lines(database) == []


def test_times_are_printed_in_utc() -> None:
    assert iso(0.0014) == "1970-01-01T00:00:00.001Z"
