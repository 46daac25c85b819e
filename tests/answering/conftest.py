import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from answering.answer import Answer, Citation
from answering.engine import Answerer
from answering.extractive.context import Context
from ingest.index import Index
from ingest.plan import Plan
from ingest.settings import ModelSettings
from retrieval.glossary import glossary_of
from retrieval.question import Question, Turn
from retrieval.reading import read_question

Ask = Callable[..., Answer]
Cite = Callable[..., Citation]


@pytest.fixture(scope="session")
def answerer(index: Index) -> Answerer:
    return Answerer(index)


@pytest.fixture(scope="session")
def ask(answerer: Answerer) -> Ask:
    """Asks the extractive answerer; earlier questions of the same person go before."""

    def asked(question: str, *earlier: str, plan: str | None = None) -> Answer:
        history = tuple(Turn(role="user", content=turn) for turn in earlier)
        return answerer.ask(Question(question=question, history=history, plan=plan))

    return asked


@pytest.fixture(scope="session")
def cite(plan: Plan) -> Cite:
    """A citation of words that a clause holds; of the clause whole where no words are given."""

    def cited(clause_id: str, words: str | None = None, n: int = 1) -> Citation:
        clause = plan.clause(clause_id)
        quote = plan.words(clause) if words is None else words
        start = plan.text.index(quote, clause.start, clause.end)
        label, part = clause.label or plan.title, clause.part or ""
        return Citation(n, plan.id, clause_id, label, part, quote, start, start + len(quote))

    return cited


@pytest.fixture(scope="session")
def context_of(index: Index) -> Callable[[str], Context]:
    """A question read, with all that is needed to answer it."""
    record = index.catalog.record()
    glossary = glossary_of(record.knowledge)

    def made(question: str) -> Context:
        reading = read_question(question, record, index.catalog.register)
        return Context(index, record, glossary, reading)

    return made


class ChatServer:
    """An OpenAI-compatible endpoint on loopback that replies as it is told and remembers what it was sent.

    `reply` makes the message from the prompt; `status` and `raw` stand in for it where they are set.
    """

    def __init__(self) -> None:
        self.release = threading.Event()
        self.forget()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        threading.Thread(target=self._http.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def forget(self) -> None:
        self.reply: Callable[[str], str | None] = lambda prompt: "NOT_IN_PLAN"
        self.status, self.raw, self.silent = 200, None, False
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.release.clear()

    def close(self) -> None:
        self.release.set()
        self._http.shutdown()
        self._http.server_close()

    def messages(self) -> list[dict[str, str]]:
        return [message for request in self.requests for message in request["messages"]]

    def prompt(self) -> str:
        return "\n".join(message["content"] for message in self.requests[-1]["messages"])

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        chat = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                chat.requests.append(request)
                chat.keys.append(self.headers["Authorization"])
                if chat.silent:
                    chat.release.wait(30)
                known = self.path in ("/chat/completions", "/v1/chat/completions")
                data = chat.completion(request) if chat.raw is None else chat.raw
                self.send_response(chat.status if known else 404)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                with contextlib.suppress(OSError):  # the asker may have hung up
                    self.wfile.write(data)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing is logged."""

        return Handler

    def completion(self, request: dict[str, Any]) -> bytes:
        content = self.reply("\n".join(message["content"] for message in request["messages"]))
        message = {"role": "assistant", "content": content}
        choice = {"index": 0, "message": message, "finish_reason": "stop"}
        usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        completion = {"id": "c", "object": "chat.completion", "created": 0, "model": request["model"]}
        return json.dumps(completion | {"choices": [choice], "usage": usage}).encode()


@pytest.fixture(scope="session")
def chat_server() -> Iterator[ChatServer]:
    server = ChatServer()
    yield server
    server.close()


@pytest.fixture
def chat(chat_server: ChatServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatServer]:
    """The endpoint, with nothing scripted and nothing remembered."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    chat_server.forget()
    yield chat_server
    chat_server.release.set()


@pytest.fixture
def model_settings(chat: ChatServer) -> ModelSettings:
    return ModelSettings("little-model", url=chat.url, key="secret", timeout=20)


@pytest.fixture(scope="session")
def writer(index: Index, chat_server: ChatServer) -> Answerer:
    """The answerer that has the endpoint's model."""
    return Answerer(index, ModelSettings("little-model", url=chat_server.url, key="secret", timeout=20))


@pytest.fixture
def written(writer: Answerer, chat: ChatServer) -> Callable[[str], Answer]:
    return lambda question: writer.ask(Question(question=question))
