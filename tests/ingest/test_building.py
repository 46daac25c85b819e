import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import app
from ingest.bodies import Register
from ingest.building import build_index, ensure_index
from ingest.builtin import BUILTIN_ID, builtin_source
from ingest.embedding import Embedder
from ingest.errors import IndexRefused
from ingest.index import Index, current_generation, open_index
from ingest.knowledge import Knowledge
from ingest.manifest import CATALOG
from ingest.reading import PlanReading, read_plan
from ingest.settings import Settings
from ingest.source import SourceFile, decode_source

# Run in processes of their own: the embedder gives the vectors of the fixture of that name.
CHILD = """
import os, sys
from pathlib import Path
from ingest.bodies import load_register
from ingest.building import build_index
from ingest.reading import read_plan
from ingest.settings import Settings
from ingest.source import decode_source
import numpy as np

home, how, name = Path(sys.argv[1]), sys.argv[2], sys.argv[3]

class Embedder:
    id = "lengths@1"
    calls = 0
    def embed(self, texts):
        self.calls += 1
        if how == "killed among the passages" or (how == "killed among the cues" and self.calls > 1):
            os._exit(9)
        rows = [[1, len(text) % 7, len(text) % 5, sum(map(ord, text)) % 11] for text in texts]
        vectors = np.asarray(rows, dtype=np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

if how == "killed at the swap":
    os.replace = lambda *paths: os._exit(9)
text = f"{name}\\n一、任务\\n（一）治理{name}。\\n".encode()
added = read_plan(decode_source("x.txt", text, "x"), name, load_register())
print("ready", flush=True)
sys.stdin.readline()
build_index(Settings(home=home), [added], lambda message: None, Embedder())
"""


def silent(message: str) -> None:
    pass


def start(home: Path, how: str, name: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(home), how, name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


@pytest.fixture
def settings(small_home: Path, tmp_path: Path) -> Settings:
    """A copy of the small index, to be built on."""
    shutil.copytree(small_home, tmp_path / "home")
    return Settings(home=tmp_path / "home")


def generations(settings: Settings) -> set[str]:
    return {path.name for path in (settings.home / "index" / "generations").iterdir()}


def plans(index: Index) -> list[str]:
    return [record.plan.id for record in index.catalog.records]


def whole(index: Index) -> bool:
    return len(index.vectors) == len(index.lexical) == len(index.catalog.cues) == index.manifest.cues


@pytest.mark.parametrize("how", ["killed among the passages", "killed among the cues", "killed at the swap"])
def test_a_build_that_is_killed_leaves_the_old_index_and_the_next_one_sweeps(
    settings: Settings, embedder: Embedder, how: str
) -> None:
    before = open_index(settings, embedder)
    child = start(settings.home, how, "lost")
    child.communicate("go\n")
    assert child.returncode == 9
    (orphan,) = generations(settings) - {before.folder.name}
    after = open_index(settings, embedder)
    assert after.folder == before.folder
    assert plans(after) == [BUILTIN_ID, "river-bend"]
    assert whole(after)
    build_index(settings, (), silent, embedder)
    assert orphan not in generations(settings)
    assert plans(open_index(settings, embedder)) == [BUILTIN_ID, "river-bend"]


def test_two_builds_at_once_both_count(settings: Settings, embedder: Embedder) -> None:
    children = [start(settings.home, "whole", name) for name in ("east", "west")]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    index = open_index(settings, embedder)
    assert sorted(plans(index)) == ["east", "river-bend", BUILTIN_ID, "west"]
    assert whole(index)


def test_a_reader_of_the_old_index_reads_on_after_a_build(settings: Settings, embedder: Embedder) -> None:
    old = open_index(settings, embedder)
    hits = old.lexical.search("再生铝产量", 5), old.vectors.search("再生铝产量", 5)
    build_index(settings, (), silent, embedder)
    assert open_index(settings, embedder).folder != old.folder
    assert (old.lexical.search("再生铝产量", 5), old.vectors.search("再生铝产量", 5)) == hits
    assert open_index(settings, embedder).lexical.search("再生铝产量", 5) == hits[0]
    assert len(generations(settings)) == 2
    build_index(settings, (), silent, embedder)
    assert len(generations(settings)) == 2
    assert old.folder.name not in generations(settings)


def test_a_plan_under_an_id_that_is_there_replaces_it_and_survives_rebuilds(
    settings: Settings, embedder: Embedder, register: Register
) -> None:
    text = "河湾市方案\r\n一、新任务\r\n四)种树。"
    source = decode_source("树.txt", text.encode("gb18030"), "树.txt")
    for added in ([read_plan(source, "river-bend", register)], [], []):
        build_index(settings, added, silent, embedder)
        index = open_index(settings, embedder)
        assert plans(index) == [BUILTIN_ID, "river-bend"]
        plan = index.catalog.record("river-bend").plan
        assert plan.text == "河湾市方案\n一、新任务\n（四）种树。\n"
        assert plan.digest == source.digest
        entry = index.manifest.plans[1]
        assert (entry.source, entry.source_digest) == ("树.txt", source.digest)


def test_another_text_under_the_built_in_id_comes_without_what_was_written_about_it(
    settings: Settings, embedder: Embedder, register: Register
) -> None:
    text = builtin_source().text.replace("1150万吨", "1160万吨")
    source = SourceFile("mine.txt", text, "utf-8", "0" * 64)
    for added in ([read_plan(source, BUILTIN_ID, register)], []):
        build_index(settings, added, silent, embedder)
        record = open_index(settings, embedder).catalog.record()
        assert record.plan.clause("8").targets[2].value == "1160"
        assert record.knowledge == Knowledge()


HARMS: dict[str, Callable[[Path], object]] = {
    "catalog altered": lambda folder: (folder / CATALOG).write_bytes(b"{}"),
    "lexical missing": lambda folder: shutil.rmtree(folder / "lexical"),
    "vectors missing": lambda folder: shutil.rmtree(folder / "vectors"),
    "manifest missing": lambda folder: (folder / "manifest.json").unlink(),
}
