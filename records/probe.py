"""Whether the records can be written now."""

from sqlalchemy import delete

from records.database import Database, new_id
from records.schema import switches

PREFIX = "probe-"


def check_writable(database: Database) -> None:
    """Write a row and take it away again, in one transaction that is really kept.

    Raises:
        RecordsRefused: the database cannot be written.
    """
    name = PREFIX + new_id()
    with database.begin() as connection:
        connection.execute(switches.insert().values(name=name, value=None))
        connection.execute(delete(switches).where(switches.c.name == name))
