import shutil
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
from ingest.reading import read_plan
from ingest.settings import Settings
from ingest.source import SourceFile, decode_source


def silent(message: str) -> None:
    pass


def generations(copied: Settings) -> set[str]:
    return {path.name for path in (copied.home / "index" / "generations").iterdir()}


def plans(index: Index) -> list[str]:
    return [record.plan.id for record in index.catalog.records]


def whole(index: Index) -> bool:
    cues = len(index.cues) == len(index.lexical) == len(index.catalog.cues) == index.manifest.cues
    return cues and len(index.passages) == len(index.catalog.passages)


def test_a_reader_of_the_old_index_reads_on_after_a_build(copied: Settings, embedder: Embedder) -> None:
    old = open_index(copied, embedder)
    asked = embedder.embed(["再生铝产量"])[0]
    hits = (
        old.lexical.search("再生铝产量", 5, "synergy-2022"),
        old.cues.search(asked, 5, "synergy-2022"),
    )
    build_index(copied, (), silent, embedder)
    assert open_index(copied, embedder).folder != old.folder
    assert (
        old.lexical.search("再生铝产量", 5, "synergy-2022"),
        old.cues.search(asked, 5, "synergy-2022"),
    ) == hits
    assert open_index(copied, embedder).lexical.search("再生铝产量", 5, "synergy-2022") == hits[0]
    assert len(generations(copied)) == 2


def test_a_plan_under_an_id_that_is_there_replaces_it_and_survives_rebuilds(
    copied: Settings, embedder: Embedder, register: Register
) -> None:
    text = "河湾市方案\r\n一、新任务\r\n四)种树。"
    source = decode_source("树.txt", text.encode("gb18030"), "树.txt")
    first = generations(copied)
    for added in ([read_plan(source, "river-bend", register)], []):
        build_index(copied, added, silent, embedder)
        index = open_index(copied, embedder)
        assert plans(index) == [BUILTIN_ID, "river-bend"]
        plan = index.catalog.record("river-bend").plan
        assert plan.text == "河湾市方案\n一、新任务\n（四）种树。\n"
        assert plan.digest == source.digest
        entry = index.manifest.plans[1]
        assert (entry.source, entry.source_digest) == ("树.txt", source.digest)
    assert len(generations(copied)) == 2
    assert first & generations(copied) == set()


def test_another_text_under_the_built_in_id_comes_without_what_was_written_about_it(
    copied: Settings, embedder: Embedder, register: Register
) -> None:
    text = builtin_source().text.replace("1150万吨", "1160万吨")
    source = SourceFile("mine.txt", text, "utf-8", "0" * 64)
    for added in ([read_plan(source, BUILTIN_ID, register)], []):
        build_index(copied, added, silent, embedder)
        record = open_index(copied, embedder).catalog.record()
        assert record.plan.clause("8").targets[2].value == "1160"
        assert record.knowledge == Knowledge()


HARMS: dict[str, Callable[[Path], object]] = {
    "catalog altered": lambda folder: (folder / CATALOG).write_bytes(b"{}"),
    "vectors missing": lambda folder: shutil.rmtree(folder / "vectors"),
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS.keys())
def test_a_damaged_index_is_built_anew_when_it_is_needed(
    home: Path, tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    shutil.copytree(home, tmp_path / "home")
    settings = Settings(home=tmp_path / "home")
    damaged = open_index(settings).folder
    harm(damaged)
    said: list[str] = []
    index = ensure_index(settings, said.append)
    assert index.folder != damaged
    assert whole(index)
    assert "the index is damaged" in said[0]
    assert said[0].endswith("; building it")


def test_an_index_in_order_is_opened_and_not_built(home: Path) -> None:
    said: list[str] = []
    index = ensure_index(Settings(home=home), said.append)
    assert (index.folder, said) == (open_index(Settings(home=home)).folder, [])


def test_a_plan_that_a_person_added_survives_the_rebuild_of_a_stale_index(copied: Settings) -> None:
    said: list[str] = []
    index = ensure_index(copied, said.append)
    assert "stale: its embedder has changed; building it" in said[0]
    assert plans(index) == [BUILTIN_ID, "river-bend"]
    assert whole(index)


def test_a_plan_that_a_person_added_survives_a_lost_manifest(copied: Settings, embedder: Embedder) -> None:
    before = open_index(copied, embedder)
    (before.folder / "manifest.json").unlink()
    build_index(copied, (), silent, embedder)
    after = open_index(copied, embedder)
    assert plans(after) == [BUILTIN_ID, "river-bend"]
    assert after.catalog.record("river-bend").plan.text == before.catalog.record("river-bend").plan.text


def test_a_plan_that_cannot_be_read_back_stops_the_rebuild_that_would_lose_it(copied: Settings) -> None:
    folder = current_generation(copied)
    assert folder is not None
    (folder / "sources" / "river-bend.txt").unlink()
    with pytest.raises(IndexRefused, match="river-bend"):
        ensure_index(copied, silent)
    assert current_generation(copied) == folder


REFUSED = {
    "empty": b"",
    "binary": b"\x89PNG\r\n\x00\x1a",
    "undecodable": b"caf\xe9 au lait",
    "unstructured": "只是一封信。".encode(),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED.keys())
def test_a_refused_file_leaves_the_index_as_it_was(
    copied: Settings,
    tmp_path: Path,
    data: bytes,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def held() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in copied.home.rglob("*") if path.is_file()}

    before = held()
    path = tmp_path / "bad.txt"
    path.write_bytes(data)
    monkeypatch.setenv("CLAUSEWISE_HOME", str(copied.home))
    assert app.main(["ingest", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("clausewise: ")
    assert "bad.txt" in said.err
    assert said.err.count("\n") == 1
    assert held() == before


def test_a_home_that_cannot_be_written_is_refused(tmp_path: Path, embedder: Embedder) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(IndexRefused, match=r"cannot be written .*; set CLAUSEWISE_HOME to a folder that can"):
        build_index(Settings(home=tmp_path / "file"), (), silent, embedder)
