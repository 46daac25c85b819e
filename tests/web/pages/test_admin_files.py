import json
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.requests import Request

from access.identity import Identity
from answering.engine import Answerer
from eval.bank_file import read_bank
from ingest.index import Index
from records.database import Database
from records.feedback import give
from web.desk import Desk
from web.pages.admin_files import routes
from web.service import Service
from web.site import Site

FILES = ("/admin/records.jsonl", "/admin/questions.jsonl", "/admin/questions.jsonl?which=declined")
ASKED = "谁负责园区减污降碳？"


@pytest.fixture
def site(index: Index, database: Database) -> Iterator[Site]:
    desk = Desk()
    yield Site(Service(Answerer(index), database), desk, SimpleNamespace())
    desk.close()


@pytest.fixture
def client(site: Site) -> TestClient:
    """A client of the routes, behind a guard that takes a header for a role."""
    app = FastAPI()
    app.include_router(routes(site))

    @app.middleware("http")
    async def guard(request: Request, go_on: Any) -> Any:
        role: Any = request.headers.get("role")
        if role:
            request.state.identity = Identity("somebody", role, True)
        return await go_on(request)

    return TestClient(app)


def lines(client: TestClient, path: str) -> list[dict[str, Any]]:
    response = client.get(path, headers={"role": "administrator"})
    assert response.status_code == 200
    return [json.loads(line) for line in response.text.split("\n") if line]


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("role", ["user", "trainer", "Administrator", ""])
def test_only_administrators_get_a_file(client: TestClient, site: Site, path: str, role: str) -> None:
    site.service.ask_in(ASKED, "li", None)
    response = client.get(path, headers={"role": role})
    assert response.status_code == 403
    assert ASKED not in response.text
    assert "管理员" in response.json()["detail"]


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_saved_and_never_shown_or_cached(client: TestClient, path: str) -> None:
    headers = client.get(path, headers={"role": "administrator"}).headers
    assert headers["content-disposition"].startswith('attachment; filename="clausewise-')
    assert headers["content-disposition"].endswith('.jsonl"')
    assert headers["content-type"] == "application/x-ndjson"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


def test_the_records_come_one_a_line_without_a_name(client: TestClient, site: Site) -> None:
    kept = [site.service.ask_in(f"第{n}条是什么？", "li-xiaoming", None) for n in (8, 9)]
    give(site.database, "li-xiaoming", kept[1].id, "useful")
    found = lines(client, "/admin/records.jsonl")
    assert [one["id"] for one in found] == [one.id for one in kept]
    assert found[1]["feedback"]["verdict"] == "useful"
    assert "li-xiaoming" not in json.dumps(found)


def test_questions_are_picked_and_can_be_read_by_the_evaluation(
    client: TestClient, site: Site, tmp_path: Path
) -> None:
    answered = site.service.ask_in(ASKED, "li", None)
    site.service.ask_in("2035年的目标是什么？", "li", None)
    give(site.database, "li", answered.id, "wrong")
    for which, count in (("all", 2), ("declined", 1), ("disliked", 1)):
        text = client.get(f"/admin/questions.jsonl?which={which}", headers={"role": "administrator"}).text
        file = tmp_path / f"{which}.jsonl"
        file.write_text(text, encoding="utf-8")
        assert len(read_bank(file)) == count


def test_another_choice_of_questions_is_refused(client: TestClient) -> None:
    path = "/admin/questions.jsonl?which=secret"
    assert client.get(path, headers={"role": "administrator"}).status_code == 422
    assert client.get(path).status_code == 403
