"""The door to langchain-text-splitters: the plan cut every 500 characters, the pieces found in Chroma by vectors.

The vectors are those of the built-in model of this project, because no other may be downloaded here. It was trained on
this plan, so the peer is better off than it would be with a general model of that size.
"""

import tempfile
import weakref
from pathlib import Path

from eval.peers.peer import Find, Peer, Piece, whole_clauses
from ingest.embedding import open_embedder
from ingest.passages import Passage
from ingest.plan import Plan, Span
from ingest.store import PassageVectors, write_store

SIZE, OVERLAP = 500, 50


def _open(plan: Plan) -> Find:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(chunk_size=SIZE, chunk_overlap=OVERLAP, add_start_index=True)
    chunks = [
        (document.metadata["start_index"], document.metadata["start_index"] + len(document.page_content))
        for document in splitter.create_documents([plan.text])
    ]
    embedder = open_embedder(None)
    folder = Path(tempfile.mkdtemp(prefix="clausewise-peer-"))
    write_store(folder, [_passage(plan, at, *chunk) for at, chunk in enumerate(chunks)], embedder)
    vectors = PassageVectors(folder)

    def find(question: str) -> list[Piece]:
        found = vectors.search(embedder.embed([question])[0], 1, plan.id)
        return [piece for at, _ in found for piece in pieces_in(plan, *chunks[int(at)])]

    weakref.finalize(find, _remove, folder)
    return find


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def pieces_in(plan: Plan, start: int, end: int) -> list[Piece]:
    """What a stretch of the text holds of each clause, empty lines left out."""
    cut = [
        Piece(clause.clause, max(clause.start, start), min(clause.end, end)) for clause in whole_clauses(plan)
    ]
    return [p for p in cut if p.start < p.end and plan.text[p.start : p.end].strip()]


def _passage(plan: Plan, at: int, start: int, end: int) -> Passage:
    text = plan.text[start:end]
    return Passage(str(at), plan.id, "", "clause", Span(start, end), text, "", (), 0)


SPLITTER = Peer(
    "500-character pieces in Chroma",
    "pieces cut by RecursiveCharacterTextSplitter, the nearest by vectors of this project's own model",
    ("langchain-text-splitters", "chromadb"),
    _open,
)
