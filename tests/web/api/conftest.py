import importlib.util
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from access.errors import RateExceeded
from access.identity import Identity
from answering.answer import Answer
from answering.engine import Answerer
from ingest.index import Index
from records.database import Database
from retrieval.question import Question
from web.api.metrics import Metrics
from web.desk import Desk
from web.service import Service
from web.site import Site


class Rate:
    """A gate that takes one question off what is left; None: there is always some left."""

    def __init__(self) -> None:
        self.left: int | None = None

    def count_question(self, identity: Identity, address: str) -> None:
        assert identity.name == "me"
        if self.left == 0:
            raise RateExceeded("too many questions; ask again later", 42)
        if self.left is not None:
            self.left -= 1


class Held(Answerer):
    """An answerer that answers once it is let go."""

    let_go: threading.Event
    asked = 0

    def ask(self, question: Question) -> Answer:
        self.asked += 1
        assert self.let_go.wait(30)
        return super().ask(question)


def _served() -> Any:
    path = Path(__file__).parent / "served.py"
    spec = importlib.util.spec_from_file_location("served", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def answerer(index: Index) -> Held:
    """An answerer that can be held by clearing `let_go`."""
    held = Held(index)
    held.let_go = threading.Event()
    held.let_go.set()
    return held


@pytest.fixture
def site(answerer: Held, database: Database, rate: Rate) -> Site:
    """A site whose desk serves one and lets one wait."""
    return Site(Service(answerer, database), Desk(workers=1, places=1), rate)


@pytest.fixture
def metrics(site: Site) -> Metrics:
    return site.metrics


@pytest.fixture
def rate() -> Rate:
    return Rate()


@pytest.fixture
def application(site: Site) -> FastAPI:
    made: FastAPI = _served().application_for(site)
    return made


@pytest.fixture
def client(application: FastAPI) -> Iterator[TestClient]:
    with TestClient(application) as entered:
        yield entered


@pytest.fixture
def live(application: FastAPI) -> Iterator[str]:
    """The address at which the application is served."""
    with serving(application) as url:
        yield url


@pytest.fixture
def until() -> Callable[[Callable[[], bool]], None]:
    """Waits for a condition."""

    def wait(condition: Callable[[], bool]) -> None:
        end = time.monotonic() + 30
        while not condition():
            assert time.monotonic() < end, "it did not come about in 30 seconds"
            time.sleep(0.01)

    return wait


@pytest.fixture
def serve() -> Callable[[Any], AbstractContextManager[str]]:
    """Serves an ASGI application on a free port in a thread."""
    return serving


@contextmanager
def serving(application: Any) -> Iterator[str]:
    server = uvicorn.Server(uvicorn.Config(application, port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        end = time.monotonic() + 30
        while not server.started:
            assert thread.is_alive()
            assert time.monotonic() < end
            time.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(30)
