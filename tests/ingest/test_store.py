from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ingest.embedding import Vectors
from ingest.passages import Passage, passages_of
from ingest.reading import PlanReading
from ingest.store import PassageVectors, langchain_store, write_store

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
def folder(tmp_path_factory: pytest.TempPathFactory, passages: tuple[Passage, ...]) -> Path:
    folder = tmp_path_factory.mktemp("index") / "vectors"
    write_store(folder, passages, MarkEmbedder())
    return folder


@pytest.fixture(scope="module")
def vectors(folder: Path) -> PassageVectors:
    return PassageVectors(folder)


def test_it_holds_every_passage(vectors: PassageVectors, passages: tuple[Passage, ...]) -> None:
    assert len(vectors) == len(passages)


def test_similarities_are_those_of_the_cosine(vectors: PassageVectors, passages: tuple[Passage, ...]) -> None:
    embedder = MarkEmbedder()
    (question,) = embedder.embed(["公交和监管"])
    exact = {
        passage.id: float(vector @ question)
        for passage, vector in zip(passages, embedder.embed([p.in_context() for p in passages]), strict=True)
    }
    hits = vectors.search(question, len(passages), passages[0].plan)
    assert {passage_id for passage_id, _ in hits} == set(exact)
    assert [score for _, score in hits] == pytest.approx(sorted(exact.values(), reverse=True), abs=1e-4)
    assert all(score == pytest.approx(exact[passage_id], abs=1e-4) for passage_id, score in hits)


def test_the_limit_is_kept(vectors: PassageVectors) -> None:
    (question,) = MarkEmbedder().embed(["公交"])
    assert len(vectors.search(question, 2, "any")) == 2


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
    other = tuple(replace(passage, id=f"other/{passage.id}", plan="other") for passage in passages)
    write_store(tmp_path / "vectors", (*passages, *other), MarkEmbedder())
    vectors = PassageVectors(tmp_path / "vectors", several=True)
    (question,) = MarkEmbedder().embed(["公交"])
    hits = vectors.search(question, len(passages), "other")
    assert len(hits) == len(other)
    assert all(passage_id.startswith("other/") for passage_id, _ in hits)
