from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, iter_route_contexts
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator

from records.switches import Switch, turn_answering
from web.site import Site

QUESTION = {"question": "谁负责园区减污降碳？", "id": "q1", "history": [{"role": "user", "content": "你好"}]}
CALLS: list[tuple[str, str, str, dict[str, Any], int]] = [
    ("post", "/api/ask", "/api/ask", {"json": QUESTION}, 200),
    ("post", "/api/ask", "/api/ask", {"json": {"question": "2035年的目标是什么？"}}, 200),
    ("post", "/api/ask", "/api/ask", {"json": {"question": ""}}, 400),
    ("post", "/api/ask", "/api/ask", {"content": b"{"}, 400),
    ("post", "/api/ask", "/api/ask", {"json": QUESTION | {"plan": "none"}}, 404),
    ("post", "/api/ask", "/api/ask", {"content": b" " * 300_000}, 413),
    ("get", "/api/plans", "/api/plans", {}, 200),
    ("get", "/api/clauses/{clause}", "/api/clauses/8", {}, 200),
    ("get", "/api/clauses/{clause}", "/api/clauses/notice", {}, 200),
    ("get", "/api/clauses/{clause}", "/api/clauses/none", {}, 404),
    ("get", "/api/tasks", "/api/tasks", {}, 200),
    ("get", "/api/tasks", "/api/tasks?body=nobody", {}, 404),
    ("get", "/api/targets", "/api/targets?year=2025", {}, 200),
    ("get", "/api/targets", "/api/targets?year=soon", {}, 400),
    ("get", "/healthz", "/healthz", {}, 200),
    ("get", "/readyz", "/readyz", {}, 200),
    ("get", "/metrics", "/metrics", {}, 200),
]


@pytest.fixture
def described(client: TestClient) -> dict[str, Any]:
    """The description, in which an object may have no field that it does not name."""
    description: dict[str, Any] = client.get("/openapi.json").json()
    for schema in description["components"]["schemas"].values():
        if schema["type"] == "object":
            schema["additionalProperties"] = False
    return description


def problems(described: dict[str, Any], method: str, path: str, response: Any) -> list[str]:
    """What a response has that the description does not promise."""
    promised = described["paths"][path][method]["responses"][str(response.status_code)]["content"]
    kind = response.headers["content-type"].split(";")[0]
    value = response.json() if kind == "application/json" else response.text
    schema = {**promised[kind]["schema"], "components": described["components"]}
    return [error.message for error in Draft202012Validator(schema).iter_errors(value)]


@pytest.mark.parametrize(
    ("method", "path", "url", "what", "status"), CALLS, ids=[f"{call[2]} {call[4]}" for call in CALLS]
)
def test_a_real_response_is_what_the_description_promises(
    client: TestClient,
    described: dict[str, Any],
    method: str,
    path: str,
    url: str,
    what: dict[str, Any],
    status: int,
) -> None:
    response = client.request(method, url, **what)
    assert response.status_code == status
    assert problems(described, method, path, response) == []


def test_refusals_for_the_rate_and_the_switch_are_described_too(
    client: TestClient, described: dict[str, Any], site: Site, rate: Any
) -> None:
    turn_answering(site.database, Switch(on=False, notice="closed"), "an administrator")
    rate.left = 1
    for status in (503, 429):
        response = client.post("/api/ask", json=QUESTION)
        assert response.status_code == status
        assert problems(described, "post", "/api/ask", response) == []


def test_the_description_names_every_route_and_each_is_called_here(
    application: FastAPI, described: dict[str, Any]
) -> None:
    named = {(method, path) for path, methods in described["paths"].items() for method in methods}
    served = {
        (method.lower(), route.path)
        for route in iter_route_contexts(application.routes)
        for method in route.methods or ()
        if isinstance(route.original_route, APIRoute)
    }
    assert named == served
    assert named == {(call[0], call[1]) for call in CALLS if call[4] == 200}


def test_what_a_question_is_and_what_each_route_does_is_described(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    asked = described["paths"]["/api/ask"]["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert list(Draft202012Validator(asked).iter_errors(QUESTION)) == []
    assert list(Draft202012Validator(asked).iter_errors({"question": ""})) != []
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert operation["summary"], path
            assert operation["description"], path
            assert "422" not in operation["responses"], path


def test_no_page_that_loads_from_another_host_is_served(client: TestClient) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc")] == [404, 404]


def test_the_mcp_server_is_one_route_beside_them(application: FastAPI) -> None:
    assert [route.path for route in application.routes if getattr(route, "name", "") == "mcp"] == ["/mcp"]
