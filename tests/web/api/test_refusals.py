import pytest
from fastapi import APIRouter, FastAPI
from fastapi.testclient import TestClient

from ingest.errors import ClausewiseError, UnknownClause, UnknownPlan
from records.errors import RecordsRefused
from web.api.facts import UnknownBody
from web.api.refusals import OneLine, status_of


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UnknownPlan("x"), 404),
        (UnknownClause("x"), 404),
        (UnknownBody("x"), 404),
        (RecordsRefused("x"), 503),
        (ClausewiseError("x"), 400),
    ],
)
def test_the_status_says_whose_move_it_is(error: ClausewiseError, status: int) -> None:
    assert status_of(error) == status


def test_a_route_refuses_in_one_line() -> None:
    router = APIRouter(route_class=OneLine)

    @router.get("/fails")
    def fails() -> None:
        raise UnknownPlan("no\nplan")

    @router.get("/takes")
    def takes(number: int) -> int:
        return number

    application = FastAPI()
    application.include_router(router)
    client = TestClient(application)
    assert (client.get("/fails").status_code, client.get("/fails").json()) == (404, {"error": "no plan"})
    assert client.get("/takes").json() == {"error": "query.number: Field required"}
    assert client.get("/takes?number=3").json() == 3
