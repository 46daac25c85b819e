from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from docx import Document
from fastapi import FastAPI
from fastapi.testclient import TestClient
from openpyxl import load_workbook

from answering.engine import Answerer
from ingest.index import Index
from records.database import open_database
from web.boards.board import board_of
from web.boards.downloads import TYPES, routes
from web.boards.sheets import target_sheet, task_sheet
from web.desk import Desk
from web.service import Service
from web.site import Site

NAMES = ("tasks.xlsx", "tasks.docx", "matrix.svg", "targets.xlsx", "targets.docx")


@pytest.fixture(scope="module")
def site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    database, desk = open_database(None, Path(tmp_path_factory.mktemp("records"))), Desk()
    yield Site(Service(Answerer(index), database), desk, SimpleNamespace())
    desk.close()
    database.close()


@pytest.fixture(scope="module")
def client(site: Site) -> Iterator[TestClient]:
    app = FastAPI()
    app.include_router(routes(site, lambda: date(2026, 1, 2)))
    with TestClient(app) as opened:
        yield opened


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_kept_and_never_shown(client: TestClient, name: str) -> None:
    reply = client.get(f"/downloads/{name}")
    assert reply.status_code == 200
    disposition = reply.headers["content-disposition"]
    assert disposition.startswith(f'attachment; filename="clausewise-{name}"; filename*=UTF-8')
    assert unquote(disposition).endswith(f".{name.rpartition('.')[2]}")
    assert disposition.isascii()
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.headers["content-type"].startswith(TYPES[name.rpartition(".")[2]])


def test_the_files_hold_the_filtered_rows(client: TestClient, site: Site) -> None:
    board = board_of(site)
    chosen = [row for row in board.tasks if "水利部" in row.keys]
    query = {"body": "水利部", "lang": "zh"}
    sheet = load_workbook(BytesIO(client.get("/downloads/tasks.xlsx", params=query).content)).worksheets[0]
    assert [tuple(value or "" for value in row) for row in sheet.iter_rows(values_only=True)][1:] == [
        *task_sheet(chosen, "zh").rows
    ]
    document = Document(BytesIO(client.get("/downloads/tasks.docx", params=query).content))
    assert len(document.tables[0].rows) == len(chosen) + 1 == 7


def test_targets_are_filtered_by_year_and_sector(client: TestClient, site: Site) -> None:
    reply = client.get("/downloads/targets.xlsx", params={"year": "2030", "sector": "工业", "lang": "en"})
    sheet = load_workbook(BytesIO(reply.content)).worksheets[0]
    rows = [row for row in board_of(site).targets if row.year == 2030 and row.sector == "工业"]
    assert [row[1] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        row[1] for row in target_sheet(rows, "en").rows
    ]


def test_the_picture_is_of_the_filtered_clauses(client: TestClient) -> None:
    reply = client.get("/downloads/matrix.svg", params={"part": "六、开展模式创新", "lang": "zh"})
    words = "".join(ElementTree.fromstring(reply.content).itertext())
    assert "（二十）开展企业减污降碳协同创新" in words
    assert "（八）" not in words


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_language_is_the_reader_s_unless_the_address_says_another(
    client: TestClient, language: str
) -> None:
    headers = {"accept-language": "en-GB" if language == "en" else "zh-CN"}
    heads = []
    for query in ({}, {"lang": language}):
        reply = client.get("/downloads/targets.xlsx", params=query, headers=headers if not query else {})
        heads.append([cell.value for cell in load_workbook(BytesIO(reply.content)).worksheets[0][1]])
    assert heads[0] == heads[1]
    assert heads[0][1] == ("Indicator" if language == "en" else "指标")


@pytest.mark.parametrize(
    "path",
    [
        "tasks.xlsx?body=外交部",
        "tasks.docx?part=x",
        "matrix.svg?together=maybe",
        "matrix.svg?lang=fr",
        "targets.xlsx?year=1999",
        "targets.docx?sector=x",
        f"targets.docx?words={'长' * 101}",
        "tasks.xlsx?body=" + "&body=".join(["mwr"] * 65),
    ],
)
def test_what_cannot_be_used_is_refused_in_one_line(client: TestClient, path: str) -> None:
    reply = client.get(f"/downloads/{path}")
    assert reply.status_code == 400
    assert reply.headers["content-type"].startswith("text/plain")
    assert len(reply.text.strip().splitlines()) == 1


@pytest.mark.parametrize("path", ["tasks.pdf", "..%2f..%2fetc%2fpasswd", "tasks.xlsx%00"])
def test_no_other_file_is_given(client: TestClient, path: str) -> None:
    assert client.get(f"/downloads/{path}").status_code == 404
