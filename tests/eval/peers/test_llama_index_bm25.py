from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from eval.peers.llama_index_bm25 import LLAMA_INDEX
from ingest.plan import Plan


def test_its_node_leads_to_a_clause(
    shelf: Callable[..., None], nearest: Callable[[str, list[str]], int], plan: Plan
) -> None:
    class Fake:
        @classmethod
        def from_defaults(cls, nodes: list[Any], similarity_top_k: int) -> "Fake":
            assert similarity_top_k == 1
            made = cls()
            made.nodes = nodes
            return made

        def retrieve(self, question: str) -> list[Any]:
            node = self.nodes[nearest(question, [node.text for node in self.nodes])]
            return [SimpleNamespace(node=SimpleNamespace(node_id=node.id_))]

        nodes: list[Any]

    shelf("llama_index.core.schema", TextNode=SimpleNamespace)
    shelf("llama_index.retrievers.bm25", BM25Retriever=Fake)
    (found,) = LLAMA_INDEX.open(plan)(plan.words(plan.clause("8")))
    assert found.clause == "8"
