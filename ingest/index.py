"""The index on disk, opened for answering and checked when it is opened.

Layout of `<home>/index`, which `ingest.building` writes:
    current                    one line: the name of the generation in use
    build.lock                 held by the one process that builds
    generations/<name>/        manifest.json, catalog.json, lexical/, vectors/, cues.npy, sources/<plan id>.txt
"""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from pydantic import ValidationError

from ingest.catalog import Catalog, load_catalog
from ingest.cue_vectors import CueVectors
from ingest.embedding import BUILTIN_MODEL, Embedder, StaticEmbedder, open_embedder
from ingest.errors import IndexRefused
from ingest.lexical import LexicalIndex
from ingest.manifest import CATALOG, MANIFEST, Manifest, why_damaged, why_stale
from ingest.scope import ScopeClassifier
from ingest.settings import Settings
from ingest.store import PassageVectors

REBUILD = "python app.py ingest"
CURRENT = "current"


@dataclass(frozen=True)
class Index:
    """An index opened for answering. Its vectors are opened when they are first asked for."""

    folder: Path
    manifest: Manifest
    catalog: Catalog
    lexical: LexicalIndex
    embedder: Embedder = field(repr=False)

    @cached_property
    def scope(self) -> ScopeClassifier:
        """The classifier of questions that no plan answers."""
        if isinstance(self.embedder, StaticEmbedder) and self.embedder.folder == BUILTIN_MODEL:
            return ScopeClassifier(embedder=self.embedder)  # its weights are loaded once
        return ScopeClassifier()

    @cached_property
    def passages(self) -> PassageVectors:
        """The vectors of passages.

        Raises:
            IndexRefused: they cannot be opened, or are not as many as the manifest says.
        """
        try:
            vectors = PassageVectors(self.folder / "vectors", len(self.catalog.records) > 1)
            held = len(vectors)
        except Exception as error:  # chromadb's errors have no common root
            raise _damaged(f"its vectors cannot be opened ({type(error).__name__})") from error
        if held != self.manifest.passages:
            raise _damaged(f"its vectors hold {held} of {self.manifest.passages} passages")
        return vectors

    @cached_property
    def cues(self) -> CueVectors:
        """The vectors of cues.

        Raises:
            IndexRefused: they cannot be opened, or are not as many as the manifest says.
        """
        try:
            vectors = CueVectors(self.folder, self.catalog.cues)
        except (OSError, ValueError) as error:
            raise _damaged(f"the vectors of its cues cannot be opened ({type(error).__name__})") from error
        if len(vectors) != self.manifest.cues:
            raise _damaged(f"the vectors of its cues are {len(vectors)} of {self.manifest.cues}")
        return vectors


def open_index(settings: Settings, embedder: Embedder | None = None) -> Index:
    """Open the index in use.

    Raises:
        IndexRefused: it is missing, stale or damaged.
    """
    folder = current_generation(settings)
    if folder is None:
        raise IndexRefused(f"there is no index in {settings.home}; run: {REBUILD}")
    embedder = embedder or open_embedder(settings.embedder)
    manifest = read_manifest(folder)
    stale = why_stale(manifest, embedder)
    if stale:
        raise IndexRefused(f"the index in {settings.home} is stale: {stale}; run: {REBUILD}")
    try:
        data = (folder / CATALOG).read_bytes()
        lexical = LexicalIndex(folder / "lexical")
    except (OSError, ValueError) as error:  # tantivy reports damage as ValueError
        raise _damaged(f"a file cannot be read ({error})") from error
    damage = why_damaged(manifest, data, len(lexical))
    if damage:
        raise _damaged(damage)
    return Index(folder, manifest, load_catalog(data), lexical, embedder)


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a generation.

    Raises:
        IndexRefused: it is missing or cannot be read.
    """
    try:
        return Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, ValidationError) as error:
        raise _damaged(f"{MANIFEST} cannot be read") from error


def _damaged(why: str) -> IndexRefused:
    return IndexRefused(f"the index is damaged: {why}; run: {REBUILD}")


def current_generation(settings: Settings) -> Path | None:
    """The folder of the generation in use, if there is one."""
    pointer = settings.home / "index" / CURRENT
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except OSError:
        return None
    folder = pointer.parent / "generations" / name
    return folder if name and folder.is_dir() else None
