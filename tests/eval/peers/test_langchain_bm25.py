from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from eval.peers.langchain_bm25 import LANGCHAIN
from ingest.plan import Plan


def test_its_document_leads_to_a_clause(
    shelf: Callable[..., None], nearest: Callable[[str, list[str]], int], plan: Plan
) -> None:
    class Fake:
        def __init__(self, texts: list[str], metadatas: list[dict[str, Any]], k: int) -> None:
            assert (len(texts), k) == (len(metadatas), 1)
            self.texts, self.metadatas = texts, metadatas

        @classmethod
        def from_texts(cls, texts: list[str], **rest: Any) -> "Fake":
            return cls(texts, **rest)

        def invoke(self, question: str) -> list[Any]:
            return [SimpleNamespace(metadata=self.metadatas[nearest(question, self.texts)])]

    shelf("langchain_community.retrievers", BM25Retriever=Fake)
    (found,) = LANGCHAIN.open(plan)(plan.words(plan.clause("8")))
    assert found.clause == "8"
