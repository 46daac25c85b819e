import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from eval.bank_file import GoldQuestion
from eval.measures import score
from eval.outcome import Outcome
from eval.scoring import Scored
from eval.sentences import score_sentences
from eval.summary import figures_of, groups_of
from ingest.bodies import Register
from ingest.plan import Plan

Made = Callable[..., dict[str, Any]]
Scoring = Callable[..., Scored]


@pytest.fixture(scope="session")
def citation(plan: Plan) -> Made:
    """A true citation of the beginning of a clause."""

    def made(clause_id: str, n: int = 1) -> dict[str, Any]:
        clause = plan.clause(clause_id)
        start, end = clause.body_start, clause.body_start + 10
        where = {"plan": plan.id, "clause": clause_id, "label": clause.label, "part": clause.part}
        return {"n": n, **where, "quote": plan.text[start:end], "start": start, "end": end}

    return made


@pytest.fixture(scope="session")
def answer(citation: Made) -> Made:
    """An answer object that cites clauses."""

    def made(text: str = "再生铝。[1]", clauses: tuple[str, ...] = ("8",), **fields: Any) -> dict[str, Any]:
        citations = [citation(clause, n) for n, clause in enumerate(clauses, 1)]
        plain = {"id": "q1", "question": "?", "language": "zh", "status": "answered", "bodies": []}
        return {**plain, "answer": text, "citations": citations, "related": [], **fields}

    return made


@pytest.fixture(scope="session")
def gold() -> Callable[..., GoldQuestion]:
    """A question that clause 8 answers."""

    def made(**fields: Any) -> GoldQuestion:
        plain = {"id": "q1", "question": "?", "lang": "zh", "kind": "number", "status": "answered"}
        return GoldQuestion.model_validate({**plain, "clauses_required": ["8"], **fields})

    return made


@pytest.fixture(scope="session")
def scored(plan: Plan, register: Register, gold: Callable[..., GoldQuestion], answer: Made) -> Scoring:
    """A question with an answer and its scores; `gold` and `answer` give the fields that differ from a right one."""

    def made(asked: dict[str, Any] | None = None, said: dict[str, Any] | None = None) -> Scored:
        question, given = gold(**(asked or {})), answer(**(said or {}))
        sentences = score_sentences(question, given, plan, register)
        return Scored(question, given, score(question, given, plan), sentences)

    return made


@pytest.fixture(scope="session")
def outcome(scored: Scoring) -> Callable[..., Outcome]:
    """A run of two questions, one answered right and one that should have been declined."""

    def made(**fields: Any) -> Outcome:
        pair = [scored(), scored({"id": "q<2>", "status": "not_in_plan", "kind": "absent", "lang": "en"})]
        groups = {name: figures_of(group) for name, group in groups_of(pair).items()}
        about = {"date": "2026-11-25", "commit": "abc<123"}
        return Outcome(
            **{"bank": "tiny", "about": about, "scored": pair, "groups": groups, "seconds": 2.5, **fields}
        )

    return made


class Stub:
    """A server that answers whatever is asked. It can also stand for a server that the load test started."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.reply: tuple[int, dict[str, Any] | None] | None = None  # instead of an answer
        self.ready, self.lost = True, 0
        self._gate: threading.Barrier | None = None
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                stub.asked.append((self.headers.get("X-Person", ""), body["question"]))
                if stub._gate is not None:
                    stub._gate.wait(60)
                self._give(*(stub.reply or (200, {"exchange": str(len(stub.asked))})))

            def do_GET(self) -> None:
                self._give(200 if stub.ready else 503, {})

            def _give(self, status: int, data: dict[str, Any] | None) -> None:
                text = b"no JSON" if data is None else json.dumps(data).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_: Any) -> None:
                """Print nothing."""

        class Server(ThreadingHTTPServer):
            request_queue_size = 256

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def hold(self, people: int) -> None:
        """Answer nobody until so many are there."""
        self._gate = threading.Barrier(people)

    def __enter__(self) -> "Stub":
        self.asked.clear()
        return self

    def __exit__(self, *_: object) -> None:
        """It goes on."""

    def kept(self) -> int:
        return len(self.asked) - self.lost

    def memory(self) -> dict[str, float]:
        return {"now": 11.0, "most": 12.0}


@pytest.fixture
def stub() -> Iterator[Stub]:
    made = Stub()
    thread = threading.Thread(target=made.server.serve_forever)
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()
