"""Settings that administrators change while the server runs, and the audit of every change."""

import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select, update

from records.database import Database, storable
from records.schema import audit, switches

ANSWERING = "answering"
_ANSWERING = select(switches.c.value).where(switches.c.name == ANSWERING)


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
    with database.reading() as connection:
        return _switch(connection.execute(_ANSWERING).scalar())


def turn_answering(database: Database, switch: Switch, by: str) -> None:
    """Set the switch and write the change down; one that is set so already stays as it is, and nothing is written."""
    after = {"on": switch.on, "notice": storable(switch.notice)}
    with database.begin() as connection:
        value = connection.execute(_ANSWERING.with_for_update()).scalar()
        before = vars(_switch(value))
        if before == after:
            return
        if value is None:
            connection.execute(switches.insert().values(name=ANSWERING, value=after))
        else:
            connection.execute(update(switches).where(switches.c.name == ANSWERING).values(value=after))
        note = {"name": ANSWERING, "before": before, "after": after}
        connection.execute(audit.insert().values(changed=time.time(), by=by, **note))


def changes(database: Database, limit: int = 200) -> list[Change]:
    """What was changed, newest first."""
    query = select(audit).order_by(audit.c.number.desc()).limit(limit)
    with database.reading() as connection:
        rows = connection.execute(query).all()
    return [Change(row.changed, row.by, row.name, row.before, row.after) for row in rows]


def _switch(value: Any) -> Switch:
    return Switch(**value) if value else Switch()
