"""All records as JSON lines, read in batches: for archives and for programs."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, or_, select

from records.database import Database
from records.exchanges import read_exchange
from records.schema import exchanges, feedback

BATCH = 200


def record_lines(database: Database, batch: int = BATCH) -> Iterator[str]:
    """One JSON object for each exchange, oldest first, with its feedback and versions; times in ISO 8601, UTC.

    No line says who asked. What is kept while the lines are read comes at the end, or not at all.

    Raises:
        RecordsRefused: the database failed.
    """
    for row in kept_rows(database, batch=batch):
        yield json.dumps(_record(row), ensure_ascii=False)


def kept_rows(database: Database, *conditions: ColumnElement[bool], batch: int = BATCH) -> Iterator[Row[Any]]:
    """The rows of exchanges, each with its feedback (all None where there is none), oldest first.

    Each batch is a short transaction of its own: however long a reader takes, it holds nothing up.
    """
    both = exchanges.outerjoin(feedback, feedback.c.exchange == exchanges.c.id)
    query = select(exchanges, feedback).select_from(both).where(*conditions)
    query = query.order_by(exchanges.c.asked, exchanges.c.id).limit(batch)
    after: ColumnElement[bool] | None = None
    while True:
        with database.reading() as connection:
            rows = connection.execute(query if after is None else query.where(after)).all()
        yield from rows
        if len(rows) < batch:
            return
        last = rows[-1]
        same = and_(exchanges.c.asked == last.asked, exchanges.c.id > last.id)
        after = or_(exchanges.c.asked > last.asked, same)


def iso(seconds: float) -> str:
    """A time in seconds since 1970 as ISO 8601 prints it, in UTC, to the millisecond."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _record(row: Row[Any]) -> dict[str, Any]:
    exchange = read_exchange(row)
    given = {"verdict": row.verdict, "comment": row.comment, "given": iso(row.given)} if row.verdict else None
    return {
        "id": exchange.id,
        "conversation": exchange.conversation,
        "position": exchange.position,
        "replaced": row.replaced,
        "channel": exchange.channel,
        "asked": iso(exchange.asked),
        "plan": exchange.plan,
        "history": [turn.model_dump() for turn in exchange.history],
        "answer": exchange.answer.as_json(),
        "versions": vars(exchange.versions),
        "feedback": given,
    }
