import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.bodies import Register
from ingest.building import build_index
from ingest.embedding import Vectors
from ingest.plan import Clause, Plan
from ingest.reading import PlanReading, read_plan
from ingest.settings import Settings
from ingest.source import decode_source

INVENTED = """河湾市碧空行动方案

为改善空气质量，制定本方案。

一、总体目标

（一）近期目标。到2025年，河湾市绿色公交占比达到80%以上。

（二）远期目标。到2030年，空气质量全面改善。

二、重点任务

（一）发展绿色交通。加快公交电动化。（交通运输部牵头，财政部、河湾市公交办配合）

（二）强化监管。加强扬尘管控。（生态环境部负责）
"""

ReadText = Callable[..., PlanReading]
ReadItem = Callable[[str], tuple[Plan, Clause]]


class LengthEmbedder:
    """Vectors of four numbers, from the characters of a text: quick, and the same in every process."""

    id = "lengths@1"

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = [[1, len(text) % 7, len(text) % 5, sum(map(ord, text)) % 11] for text in texts]
        vectors = np.asarray(rows, dtype=np.float32).reshape(len(rows), 4)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def silent(message: str) -> None:
    pass


@pytest.fixture(scope="session")
def embedder() -> LengthEmbedder:
    return LengthEmbedder()


@pytest.fixture(scope="session")
def read_text(register: Register) -> ReadText:
    def read(text: str, plan_id: str = "river-bend") -> PlanReading:
        return read_plan(decode_source(f"{plan_id}.txt", text.encode(), plan_id), plan_id, register)

    return read


@pytest.fixture(scope="session")
def read_item(read_text: ReadText) -> ReadItem:
    """Reads a plan with one item, which holds the words given."""

    def read(words: str) -> tuple[Plan, Clause]:
        plan = read_text(f"河湾市方案\n一、任务\n（一）推进工作。{words}\n").plan
        return plan, plan.items[0]

    return read


@pytest.fixture(scope="session")
def invented(read_text: ReadText) -> PlanReading:
    return read_text(INVENTED)


@pytest.fixture(scope="session")
def small_home(
    tmp_path_factory: pytest.TempPathFactory, invented: PlanReading, embedder: LengthEmbedder
) -> Path:
    """The home of an index of the built-in plan and the invented one with small vectors: copy it to change it."""
    folder = tmp_path_factory.mktemp("small")
    build_index(Settings(home=folder), [invented], silent, embedder)
    return folder


@pytest.fixture
def copied(small_home: Path, tmp_path: Path) -> Settings:
    """A copy of the small index, to be built on or damaged."""
    shutil.copytree(small_home, tmp_path / "home")
    return Settings(home=tmp_path / "home")
