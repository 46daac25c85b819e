from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import update

from records import usage
from records.database import Database
from records.exchanges import Exchange
from records.feedback import give
from records.schema import exchanges, feedback
from records.usage import Day

NOON = 1_764_072_000.0  # 2025-11-25 12:00 UTC
MIDNIGHT = NOON - 43_200


@pytest.fixture
def asked(database: Database, kept: Callable[..., Exchange]) -> Callable[..., Exchange]:
    """Keeps an answer as if it had been given at another time."""

    def made(when: float, *said: Any, verdict: str = "", comment: str = "", **more: Any) -> Exchange:
        exchange = kept(*said, **more)
        if verdict:
            give(database, "li", exchange.id, verdict, comment)
        with database.begin() as connection:
            connection.execute(update(exchanges).where(exchanges.c.id == exchange.id).values(asked=when))
            given = update(feedback).where(feedback.c.exchange == exchange.id)
            connection.execute(given.values(given=when + 60))
        return exchange

    return made


def test_days_are_counted_in_utc_today_first_and_quiet_days_too(
    database: Database, asked: Callable[..., Exchange]
) -> None:
    asked(MIDNIGHT, elapsed_ms=10.0)
    asked(NOON, elapsed_ms=30.0, verdict="useful")
    asked(NOON, status="not_in_plan", elapsed_ms=50.0, verdict="should_have_answered")
    asked(MIDNIGHT - 0.001, status="error", elapsed_ms=7.0)
    asked(MIDNIGHT - 86_400, elapsed_ms=1.0, verdict="wrong")
    asked(MIDNIGHT - 86_400, elapsed_ms=2.0)
    asked(MIDNIGHT - 3 * 86_400, elapsed_ms=1.0)
    assert usage.per_day(database, 4, NOON) == [
        Day(date(2025, 11, 25), 3, 2, 1, 1, 30.0),
        Day(date(2025, 11, 24), 3, 2, 1, 1, 2.0),
        Day(date(2025, 11, 23), 0, 0, 0, 0, None),
        Day(date(2025, 11, 22), 1, 1, 0, 0, 1.0),
    ]


def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle(
    database: Database, asked: Callable[..., Exchange]
) -> None:
    for elapsed in (4.0, 100.0, 1.0, 2.0):
        asked(NOON, elapsed_ms=elapsed)
    assert usage.per_day(database, 1, NOON)[0].median_ms == 3.0


def test_questions_without_an_answer_come_newest_first(
    database: Database, asked: Callable[..., Exchange]
) -> None:
    asked(NOON, "answered")
    asked(NOON - 2, "old", "clarify")
    asked(NOON - 1, "new", "refused", verdict="wrong", comment="why?")
    found = usage.declined(database)
    assert [(one.question, one.status, one.verdict, one.comment) for one in found] == [
        ("new", "refused", "wrong", "why?"),
        ("old", "clarify", None, ""),
    ]
    assert [one.asked for one in found] == [NOON - 1, NOON - 2]
    assert len(usage.declined(database, 1)) == 1


def test_answers_found_wanting_come_with_what_was_said(
    database: Database, asked: Callable[..., Exchange]
) -> None:
    asked(NOON, "good", verdict="useful")
    asked(NOON, "unjudged")
    asked(NOON - 5, "a", verdict="wrong_source", comment="第九条")
    asked(NOON - 1, "b", verdict="wrong")
    found = usage.disliked(database)
    assert [(one.question, one.verdict, one.comment) for one in found] == [
        ("b", "wrong", ""),
        ("a", "wrong_source", "第九条"),
    ]
    assert len(usage.disliked(database, 1)) == 1


def test_the_slowest_of_the_last_days_come_slowest_first(
    database: Database, asked: Callable[..., Exchange]
) -> None:
    ids = [asked(NOON, elapsed_ms=elapsed).id for elapsed in (5.0, 500.0, 50.0)]
    asked(NOON - 2 * 86_400, elapsed_ms=9999.0)
    found = usage.slowest(database, days=1, limit=2, now=NOON)
    assert [(one.exchange, one.elapsed_ms) for one in found] == [(ids[1], 500.0), (ids[2], 50.0)]


def test_nobody_is_named(database: Database, asked: Callable[..., Exchange]) -> None:
    asked(NOON, status="refused", owner="li-xiaoming")
    shown = [
        *usage.per_day(database, 1, NOON),
        *usage.declined(database),
        *usage.slowest(database, 1, now=NOON),
    ]
    assert len(shown) == 3
    assert "li-xiaoming" not in repr(shown)


def test_nothing_kept_gives_nothing(database: Database) -> None:
    assert usage.per_day(database, 0, NOON) == []
    assert usage.per_day(database, 1, NOON) == [Day(date(2025, 11, 25), 0, 0, 0, 0, None)]
    assert usage.declined(database) == usage.disliked(database) == usage.slowest(database) == []
