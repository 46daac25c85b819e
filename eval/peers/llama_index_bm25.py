"""The door to LlamaIndex: its BM25Retriever, tokenizer as it comes (English words, stemmed)."""

import logging

from eval.peers.peer import INSTALL, Find, Peer, Piece, whole_clauses, words_of
from ingest.plan import Plan


def _open(plan: Plan) -> Find:
    from llama_index.core.schema import TextNode
    from llama_index.retrievers.bm25 import BM25Retriever

    logging.getLogger("bm25s").setLevel(logging.WARNING)
    clauses = whole_clauses(plan)
    nodes = [TextNode(text=words, id_=str(at)) for at, words in enumerate(words_of(plan, clauses))]
    retriever = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=1)

    def find(question: str) -> list[Piece]:
        return [clauses[int(found.node.node_id)] for found in retriever.retrieve(question)]

    return find


LLAMA_INDEX = Peer(
    "LlamaIndex BM25Retriever",
    "as it comes: English word forms",
    ("llama-index-core", "llama-index-retrievers-bm25"),
    _open,
    # The package asks for PyStemmer below 3, which this project does not use; it runs with PyStemmer 3 as well.
    f"{INSTALL} && .venv/bin/pip install --no-deps llama-index-retrievers-bm25==0.8.0",
)
