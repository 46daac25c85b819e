"""The door to Chroma: vectors of passages and cues, kept in a folder of the index and searched by cosine.

Passages are written through langchain-chroma, so that any LangChain program can open them (`langchain_store`). The
cues that lead to them lie beside, without a text of their own. Searching needs chromadb alone, whose import is
half as long.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ingest.embedding import Embedder, Vectors
from ingest.passages import Cue, Passage

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from langchain_chroma import Chroma

PASSAGES = "passages"
CUES = "cues"
_BATCH = 5_000


def write_store(folder: Path, passages: Sequence[Passage], cues: Sequence[Cue], embedder: Embedder) -> None:
    """Write the vectors of passages and cues into an empty folder. A cue's id is its number in the order given."""
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
    collection = client.create_collection(
        CUES, embedding_function=None, configuration=_configuration(len(cues))
    )
    vectors = embedder.embed([cue.text for cue in cues])
    several = (
        len({cue.plan for cue in cues}) > 1
    )  # a search in the only plan needs no filter, and no metadata
    for start in range(0, len(cues), _BATCH):
        end = min(start + _BATCH, len(cues))
        collection.add(
            ids=[str(number) for number in range(start, end)],
            embeddings=vectors[start:end],
            metadatas=[{"plan": cue.plan} for cue in cues[start:end]] if several else None,
        )


def langchain_store(folder: Path, embedder: Embedder) -> "Chroma":
    """The passages as a LangChain vector store: documents are passages in context, metadata says where they stand."""
    return _langchain(_client(folder), embedder)


class VectorIndex:
    """The vectors of cues, opened for search."""

    def __init__(self, folder: Path, embedder: Embedder, several: bool = False) -> None:
        """Open the store; `several` says that it holds the cues of more than one plan."""
        self._several = several
        self._collection: Collection = _client(folder).get_collection(CUES, embedding_function=None)
        self._embedder = embedder

    def __len__(self) -> int:
        return self._collection.count()

    def search(self, question: str, limit: int, plan: str) -> list[tuple[int, float]]:
        """Numbers of a plan's cues with their cosine similarities, best first; empty where no token is known."""
        vector: Vectors = self._embedder.embed([question])
        if not np.any(vector):
            return []
        found = self._collection.query(
            query_embeddings=vector,
            n_results=limit,
            where={"plan": plan} if self._several else None,
            include=["distances"],
        )
        assert found["distances"] is not None
        pairs = zip(found["ids"][0], found["distances"][0], strict=True)
        return [(int(cue_id), 1.0 - float(distance)) for cue_id, distance in pairs]


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
