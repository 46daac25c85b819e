import subprocess
from datetime import date
from pathlib import Path

from eval.about import about, commit_of, named_version
from ingest.index import Index


def git(folder: Path, *words: str) -> None:
    who = ["-c", "user.name=n", "-c", "user.email=e@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def test_a_run_says_what_it_was_made_with(index: Index, tmp_path: Path) -> None:
    told = about(index, date(2026, 11, 25), tmp_path)
    assert told["date"] == "2026-11-25"
    assert index.manifest.catalog_digest.startswith(told["index"])
    assert told["embedding model"] == index.manifest.embedder
    assert "numpy " in told["versions"]
    assert told["commit"] == "not known"


def test_a_commit_is_told_with_whether_files_differ_from_it(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert commit_of(tmp_path) is None
    (tmp_path / "a").write_text("a", encoding="utf-8")
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "-q", "-m", "a")
    commit = commit_of(tmp_path)
    assert commit is not None
    assert len(commit) == 12
    (tmp_path / "a").write_text("b", encoding="utf-8")
    assert commit_of(tmp_path) == f"{commit} + changes"


def test_a_distribution_that_is_missing_is_said_to_be() -> None:
    assert named_version("no-such-distribution") == "no-such-distribution (not installed)"
