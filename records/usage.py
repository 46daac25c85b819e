"""How much was asked and how it went: figures and questions, and nobody's name."""

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime
from statistics import median
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, select

from records.database import Database
from records.feedback import DISLIKES, Verdict
from records.schema import exchanges, feedback

DAY = 86_400  # seconds; days are counted in UTC, which has no others
_ANSWERED = exchanges.c.status == "answered"
_DISLIKED = feedback.c.verdict.in_(DISLIKES)
_BOTH = exchanges.outerjoin(feedback, feedback.c.exchange == exchanges.c.id)


@dataclass(frozen=True)
class Day:
    """One day in UTC. `declined` is whatever was not answered; `median_ms` None: nothing was asked."""

    date: date
    questions: int
    answered: int
    declined: int
    disliked: int
    median_ms: float | None


@dataclass(frozen=True)
class Noted:
    """One question that an administrator should see; `asked` in seconds since 1970, `verdict` None: none was given."""

    exchange: str
    asked: float
    question: str
    status: str
    elapsed_ms: float
    verdict: Verdict | None
    comment: str


def per_day(database: Database, days: int, now: float | None = None) -> list[Day]:
    """The last days, today first, those on which nothing was asked too. `now` in seconds since 1970."""
    today = int((time.time() if now is None else now) // DAY)
    with database.reading() as connection:
        return [_day(connection, number) for number in range(today, today - days, -1)]


def declined(database: Database, limit: int = 50) -> list[Noted]:
    """The newest questions that were not answered."""
    return _noted(database, _listing(~_ANSWERED).order_by(exchanges.c.asked.desc()).limit(limit))


def disliked(database: Database, limit: int = 50) -> list[Noted]:
    """The questions whose answers were found wanting, the latest verdict first."""
    return _noted(database, _listing(_DISLIKED).order_by(feedback.c.given.desc()).limit(limit))


def slowest(database: Database, days: int = 30, limit: int = 20, now: float | None = None) -> list[Noted]:
    """The questions of the last days (of 24 hours) that took longest to answer."""
    since = (time.time() if now is None else now) - days * DAY
    query = _listing(exchanges.c.asked >= float(since)).order_by(exchanges.c.elapsed_ms.desc()).limit(limit)
    return _noted(database, query)


def _day(connection: Connection, number: int) -> Day:
    """The figures of a day, the first of January 1970 being 0."""
    day = datetime.fromtimestamp(number * DAY, UTC).date()
    within = (exchanges.c.asked >= float(number * DAY), exchanges.c.asked < float((number + 1) * DAY))
    counts = select(func.count(), _count(_ANSWERED), _count(_DISLIKED)).select_from(_BOTH).where(*within)
    questions, answered, wanting = (int(count or 0) for count in connection.execute(counts).one())
    if questions == 0:
        return Day(day, 0, 0, 0, 0, None)
    # No function for the median is in both databases: the one or two values in the middle are looked up.
    middle = select(exchanges.c.elapsed_ms).where(*within).order_by(exchanges.c.elapsed_ms)
    values = connection.execute(middle.offset((questions - 1) // 2).limit(2 - questions % 2)).scalars().all()
    return Day(day, questions, answered, questions - answered, wanting, median(values))


def _count(condition: ColumnElement[bool]) -> ColumnElement[Any]:
    return func.sum(case((condition, 1), else_=0))


def _listing(condition: ColumnElement[bool]) -> Select[Any]:
    columns = [exchanges.c[name] for name in ("id", "asked", "question", "status", "elapsed_ms")]
    return select(*columns, feedback.c.verdict, feedback.c.comment).select_from(_BOTH).where(condition)


def _noted(database: Database, query: Select[Any]) -> list[Noted]:
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return [
        Noted(row.id, row.asked, row.question, row.status, row.elapsed_ms, row.verdict, row.comment or "")
        for row in rows
    ]
