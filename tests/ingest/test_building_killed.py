import subprocess
import sys
from pathlib import Path

from ingest.building import build_index
from ingest.builtin import BUILTIN_ID
from ingest.embedding import Embedder
from ingest.index import Index, open_index
from ingest.settings import Settings

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
        if how == "killed among the vectors" and self.calls > 1:
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


def generations(copied: Settings) -> set[str]:
    return {path.name for path in (copied.home / "index" / "generations").iterdir()}


def plans(index: Index) -> list[str]:
    return [record.plan.id for record in index.catalog.records]


def whole(index: Index) -> bool:
    cues = len(index.cues) == len(index.lexical) == len(index.catalog.cues) == index.manifest.cues
    return cues and len(index.passages) == len(index.catalog.passages)


def test_builds_that_are_killed_leave_the_old_index_and_the_next_one_sweeps(
    copied: Settings, embedder: Embedder
) -> None:
    before = open_index(copied, embedder)
    for how in ("killed among the vectors", "killed at the swap"):
        child = start(copied.home, how, "lost")
        child.communicate("go\n")
        assert child.returncode == 9
        after = open_index(copied, embedder)
        assert after.folder == before.folder
        assert plans(after) == [BUILTIN_ID, "river-bend"]
        assert whole(after)
    assert len(generations(copied)) == 3
    build_index(copied, (), silent, embedder)
    after = open_index(copied, embedder)
    assert generations(copied) == {before.folder.name, after.folder.name}
    assert plans(after) == [BUILTIN_ID, "river-bend"]


def test_two_builds_at_once_both_count(copied: Settings, embedder: Embedder) -> None:
    children = [start(copied.home, "whole", name) for name in ("east", "west")]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    for child in children:
        child.communicate()
        assert child.returncode == 0
    index = open_index(copied, embedder)
    assert sorted(plans(index)) == ["east", "river-bend", BUILTIN_ID, "west"]
    assert whole(index)
