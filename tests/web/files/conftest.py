from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from answering.answer import Answer, Citation
from answering.engine import Answerer
from ingest.catalog import PlanRecord
from ingest.index import Index
from records.exchanges import Exchange, Versions
from retrieval.question import Question

EXPORTED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
BASE = "http://10.0.0.8:7860/"
PAYLOAD = "<img src=x onerror=alert(1)>[x](http://evil.example)**粗**![y](http://evil.example/y.png)|`c`$$z$$"
QUESTIONS = (
    "谁负责园区减污降碳？",
    "（八）推进工业领域协同增效说了什么？",
    "2035年的目标是什么？",
    "印发通知的单位有哪几家？",
    "Which bodies are responsible for transport?",
)

Keep = Callable[[Answer], Exchange]


@pytest.fixture(scope="session")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture(scope="session")
def keep(record: PlanRecord, index: Index) -> Keep:
    """Makes of an answer the exchange that the records would keep."""

    def kept(answer: Answer) -> Exchange:
        versions = Versions(index.manifest.catalog_digest, "0" * 64, "0.1.0")
        return Exchange("a" * 32, "c" * 32, 0, "chat", EXPORTED.timestamp(), record.plan.id, answer, versions)

    return kept


@pytest.fixture(scope="session")
def kept(index: Index, keep: Keep) -> list[Exchange]:
    """Real answers of the built-in plan: who, a long list, declined, names over several lines, English."""
    answerer = Answerer(index)
    return [keep(answerer.ask(Question(question=question))) for question in QUESTIONS]


@pytest.fixture(scope="session")
def hostile(keep: Keep, record: PlanRecord) -> Exchange:
    """An answer in which question, text, label, part and quote try to be markup."""
    citation = Citation(1, record.plan.id, "8", PAYLOAD, PAYLOAD, f"{PAYLOAD}\n- 1. # {PAYLOAD}", 10, 20)
    question = f"# {PAYLOAD}\n\n1. 甲\n\n    缩进\n> 引\x00"
    return keep(Answer(None, question, "zh", "answered", f"- {PAYLOAD}[1][7]", (citation,)))
