"""What a run was made with: enough to make it again."""

import platform
import subprocess
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ingest.index import Index

PROJECT = Path(__file__).resolve().parent.parent
LIBRARIES = ("clausewise", "chromadb", "numpy", "tantivy", "tokenizers")


def about(index: Index, day: date, project: Path = PROJECT) -> dict[str, str]:
    """Names and values, in the order in which they are shown."""
    manifest = index.manifest
    return {
        "date": day.isoformat(),
        "commit": commit_of(project) or "not known",
        "index": manifest.catalog_digest[:12],
        "knowledge": manifest.knowledge_digest[:12],
        "embedding model": manifest.embedder,
        "versions": ", ".join([f"Python {platform.python_version()}", *map(named_version, LIBRARIES)]),
        "processor": f"{platform.machine()}, {platform.system()}",
    }


def named_version(distribution: str) -> str:
    """A distribution with its version, as a reader would write it."""
    try:
        return f"{distribution} {version(distribution)}"
    except PackageNotFoundError:
        return f"{distribution} (not installed)"


def commit_of(project: Path) -> str | None:
    """The commit that a folder is at, with "+ changes" where files differ from it; None where git does not know."""
    head = _git(project, "rev-parse", "--short=12", "HEAD")
    if head is None:
        return None
    return head + (" + changes" if _git(project, "status", "--porcelain") else "")


def _git(project: Path, *words: str) -> str | None:
    try:
        done = subprocess.run(
            ["git", "--no-optional-locks", "-C", str(project), *words],
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.strip() if done.returncode == 0 else None
