import io
from dataclasses import dataclass, replace
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from docx import Document
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from answering.engine import Answerer
from ingest.index import Index
from records import conversations
from records.database import Database, new_id
from records.exchanges import Exchange
from retrieval.question import Question
from web.desk import Desk
from web.service import Service
from web.site import Site
from web.taking import routes

FORMS = ("{}.docx", "{}.md", "{}/print")


@dataclass(frozen=True)
class Person:
    """Who asks, as the guard would say."""

    name: str


def client_of(index: Index, database: Database) -> TestClient:
    """A client of the routes; the header `x-name` says who it is."""
    app = FastAPI()
    desk = Desk()
    app.include_router(routes(Site(Service(Answerer(index), database), desk, SimpleNamespace())))

    @app.middleware("http")
    async def guard(request: Request, go_on) -> Response:  # type: ignore[no-untyped-def]  # as Starlette gives it
        request.state.identity = Person(request.headers.get("x-name", "anna"))
        return await go_on(request)  # type: ignore[no-any-return]  # a response

    return TestClient(app)


@pytest.fixture
def service(index: Index, database: Database) -> Service:
    return Service(Answerer(index), database)


@pytest.fixture
def client(index: Index, database: Database) -> TestClient:
    return client_of(index, database)


@pytest.fixture
def asked(service: Service) -> Exchange:
    return service.ask_in("谁负责园区减污降碳？", "anna", None)


def test_a_permalink_shows_the_answer_to_everyone_signed_in(client: TestClient, asked: Exchange) -> None:
    page = client.get(f"/answers/{asked.id}", headers={"x-name": "bert", "accept-language": "zh"})
    assert page.status_code == 200
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert asked.answer.citations[0].quote in page.text
    assert "anna" not in page.text


def test_a_permalink_says_the_same_after_the_index_has_changed(
    client: TestClient, index: Index, database: Database, asked: Exchange
) -> None:
    before = client.get(f"/answers/{asked.id}").text
    manifest = index.manifest.model_copy(update={"catalog_digest": "f" * 64})
    after = client_of(replace(index, manifest=manifest), database).get(f"/answers/{asked.id}").text
    for page in (before, after):
        assert "按职责分工负责。<a " in page
        assert f">{asked.answer.citations[0].quote}</blockquote>" in page
        assert f"索引 {asked.versions.index_digest[:12]}" in page
    assert "较早的索引版本" in after
    assert "较早的索引版本" not in before


def test_the_language_is_the_cookies(client: TestClient, asked: Exchange) -> None:
    page = client.get(f"/answers/{asked.id}", headers={"cookie": "lang=en"}).text
    assert '<html lang="en">' in page
    assert "An answer as it was given" in page


def test_the_text_for_copying_has_source_and_permalink(client: TestClient, asked: Exchange) -> None:
    text = client.get(f"/answers/{asked.id}.txt")
    assert text.headers["content-type"] == "text/plain; charset=utf-8"
    assert text.headers["x-content-type-options"] == "nosniff"
    assert "《减污降碳协同增效实施方案》六、开展模式创新（十九）开展产业园区减污降碳协同创新：“" in text.text
    assert text.text.endswith(f"提问，http://testserver/answers/{asked.id}\n")


@pytest.mark.parametrize(
    "wrong",
    ["0" * 32, "A" * 32, "a" * 31, "..%2f..%2fetc%2fpasswd", "x.txt", "%00", "<script>", "' or 1=1 --"],
)
def test_an_answer_that_is_not_kept_is_told_in_plain_words(client: TestClient, wrong: str) -> None:
    page = client.get(f"/answers/{wrong}")
    assert page.status_code == 404
    assert "<script>" not in page.text
    for address in (f"/answers/{'0' * 32}", f"/answers/{'0' * 32}.txt"):
        assert "这个链接下没有保存回答" in client.get(address).text


def test_an_answer_about_a_plan_that_is_gone_is_still_shown(service: Service, client: TestClient) -> None:
    kept = service.ask(Question(question="谁负责？", plan="gone"), "api")
    page = client.get(f"/answers/{kept.id}")
    assert page.status_code == 200
    assert "无法回答" in page.text


def test_a_conversation_is_taken_away_as_a_document(client: TestClient, asked: Exchange) -> None:
    file = client.get(f"/conversations/{asked.conversation}.docx")
    assert file.headers["content-type"].startswith("application/vnd.openxmlformats")
    assert file.headers["x-content-type-options"] == "nosniff"
    name = quote("谁负责园区减污降碳？.docx", safe="")
    assert file.headers["content-disposition"] == (
        f"attachment; filename=\"conversation.docx\"; filename*=UTF-8''{name}"
    )
    cells = Document(io.BytesIO(file.content)).tables[0].rows[1].cells
    assert cells[2].text == asked.answer.citations[0].quote


def test_a_conversation_is_taken_away_as_markdown(client: TestClient, asked: Exchange) -> None:
    file = client.get(f"/conversations/{asked.conversation}.md")
    assert file.headers["content-type"] == "text/markdown; charset=utf-8"
    assert file.headers["content-disposition"].startswith("attachment; ")
    assert f"<http://testserver/answers/{asked.id}>" in file.text


def test_a_conversation_is_printed_from_a_page_that_runs_nothing(client: TestClient, asked: Exchange) -> None:
    page = client.get(f"/conversations/{asked.conversation}/print")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert asked.answer.citations[0].quote in page.text


def test_a_replaced_answer_leaves_the_files_and_keeps_its_permalink(
    service: Service, client: TestClient, asked: Exchange
) -> None:
    service.ask_in("2035年的目标是什么？", "anna", asked.conversation, replaces=asked.id)
    text = client.get(f"/conversations/{asked.conversation}.md").text
    assert "2035年的目标是什么？" in text
    assert "商务部等按职责分工负责" not in text
    assert client.get(f"/answers/{asked.id}").status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_a_conversation_of_another_person_is_not_there(
    client: TestClient, asked: Exchange, form: str
) -> None:
    address = "/conversations/" + form.format(asked.conversation)
    assert client.get(address, headers={"x-name": "anna"}).status_code == 200
    for other in ("bert", "", "Anna", "anna' or '1'='1"):
        refused = client.get(address, headers={"x-name": other})
        assert refused.status_code == 404
        assert "谁负责园区减污降碳" not in refused.text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("wrong", ["0" * 32, "A" * 32, "..%2f..%2fx", "%00", "a" * 64])
def test_an_unknown_conversation_is_told_in_plain_words(client: TestClient, form: str, wrong: str) -> None:
    assert client.get("/conversations/" + form.format(wrong)).status_code == 404
    known = client.get("/conversations/" + form.format(new_id()))
    assert known.status_code == 404
    assert "没有这个对话" in known.text


def test_a_deleted_conversation_is_not_there(client: TestClient, database: Database, asked: Exchange) -> None:
    conversations.delete(database, "anna", str(asked.conversation))
    assert client.get(f"/conversations/{asked.conversation}.md").status_code == 404


def test_a_title_cannot_leave_its_header(client: TestClient, database: Database, asked: Exchange) -> None:
    title = '../..\u202e"; filename=x.exe\x00 <b>'
    conversations.rename(database, "anna", str(asked.conversation), title)
    file = client.get(f"/conversations/{asked.conversation}.md")
    assert file.headers["content-disposition"] == (
        "attachment; filename=\"filename=x.exe b.md\"; filename*=UTF-8''filename%3Dx.exe%20b.md"
    )
    assert "\\<b\\>" in file.text
