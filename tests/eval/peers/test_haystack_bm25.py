import os
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from eval.peers.haystack_bm25 import HAYSTACK
from ingest.plan import Plan


def test_its_document_leads_to_a_clause_and_nothing_is_reported_to_its_makers(
    shelf: Callable[..., None],
    nearest: Callable[[str, list[str]], int],
    plan: Plan,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Store:
        def write_documents(self, documents: list[Any]) -> None:
            self.documents = documents

    class Retriever:
        def __init__(self, document_store: Store, top_k: int) -> None:
            assert top_k == 1
            self.documents = document_store.documents

        def run(self, query: str) -> dict[str, list[Any]]:
            at = nearest(query, [document.content for document in self.documents])
            return {"documents": [self.documents[at]]}

    monkeypatch.setenv("HAYSTACK_TELEMETRY_ENABLED", "True")
    shelf("haystack", Document=SimpleNamespace)
    shelf("haystack.components.retrievers.in_memory", InMemoryBM25Retriever=Retriever)
    shelf("haystack.document_stores.in_memory", InMemoryDocumentStore=Store)
    (found,) = HAYSTACK.open(plan)(plan.words(plan.clause("8")))
    assert found.clause == "8"
    assert os.environ["HAYSTACK_TELEMETRY_ENABLED"] == "False"
