import pytest
from fastapi.testclient import TestClient

from web.api.facts import clause_of, plans_of, targets_of, tasks_of
from web.site import Site


def test_each_route_gives_what_the_plan_holds(client: TestClient, site: Site) -> None:
    record, register = site.record, site.catalog.register
    for path, expected in {
        "/api/plans": plans_of(site.service.answerer.index),
        "/api/clauses/8": clause_of(record, "8"),
        "/api/clauses/notice?plan=synergy-2022": clause_of(record, "notice"),
        "/api/tasks": tasks_of(record, register),
        "/api/tasks?body=水利部": tasks_of(record, register, "水利部"),
        "/api/targets": targets_of(record),
        "/api/targets?year=2025": targets_of(record, 2025),
    }.items():
        given = client.get(path)
        assert given.status_code == 200
        assert given.json() == expected.model_dump()


@pytest.mark.parametrize(
    ("path", "named"),
    [
        ("/api/clauses/30", "30"),
        ("/api/clauses/..%2F..%2Fetc%2Fpasswd", ""),
        ("/api/clauses/8?plan=none", "none"),
        ("/api/tasks?plan=none", "none"),
        ("/api/tasks?body=魔法部", "魔法部"),
        ("/api/tasks?body=' OR 1=1 --", "OR 1=1"),
        ("/api/targets?plan=none", "none"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(client: TestClient, path: str, named: str) -> None:
    given = client.get(path)
    assert given.status_code == 404
    assert "\n" not in given.text
    assert named in given.text


@pytest.mark.parametrize(
    "path", ["/api/targets?year=soon", "/api/targets?year=1e9", f"/api/tasks?body={'部' * 101}"]
)
def test_a_parameter_that_is_off_is_told_in_one_line(client: TestClient, path: str) -> None:
    given = client.get(path)
    assert given.status_code == 400
    assert list(given.json()) == ["error"]
    assert given.json()["error"].startswith("query.")
