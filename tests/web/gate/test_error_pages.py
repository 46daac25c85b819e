import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from web.gate.error_pages import ErrorPages

BROWSER = {"accept": "text/html,*/*;q=0.8", "accept-language": "en"}


async def absent(request: Request) -> Response:
    return JSONResponse({"detail": "Not Found"}, 404)


async def own(request: Request) -> Response:
    return JSONResponse({"error": "<b>: no clause"}, 404, {"x-of-the-page": "1"})


async def text(request: Request) -> Response:
    return PlainTextResponse("no such answer", 404)


async def fault(request: Request) -> Response:
    raise RuntimeError("secret")


async def fine(request: Request) -> Response:
    return JSONResponse({"detail": "here"})


async def slow(request: Request) -> Response:
    raise HTTPException(429, headers={"retry-after": "7"})


@pytest.fixture(scope="module")
def client() -> TestClient:
    paths = {"/absent": absent, "/own": own, "/text": text, "/fault": fault, "/fine": fine, "/slow": slow}
    routes = [
        Route(path, made) for path, made in [*paths.items(), ("/gradio_api/x", absent), ("/mcp", absent)]
    ]
    application = Starlette(routes=[*routes, Route("/post", fine, methods=["POST"])])

    async def json_refusal(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return JSONResponse({"detail": error.detail}, error.status_code, error.headers)

    application.add_exception_handler(HTTPException, json_refusal)
    return TestClient(ErrorPages(application), raise_server_exceptions=False)


@pytest.mark.parametrize("path", ["/absent", "/nothing", "/gradio_api/x", "/mcp"])
def test_a_browser_gets_a_page_with_a_way_back_in_its_language(client: TestClient, path: str) -> None:
    reply = client.get(path, headers=BROWSER)
    assert reply.status_code == 404
    assert reply.headers["content-type"].startswith("text/html")
    assert "There is nothing at this address." in reply.text
    assert '<a href="/">' in reply.text
    assert "没有这个地址" in client.get(path, headers=BROWSER | {"accept-language": "zh"}).text


def test_a_program_gets_one_line_under_error(client: TestClient) -> None:
    reply = client.get("/absent", headers={"accept-language": "en"})
    assert (reply.status_code, reply.json()) == (404, {"error": "There is nothing at this address."})


def test_what_our_own_routes_say_stays_and_stays_text(client: TestClient) -> None:
    assert client.get("/own").json() == {"error": "<b>: no clause"}
    assert "&lt;b&gt;: no clause" in client.get("/own", headers=BROWSER).text


@pytest.mark.parametrize("path", ["/gradio_api/x", "/mcp"])
def test_calls_with_shapes_of_their_own_keep_them(client: TestClient, path: str) -> None:
    assert client.get(path).json() == {"detail": "Not Found"}


def test_what_can_be_read_or_is_no_refusal_is_left_alone(client: TestClient) -> None:
    assert client.get("/text", headers=BROWSER).text == "no such answer"
    assert client.get("/fine", headers=BROWSER).json() == {"detail": "here"}


def test_a_fault_tells_nothing_of_itself(client: TestClient) -> None:
    page, line = (
        client.get("/fault", headers=BROWSER),
        client.get("/fault", headers={"accept-language": "en"}),
    )
    assert (page.status_code, line.status_code) == (500, 500)
    assert "secret" not in page.text + line.text
    assert "<main>" in page.text
    assert "administrator" in line.json()["error"]


def test_headers_that_say_what_to_do_are_kept(client: TestClient) -> None:
    assert client.get("/slow", headers=BROWSER).headers["retry-after"] == "7"
    assert client.get("/post").headers["allow"] == "POST"
