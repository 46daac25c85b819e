import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select

from records.database import open_database
from records.errors import RecordsRefused
from records.probe import check_writable
from records.schema import switches


def test_records_that_can_be_written_pass_and_keep_nothing_of_it(tmp_path: Path) -> None:
    database = open_database(None, tmp_path)
    check_writable(database)
    check_writable(database)
    with database.begin() as connection:
        assert connection.execute(select(switches)).all() == []
    database.close()


def test_records_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    open_database(None, tmp_path).close()
    read_only = open_database(f"sqlite:///file:{tmp_path / 'records.sqlite'}?mode=ro&uri=true", tmp_path)
    with pytest.raises(RecordsRefused, match="readonly"):
        check_writable(read_only)
    read_only.close()


def test_a_table_that_is_missing_is_told(tmp_path: Path) -> None:
    database = open_database(None, tmp_path)
    with sqlite3.connect(tmp_path / "records.sqlite") as connection:
        connection.execute("drop table switches")
    connection.close()
    with pytest.raises(RecordsRefused, match="switches"):
        check_writable(database)
    database.close()
