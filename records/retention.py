"""Forgetting: what has been kept long enough is removed."""

import time

from sqlalchemy import delete, exists, select

from records.database import Database
from records.schema import conversations, exchanges, sessions

DAY = 86_400
AT_ONCE = 1000  # exchanges removed in one transaction, so that nobody who asks meanwhile waits long


def purge(database: Database, days: int, now: float | None = None) -> int:
    """Remove what is older than so many days: exchanges of every channel with their feedback, then empty conversations.

    Sessions that have expired go whatever their age. With `days` 0 nothing else goes. `now` in seconds since 1970.

    Returns:
        How many exchanges were removed.

    Raises:
        RecordsRefused: the database failed; what was removed until then is gone.
    """
    moment = time.time() if now is None else float(now)
    with database.begin() as connection:
        connection.execute(delete(sessions).where(sessions.c.expires < moment))
    if days <= 0:
        return 0
    oldest = moment - days * DAY
    removed = 0
    while some := _remove_some(database, oldest):
        removed += some
    left = exists().where(exchanges.c.conversation == conversations.c.id)
    with database.begin() as connection:
        connection.execute(delete(conversations).where(conversations.c.updated < oldest, ~left))
    return removed


def _remove_some(database: Database, oldest: float) -> int:
    """Remove the oldest exchanges; their feedback goes with them (ON DELETE CASCADE)."""
    past = select(exchanges.c.id).where(exchanges.c.asked < oldest).order_by(exchanges.c.asked).limit(AT_ONCE)
    with database.begin() as connection:
        return connection.execute(delete(exchanges).where(exchanges.c.id.in_(past))).rowcount
