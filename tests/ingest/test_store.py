from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.embedding import Vectors
from ingest.knowledge import Knowledge
from ingest.passages import Cue, Passage, cues_of, passages_of
from ingest.reading import PlanReading
from ingest.store import VectorIndex, langchain_store, write_store

MARKS = ["公交", "空气", "监管", "方案"]


class MarkEmbedder:
    """A dimension for each of four words: what a text is near to can be told by eye."""

    id = "marks@1"

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.asarray([[text.count(mark) for mark in MARKS] for text in texts], dtype=np.float32)
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.divide(vectors, norms, out=vectors, where=norms > 0)


@pytest.fixture(scope="module")
def passages(invented: PlanReading) -> tuple[Passage, ...]:
    return passages_of(invented.plan)


@pytest.fixture(scope="module")
def cues(invented: PlanReading, passages: tuple[Passage, ...]) -> tuple[Cue, ...]:
    return cues_of(invented.plan, Knowledge(), passages)


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, passages: tuple[Passage, ...], cues: tuple[Cue, ...]
) -> Path:
    folder = tmp_path_factory.mktemp("index") / "vectors"
    write_store(folder, passages, cues, MarkEmbedder())
    return folder


@pytest.fixture(scope="module")
def vectors(folder: Path) -> VectorIndex:
    return VectorIndex(folder, MarkEmbedder())


def test_it_holds_every_cue(vectors: VectorIndex, cues: tuple[Cue, ...]) -> None:
    assert len(vectors) == len(cues)


def test_similarities_are_those_of_the_cosine(vectors: VectorIndex, cues: tuple[Cue, ...]) -> None:
    embedder = MarkEmbedder()
    (question,) = embedder.embed(["公交和监管"])
    exact = embedder.embed([cue.text for cue in cues]) @ question
    hits = vectors.search("公交和监管", len(cues), cues[0].plan)
    assert sorted(number for number, _ in hits) == list(range(len(cues)))
    assert [score for _, score in hits] == pytest.approx(sorted(exact, reverse=True), abs=1e-4)
    assert all(score == pytest.approx(exact[number], abs=1e-4) for number, score in hits)


def test_the_limit_is_kept(vectors: VectorIndex) -> None:
    assert len(vectors.search("公交", 2, "any")) == 2


def test_a_question_without_known_pieces_finds_nothing(vectors: VectorIndex) -> None:
    assert vectors.search("zebra", 5, "any") == []


def test_any_langchain_program_can_open_the_passages(folder: Path, passages: tuple[Passage, ...]) -> None:
    store = langchain_store(folder, MarkEmbedder())
    (document,) = store.similarity_search("监管", k=1, filter={"kind": "sentence"})
    passage = next(p for p in passages if p.id == document.id)
    assert passage.clause == "2.2"
    assert document.page_content == passage.in_context()
    assert document.metadata == {
        "plan": "river-bend",
        "clause": "2.2",
        "kind": "sentence",
        "start": passage.span.start,
        "end": passage.span.end,
        "heading": "二、重点任务 （二）强化监管",
        "bodies": "生态环境部",
        "tokens": passage.tokens,
    }


def test_the_store_holds_every_passage_once(folder: Path, passages: tuple[Passage, ...]) -> None:
    held = langchain_store(folder, MarkEmbedder()).get()
    assert sorted(held["ids"]) == sorted(passage.id for passage in passages)


def test_of_several_plans_only_the_one_asked_about_is_found(
    tmp_path: Path, passages: tuple[Passage, ...]
) -> None:
    cues = [Cue("a", "p/1", "1", "passage", "公交"), Cue("b", "q/1", "1", "passage", "公交和监管")]
    write_store(tmp_path / "vectors", passages, cues, MarkEmbedder())
    vectors = VectorIndex(tmp_path / "vectors", MarkEmbedder(), several=True)
    assert [number for number, _ in vectors.search("公交", 2, "q")] == [1]
