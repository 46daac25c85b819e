from typing import Any

from fastapi.testclient import TestClient

from records.database import Database
from records.schema import metadata
from records.switches import Switch, turn_answering
from web.site import Site


def test_alive_is_told_whatever_else_fails(client: TestClient, database: Database) -> None:
    metadata.drop_all(database.engine)
    given = client.get("/healthz")
    assert (given.status_code, given.json()) == (200, {"status": "ok"})


def test_ready_when_the_index_answers_and_the_records_can_be_written(client: TestClient) -> None:
    given = client.get("/readyz")
    assert given.status_code == 200
    assert given.json() == {"ready": True, "index": True, "records": True, "answering": True, "missing": []}


def test_answering_turned_off_is_told_and_makes_it_no_less_ready(client: TestClient, site: Site) -> None:
    turn_answering(site.database, Switch(on=False, notice="closed"), "an administrator")
    given = client.get("/readyz")
    assert (given.status_code, given.json()["answering"]) == (200, False)


def test_records_that_fail_are_told(client: TestClient, database: Database) -> None:
    metadata.drop_all(database.engine)
    given = client.get("/readyz")
    assert given.status_code == 503
    assert (given.json()["ready"], given.json()["index"], given.json()["records"]) == (False, True, False)
    assert [line.split(":")[0] for line in given.json()["missing"]] == ["the records"]


def test_an_index_that_fails_is_told(client: TestClient, monkeypatch: Any) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("the vectors are gone")

    monkeypatch.setattr("web.api.health.Answerer.ask", broken)
    given = client.get("/readyz")
    assert given.status_code == 503
    assert given.json()["missing"] == ["the index: the vectors are gone"]


def test_nothing_is_kept_of_the_questions_that_try_the_index(client: TestClient, site: Site) -> None:
    client.get("/readyz")
    with site.database.begin() as connection:
        rows = {table.name: len(connection.execute(table.select()).all()) for table in metadata.sorted_tables}
    assert set(rows.values()) == {0}
