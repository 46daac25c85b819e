import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.embedding import Embedder
from ingest.errors import IndexRefused
from ingest.index import Index, current_generation, open_index
from ingest.manifest import CATALOG, MANIFEST
from ingest.plan import Plan
from ingest.settings import Settings


def generation(copied: Settings) -> Path:
    folder = current_generation(copied)
    assert folder is not None
    return folder


def alter_manifest(field: str) -> Callable[[Path], None]:
    def alter(folder: Path) -> None:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        data[field] = "other"
        (folder / MANIFEST).write_text(json.dumps(data), encoding="utf-8")

    return alter


def alter_catalog(folder: Path) -> None:
    text = (folder / CATALOG).read_text(encoding="utf-8")
    (folder / CATALOG).write_text(text.replace("1150万吨", "1250万吨"), encoding="utf-8")


def empty_lexical(folder: Path) -> None:
    shutil.rmtree(folder / "lexical")
    (folder / "lexical").mkdir()


def cut_lexical(folder: Path) -> None:
    for path in (folder / "lexical").glob("*.store"):
        path.unlink()


FAULTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "catalog altered": (alter_catalog, "damaged: catalog.json is not the file that was written"),
    "catalog missing": (lambda folder: (folder / CATALOG).unlink(), "damaged: a file cannot be read"),
    "lexical missing": (lambda folder: shutil.rmtree(folder / "lexical"), "damaged"),
    "lexical empty": (empty_lexical, "damaged: the lexical index holds 0 of"),
    "lexical cut": (cut_lexical, "damaged"),
    "manifest missing": (
        lambda folder: (folder / MANIFEST).unlink(),
        "damaged: manifest.json cannot be read",
    ),
    "manifest no JSON": (lambda folder: (folder / MANIFEST).write_text("{"), "manifest.json cannot be read"),
    "manifest of another shape": (
        lambda folder: (folder / MANIFEST).write_text("{}"),
        "manifest.json cannot",
    ),
    "knowledge changed": (alter_manifest("knowledge_digest"), "stale: its knowledge digest has changed"),
    "encoding changed": (alter_manifest("encoding_digest"), "stale: its encoding digest has changed"),
    "generation missing": (shutil.rmtree, "there is no index in"),
}


@pytest.mark.parametrize(("harm", "why"), FAULTS.values(), ids=FAULTS.keys())
def test_a_stale_or_damaged_index_is_refused_with_the_command_that_mends_it(
    copied: Settings, embedder: Embedder, harm: Callable[[Path], object], why: str
) -> None:
    harm(generation(copied))
    with pytest.raises(IndexRefused) as refusal:
        open_index(copied, embedder)
    message = str(refusal.value)
    assert why in message
    assert message.endswith("; run: python app.py ingest")
    assert "\n" not in message


def test_an_index_of_another_embedder_is_refused(copied: Settings) -> None:
    with pytest.raises(IndexRefused, match=r"stale: its embedder has changed; run: python app\.py ingest"):
        open_index(copied)


@pytest.mark.parametrize("how", ["missing", "of another index"])
def test_vectors_that_do_not_belong_are_refused_with_the_command_that_mends_it(
    copied: Settings, embedder: Embedder, home: Path, how: str
) -> None:
    folder = generation(copied) / "vectors"
    shutil.rmtree(folder)
    if how == "of another index":
        shutil.copytree(generation(Settings(home=home)) / "vectors", folder)
    with pytest.raises(IndexRefused, match=r"its vectors .*; run: python app\.py ingest$"):
        len(open_index(copied, embedder).passages)


def test_a_home_without_an_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IndexRefused, match=f"there is no index in {tmp_path}; run: python app.py ingest"):
        open_index(Settings(home=tmp_path))


def test_the_index_of_the_built_in_plan_holds_it_whole(index: Index, plan: Plan) -> None:
    assert index.catalog.record().plan == plan
    assert len(index.lexical) == len(index.cues) == len(index.catalog.cues) == index.manifest.cues
    assert len(index.passages) == len(index.catalog.passages) == index.manifest.passages


def test_both_searches_find_the_clause_that_a_question_is_about(index: Index) -> None:
    question = "2025年再生铝产量要达到多少？"
    vector = index.embedder.embed([question])[0]
    lexical = index.lexical.search(question, 5, "synergy-2022")
    for number, _ in (lexical[0], index.cues.search(vector, 5, "synergy-2022")[0]):
        assert index.catalog.cues[number].clause == "8"
    passage, _ = index.passages.search(vector, 5, "synergy-2022")[0]
    assert index.catalog.passage_by_id[passage].clause == "8"


@pytest.mark.parametrize("how", ["missing", "cut short"])
def test_vectors_of_cues_that_do_not_belong_are_refused(
    copied: Settings, embedder: Embedder, how: str
) -> None:
    file = generation(copied) / "cues.npy"
    file.unlink() if how == "missing" else file.write_bytes(file.read_bytes()[:2000])
    with pytest.raises(IndexRefused, match=r"vectors of its cues .*; run: python app\.py ingest$"):
        len(open_index(copied, embedder).cues)


def test_opening_an_index_changes_nothing_in_it(copied: Settings, embedder: Embedder) -> None:
    before = {path: path.read_bytes() for path in copied.home.rglob("*.json")}
    open_index(copied, embedder)
    assert {path: path.read_bytes() for path in copied.home.rglob("*.json")} == before
