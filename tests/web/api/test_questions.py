import json
import socket
import threading
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from records.database import Database
from records.exchanges import find
from records.schema import metadata
from records.switches import Switch, turn_answering
from retrieval.question import MAX_CHARACTERS
from web.api.questions import MOST_BYTES
from web.site import Site

Until = Callable[[Callable[[], bool]], None]
QUESTION = "2025年再生铝产量目标是多少？"
PARKS = {"id": "q1", "question": "谁负责园区减污降碳？"}


def test_an_answer_is_the_answer_object_of_the_contract_with_its_place_in_the_records(
    client: TestClient, site: Site
) -> None:
    given = client.post("/api/ask", json=PARKS)
    answer = given.json()
    assert given.status_code == 200
    assert (answer["id"], answer["status"], answer["language"]) == ("q1", "answered", "zh")
    assert [citation["clause"] for citation in answer["citations"]] == ["19"]
    assert answer["link"] == f"/answers/{answer['exchange']}"
    assert "error" not in answer
    kept = find(site.database, answer["exchange"])
    assert kept.channel == "api"
    assert json.loads(json.dumps(kept.answer.as_json())) == {
        name: value for name, value in answer.items() if name not in ("exchange", "link")
    }


def test_a_quote_is_the_slice_of_the_plan(client: TestClient, site: Site) -> None:
    citations = client.post("/api/ask", json={"question": QUESTION}).json()["citations"]
    assert citations
    for citation in citations:
        assert site.record.plan.text[citation["start"] : citation["end"]] == citation["quote"]


def test_a_follow_up_is_read_in_the_light_of_what_was_asked(client: TestClient) -> None:
    history = [{"role": "user", "content": "短流程炼钢2025年占比是多少？"}]
    answer = client.post("/api/ask", json={"question": "那2030年呢？", "history": history}).json()
    assert "20%" in answer["answer"]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"question"',
        b"\xff\xfe\xfa",
        b"[" * 50_000,
        b"{}",
        b'{"question": 7}',
        b'{"question": ["x"]}',
    ],
    ids=lambda body: repr(body[:20]),
)
def test_what_is_no_question_object_is_refused_in_one_line(client: TestClient, body: bytes) -> None:
    given = client.post("/api/ask", content=body)
    assert given.status_code == 400
    assert list(given.json()) == ["error"]
    assert "\n" not in given.json()["error"]


@pytest.mark.parametrize(
    "change",
    [
        {"question": ""},
        {"question": "  \n "},
        {"question": "问" * (MAX_CHARACTERS + 1)},
        {"history": "none"},
        {"history": [{"role": "system", "content": "x"}]},
        {"history": [{"role": "user", "content": "问" * (MAX_CHARACTERS + 1)}]},
        {"id": 5},
    ],
    ids=str,
)
def test_a_question_that_can_be_read_but_not_asked_gives_an_answer_object_with_the_error(
    client: TestClient, change: dict[str, Any]
) -> None:
    asked = PARKS | change
    given = client.post("/api/ask", json=asked)
    answer = given.json()
    assert given.status_code == 400
    assert answer["status"] == "error"
    assert answer["error"] == answer["answer"]
    assert answer["question"] == asked["question"]
    assert "exchange" not in answer


def test_half_a_character_does_not_break_the_refusal(client: TestClient) -> None:
    given = client.post("/api/ask", content=b'{"question": "\\ud800"}')
    assert (given.status_code, given.json()["question"]) == (400, "?")


def test_a_plan_that_is_not_in_the_index_is_told_by_name(client: TestClient) -> None:
    given = client.post("/api/ask", json=PARKS | {"plan": "no-such-plan"})
    assert given.status_code == 404
    assert "no-such-plan" in given.json()["error"]


def test_more_bytes_than_a_question_has_are_not_read(client: TestClient) -> None:
    given = client.post("/api/ask", content=b'{"question": "' + b"x" * MOST_BYTES + b'"}')
    assert (given.status_code, list(given.json())) == (413, ["error"])


def test_answering_turned_off_is_told_with_the_notice(client: TestClient, site: Site) -> None:
    turn_answering(site.database, Switch(on=False, notice="Closed until Monday"), "an administrator")
    given = client.post("/api/ask", json=PARKS)
    assert (given.status_code, given.json()["error"]) == (503, "Closed until Monday")


def test_records_that_fail_give_no_answer(client: TestClient, database: Database) -> None:
    metadata.drop_all(database.engine)
    given = client.post("/api/ask", json=PARKS)
    assert (given.status_code, given.json()["status"]) == (503, "error")
    assert "the records failed" in given.json()["error"]
    assert given.json()["citations"] == []


def test_over_the_rate_the_seconds_to_wait_are_told(client: TestClient, rate: Any) -> None:
    rate.left = 1
    assert client.post("/api/ask", json=PARKS).status_code == 200
    given = client.post("/api/ask", json=PARKS)
    assert (given.status_code, given.headers["Retry-After"]) == (429, "42")
    assert given.json()["error"] == "too many questions; ask again later"


def post(url: str, found: list[httpx.Response]) -> threading.Thread:
    """Asks from a thread of its own."""
    thread = threading.Thread(
        target=lambda: found.append(httpx.post(f"{url}/api/ask", json=PARKS, timeout=60))
    )
    thread.start()
    return thread


def test_a_full_desk_says_how_many_wait_and_when_to_come_again(
    live: str, site: Site, answerer: Any, until: Until
) -> None:
    answerer.let_go.clear()
    found: list[httpx.Response] = []
    threads = [post(live, found)]
    until(lambda: answerer.asked == 1)
    threads.append(post(live, found))
    until(lambda: len(site.desk.waiting) == 1)
    refused = httpx.post(f"{live}/api/ask", json=PARKS, timeout=60)
    answerer.let_go.set()
    for thread in threads:
        thread.join(60)
    assert (refused.status_code, refused.headers["Retry-After"], refused.json()["waiting"]) == (503, "5", 1)
    assert "1 questions are waiting" in refused.json()["error"]
    assert [response.status_code for response in found] == [200, 200]


def test_a_client_that_goes_away_gives_its_place_up(
    live: str, site: Site, answerer: Any, metrics: Any, until: Until
) -> None:
    answerer.let_go.clear()
    found: list[httpx.Response] = []
    first = post(live, found)
    until(lambda: answerer.asked == 1)
    body = json.dumps(PARKS).encode()
    head = f"POST /api/ask HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    with socket.create_connection(("127.0.0.1", int(live.rsplit(":", 1)[1]))) as connection:
        connection.sendall(head + body)
        until(lambda: len(site.desk.waiting) == 1)
    until(lambda: len(site.desk.waiting) == 0)
    answerer.let_go.set()
    first.join(60)
    assert [response.status_code for response in found] == [200]
    assert answerer.asked == 1
    assert 'clausewise_refusals_total{reason="left"} 1.0' in metrics.printed().decode()
