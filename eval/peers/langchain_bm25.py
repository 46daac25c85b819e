"""The door to langchain-community: its BM25Retriever, tokenizer as it comes (text split at white space)."""

import warnings

from eval.peers.peer import Find, Peer, Piece, whole_clauses, words_of
from ingest.plan import Plan


def _open(plan: Plan) -> Find:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the package says on import that it is retired
        from langchain_community.retrievers import BM25Retriever

    clauses = whole_clauses(plan)
    retriever = BM25Retriever.from_texts(
        words_of(plan, clauses), metadatas=[{"at": at} for at in range(len(clauses))], k=1
    )

    def find(question: str) -> list[Piece]:
        return [clauses[document.metadata["at"]] for document in retriever.invoke(question)]

    return find


LANGCHAIN = Peer(
    "LangChain BM25Retriever",
    "as it comes: words are what white space parts",
    ("langchain-community", "rank-bm25"),
    _open,
)
