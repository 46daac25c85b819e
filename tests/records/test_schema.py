from sqlalchemy import JSON, inspect

from records.database import Database
from records.schema import exchanges, metadata

PERSONAL = ("name", "user", "owner", "address", "agent")


def test_every_table_is_made_with_its_columns(database: Database) -> None:
    found = inspect(database.engine)
    assert set(found.get_table_names()) == set(metadata.tables)
    for table in metadata.tables.values():
        assert [column["name"] for column in found.get_columns(table.name)] == [c.name for c in table.columns]


def test_what_is_kept_of_an_answer_has_no_column_for_a_person() -> None:
    for table in ("exchanges", "feedback"):
        names = {column.name for column in metadata.tables[table].columns}
        assert names & set(PERSONAL) == set()


def test_the_long_columns_of_an_exchange_come_last() -> None:
    is_long = [isinstance(column.type, JSON) for column in exchanges.columns]
    assert is_long == sorted(is_long)
