"""Settings that administrators change while the server runs, and the audit of every change."""

import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select

from records.database import Database
from records.schema import audit, switches

ANSWERING = "answering"


@dataclass(frozen=True)
class Switch:
    """Whether questions are answered, and what people are told where they are not."""

    on: bool = True
    notice: str = ""


@dataclass(frozen=True)
class Change:
    """One change of a setting; `changed` in seconds since 1970."""

    changed: float
    by: str
    name: str
    before: Any
    after: Any


def answering_switch(database: Database) -> Switch:
    """Whether questions are answered now."""
    query = select(switches.c.value).where(switches.c.name == ANSWERING)
    with database.begin() as connection:
        value = connection.execute(query).scalar()
    return Switch(**value) if value else Switch()


def turn_answering(database: Database, switch: Switch, by: str) -> None:
    """Set the switch and write the change down."""
    before = answering_switch(database)
    values = {"name": ANSWERING, "value": vars(switch)}
    with database.begin() as connection:
        connection.execute(delete(switches).where(switches.c.name == ANSWERING))
        connection.execute(switches.insert().values(**values))
        note = {"name": ANSWERING, "before": vars(before), "after": vars(switch)}
        connection.execute(audit.insert().values(changed=time.time(), by=by, **note))


def changes(database: Database, limit: int = 200) -> list[Change]:
    """What was changed, newest first."""
    query = select(audit).order_by(audit.c.number.desc()).limit(limit)
    with database.begin() as connection:
        rows = connection.execute(query).all()
    return [Change(row.changed, row.by, row.name, row.before, row.after) for row in rows]
