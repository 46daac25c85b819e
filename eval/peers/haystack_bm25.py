"""The door to Haystack: its InMemoryBM25Retriever, settings as they come. Its telemetry is off before it is imported."""

import os

from eval.peers.peer import Find, Peer, Piece, whole_clauses, words_of
from ingest.plan import Plan


def _open(plan: Plan) -> Find:
    os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
    from haystack import Document
    from haystack.components.retrievers.in_memory import InMemoryBM25Retriever
    from haystack.document_stores.in_memory import InMemoryDocumentStore

    clauses = whole_clauses(plan)
    store = InMemoryDocumentStore()
    store.write_documents(
        [Document(content=words, meta={"at": at}) for at, words in enumerate(words_of(plan, clauses))]
    )
    retriever = InMemoryBM25Retriever(document_store=store, top_k=1)

    def find(question: str) -> list[Piece]:
        return [clauses[document.meta["at"]] for document in retriever.run(query=question)["documents"]]

    return find


HAYSTACK = Peer(
    "Haystack InMemoryBM25Retriever",
    "as it comes: words are runs of letters",
    ("haystack-ai",),
    _open,
)
