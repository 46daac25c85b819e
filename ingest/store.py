"""The door to Chroma: the vectors of passages, kept in a folder of the index and searched by cosine.

Passages are written through langchain-chroma, so that any LangChain program can open them (`langchain_store`).
Searching needs chromadb alone, whose import is half as long.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ingest.embedding import Embedder, Vectors
from ingest.passages import Passage

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from langchain_chroma import Chroma

PASSAGES = "passages"
_BATCH = 5_000


def write_store(folder: Path, passages: Sequence[Passage], embedder: Embedder) -> None:
    """Write the vectors of passages into an empty folder."""
    client = _client(folder)
    client.create_collection(PASSAGES, embedding_function=None, configuration=_configuration(len(passages)))
    store = _langchain(client, embedder)
    for start in range(0, len(passages), _BATCH):
        part = passages[start : start + _BATCH]
        store.add_texts(
            [passage.in_context() for passage in part],
            [_metadata(passage) for passage in part],
            [passage.id for passage in part],
        )


def langchain_store(folder: Path, embedder: Embedder) -> "Chroma":
    """The passages as a LangChain vector store: documents are passages in context, metadata says where they stand."""
    return _langchain(_client(folder), embedder)


class PassageVectors:
    """The vectors of passages, opened for search."""

    def __init__(self, folder: Path, several: bool = False) -> None:
        """Open the store; `several` says that it holds the passages of more than one plan."""
        self._several = several
        self._collection: Collection = _client(folder).get_collection(PASSAGES, embedding_function=None)

    def __len__(self) -> int:
        return self._collection.count()

    def search(self, vector: Vectors, limit: int, plan: str) -> list[tuple[str, float]]:
        """Ids of a plan's passages with their cosines to a unit vector of shape (dimensions,), best first."""
        found = self._collection.query(
            query_embeddings=vector[np.newaxis],
            n_results=limit,
            where={"plan": plan} if self._several else None,
            include=["distances"],
        )
        assert found["distances"] is not None
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return [(passage_id, 1.0 - float(distance)) for passage_id, distance in pairs]


class LangChainEmbeddings:
    """An embedder in the shape that LangChain asks for."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Vectors of many texts."""
        vectors: list[list[float]] = self._embedder.embed(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """The vector of one text."""
        return self.embed_documents([text])[0]


def _client(folder: Path) -> "ClientAPI":
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))


def _langchain(client: "ClientAPI", embedder: Embedder) -> "Chroma":
    from langchain_chroma import Chroma

    return Chroma(
        client=client,
        collection_name=PASSAGES,
        embedding_function=LangChainEmbeddings(embedder),  # type: ignore[arg-type]  # the two methods are all it uses
        create_collection_if_not_exists=False,
    )


def _configuration(vectors: int) -> Any:
    """Cosine distance, and the vector index written out once, when all the vectors are in.

    Written more often, a build is slower; never written, every start replays the log of additions.
    """
    once = max(vectors, 2)
    return {"hnsw": {"space": "cosine", "batch_size": once, "sync_threshold": once}}


def _metadata(passage: Passage) -> dict[str, str | int]:
    return {
        "plan": passage.plan,
        "clause": passage.clause,
        "kind": passage.kind,
        "start": passage.span.start,
        "end": passage.span.end,
        "heading": passage.heading,
        "bodies": "、".join(passage.bodies),
        "tokens": passage.tokens,
    }
