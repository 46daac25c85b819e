import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from eval.peers.peer import words_of
from eval.peers.splitter_chroma import SIZE, SPLITTER, pieces_in
from ingest.plan import Plan


def test_the_nearest_piece_leads_to_the_clauses_that_it_holds(
    shelf: Callable[..., None], plan: Plan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Splitter:
        def __init__(self, chunk_size: int, chunk_overlap: int, add_start_index: bool) -> None:
            self.size = chunk_size

        def create_documents(self, texts: list[str]) -> list[Any]:
            return [
                SimpleNamespace(page_content=text[at : at + self.size], metadata={"start_index": at})
                for text in texts
                for at in range(0, len(text), self.size)
            ]

    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    shelf("langchain_text_splitters", RecursiveCharacterTextSplitter=Splitter)
    find = SPLITTER.open(plan)
    clause = plan.clause("8")
    found = find(plan.text[clause.body_start : clause.end])
    assert "8" in {piece.clause for piece in found}
    assert sum(piece.end - piece.start for piece in found) <= SIZE
    assert len(list(tmp_path.iterdir())) == 1
    del find
    assert list(tmp_path.iterdir()) == []


def test_a_stretch_is_parted_where_clauses_meet(plan: Plan) -> None:
    eighth, ninth = plan.clause("8"), plan.clause("9")
    pieces = pieces_in(plan, eighth.end - 20, ninth.body_start + 10)
    assert [piece.clause for piece in pieces] == ["8", "9"]
    assert words_of(plan, pieces)[1] == plan.text[ninth.body_start : ninth.body_start + 10]
    assert pieces_in(plan, eighth.body_start, eighth.body_start) == []
