from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.cue_vectors import CueVectors, write_cue_vectors
from ingest.embedding import Vectors
from ingest.passages import Cue

MARKS = ["公交", "空气", "监管"]
CUES = (
    Cue("a", "p/1", "1", "passage", "公交"),
    Cue("b", "q/1", "1", "passage", "公交和监管"),
    Cue("c", "p/2", "2", "question", "空气和公交"),
    Cue("d", "p/2", "2", "question", "监管"),
)


class MarkEmbedder:
    """A dimension for each of three words."""

    id = "marks@1"

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.asarray([[text.count(mark) for mark in MARKS] for text in texts], dtype=np.float32)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, norms, out=vectors, where=norms > 0)


@pytest.fixture
def vectors(tmp_path: Path) -> CueVectors:
    write_cue_vectors(tmp_path, CUES, MarkEmbedder())
    return CueVectors(tmp_path, CUES)


def ask(vectors: CueVectors, text: str, limit: int, plan: str) -> list[tuple[int, float]]:
    return vectors.search(MarkEmbedder().embed([text])[0], limit, plan)


def test_it_holds_every_cue(vectors: CueVectors) -> None:
    assert len(vectors) == len(CUES)


def test_cues_come_with_their_cosines_best_first(vectors: CueVectors) -> None:
    assert ask(vectors, "公交", 3, "p") == [
        (0, pytest.approx(1.0, abs=1e-3)),
        (2, pytest.approx(0.7071, abs=1e-3)),
        (3, pytest.approx(0.0, abs=1e-3)),
    ]


def test_only_cues_of_the_plan_asked_about_are_found(vectors: CueVectors) -> None:
    assert [number for number, _ in ask(vectors, "监管", 9, "q")] == [1]


def test_the_limit_is_kept(vectors: CueVectors) -> None:
    assert len(ask(vectors, "公交", 2, "p")) == 2


def test_equal_cosines_keep_the_order_of_the_cues(tmp_path: Path) -> None:
    cues = tuple(Cue(str(n), "p/1", "1", "question", "公交") for n in range(5))
    write_cue_vectors(tmp_path, cues, MarkEmbedder())
    assert [n for n, _ in ask(CueVectors(tmp_path, cues), "公交", 5, "p")] == [0, 1, 2, 3, 4]


def test_a_plan_without_cues_finds_nothing(vectors: CueVectors) -> None:
    assert ask(vectors, "公交", 3, "nowhere") == []
