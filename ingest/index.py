"""The index on disk: built whole beside the old one, swapped in by one rename, checked when it is opened.

Layout of `<home>/index`:
    current                    one line: the name of the generation in use
    build.lock                 held by the one process that builds
    generations/<name>/        manifest.json, catalog.json, lexical/, vectors/, sources/<plan id>.txt

A process killed while building leaves a generation that nothing points to; the next build removes it. The generation
before the current one is kept, for readers that opened it.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from filelock import FileLock
from pydantic import ValidationError

from ingest.bodies import Register, load_register
from ingest.builtin import BUILTIN_ID, PLANS, builtin_source
from ingest.catalog import Catalog, PlanRecord, dump_catalog, load_catalog, make_catalog
from ingest.embedding import Embedder, open_embedder
from ingest.errors import IndexRefused
from ingest.knowledge import Knowledge, load_knowledge
from ingest.lexical import LexicalIndex, write_lexical
from ingest.manifest import (
    CATALOG,
    MANIFEST,
    Manifest,
    PlanEntry,
    digest_of,
    made_with,
    why_damaged,
    why_stale,
)
from ingest.plan import Plan
from ingest.reading import PlanReading, read_plan
from ingest.settings import Settings
from ingest.source import SourceFile, read_source
from ingest.store import VectorIndex, write_store

REBUILD = "python app.py ingest"
_CURRENT = "current"
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Index:
    """An index opened for answering. The vectors are opened when they are first asked for."""

    folder: Path
    manifest: Manifest
    catalog: Catalog
    lexical: LexicalIndex
    embedder: Embedder = field(repr=False)

    @cached_property
    def vectors(self) -> VectorIndex:
        """The vector store.

        Raises:
            IndexRefused: it does not open, or does not hold what the manifest says.
        """
        try:
            vectors = VectorIndex(self.folder / "vectors", self.embedder)
            held = len(vectors)
        except Exception as error:  # chromadb's errors have no common root
            raise _damaged(f"its vectors cannot be opened ({type(error).__name__})") from error
        if held != self.manifest.cues:
            raise _damaged(f"its vectors hold {held} of {self.manifest.cues} cues")
        return vectors


def open_index(settings: Settings, embedder: Embedder | None = None) -> Index:
    """Open the index in use.

    Raises:
        IndexRefused: it is missing, stale or damaged.
    """
    folder = _current(settings)
    if folder is None:
        raise IndexRefused(f"there is no index in {settings.home}; run: {REBUILD}")
    embedder = embedder or open_embedder(settings.embedder)
    manifest = _manifest(folder)
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


def ensure_index(settings: Settings, progress: Progress) -> Index:
    """Open the index in use, building it first where it is missing, stale or damaged.

    Raises:
        IndexRefused: a plan that a person added cannot be read back, so that a rebuild would lose it.
    """
    embedder = open_embedder(settings.embedder)
    try:
        return open_index(settings, embedder)
    except IndexRefused as refusal:
        progress(f"{str(refusal).split('; run:')[0]}; building it")
    build_index(settings, (), progress, embedder)
    return open_index(settings, embedder)


def build_index(
    settings: Settings, added: Sequence[PlanReading], progress: Progress, embedder: Embedder | None = None
) -> Manifest:
    """Build an index of the plans at hand and those added, and put it in the place of the old one.

    A plan added under an id that is there replaces it. A second build at the same time waits for the first.
    """
    embedder = embedder or open_embedder(settings.embedder)
    root = settings.home / "index"
    try:
        (root / "generations").mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise IndexRefused(
            f"{root} cannot be written ({error.strerror}); set CLAUSEWISE_HOME to a folder that can"
        ) from error
    with FileLock(root / "build.lock"):
        register = load_register()
        readings = {reading.plan.id: reading for reading in [*_present(settings, register), *added]}
        generation = root / "generations" / secrets.token_hex(8)
        manifest = _write(generation, list(readings.values()), register, embedder, progress)
        previous = _current(settings)
        _point_to(root, generation.name)
        _sweep(root, keep={generation.name, previous.name if previous else ""})
    progress(
        f"index ready: {len(manifest.plans)} plan(s), {manifest.passages} passages, {manifest.cues} cues"
    )
    return manifest


def _write(
    folder: Path, readings: list[PlanReading], register: Register, embedder: Embedder, progress: Progress
) -> Manifest:
    """Write a whole generation; its manifest comes last."""
    folder.mkdir()
    records = tuple(PlanRecord(reading.plan, _knowledge(reading.plan)) for reading in readings)
    catalog = make_catalog(records, register)
    (folder / "sources").mkdir()
    for reading in readings:
        (folder / "sources" / f"{reading.plan.id}.txt").write_text(
            reading.source.text, encoding="utf-8", newline=""
        )
    data = dump_catalog(catalog)
    (folder / CATALOG).write_bytes(data)
    progress(f"lexical index of {len(catalog.cues)} cues")
    write_lexical(folder / "lexical", catalog.cues)
    progress(f"vectors of {len(catalog.passages)} passages and {len(catalog.cues)} cues")
    write_store(folder / "vectors", catalog.passages, catalog.cues, embedder)
    manifest = Manifest(
        plans=tuple(_entry(reading) for reading in readings),
        passages=len(catalog.passages),
        cues=len(catalog.cues),
        catalog_digest=digest_of(data),
        **made_with(embedder),
    )
    (folder / MANIFEST).write_text(manifest.model_dump_json(indent=2) + "\n", encoding="utf-8")
    return manifest


def _knowledge(plan: Plan) -> Knowledge:
    """What was written about a plan: only the built-in one, in the very text that it was written about."""
    if plan.id != BUILTIN_ID or plan.digest != builtin_source().digest:
        return Knowledge()
    return load_knowledge(PLANS / BUILTIN_ID, plan)


def _entry(reading: PlanReading) -> PlanEntry:
    plan = reading.plan
    return PlanEntry(
        id=plan.id,
        title=plan.title,
        source=reading.source.name,
        source_digest=plan.digest,
        text_digest=digest_of(plan.text.encode()),
        clauses=len(plan.clauses),
        characters=len(plan.text),
    )


def _present(settings: Settings, register: Register) -> list[PlanReading]:
    """The built-in plan, and the plans of the index in use as their sources were kept."""
    readings = [read_plan(builtin_source(), BUILTIN_ID, register)]
    folder = _current(settings)
    if folder is None:
        return readings
    try:
        entries = _manifest(folder).plans
    except IndexRefused:
        return readings + _kept(folder, register)
    for entry in entries:
        if entry.id == BUILTIN_ID and entry.source_digest == readings[0].plan.digest:
            continue
        kept = read_source(folder / "sources" / f"{entry.id}.txt")
        source = SourceFile(entry.source, kept.text, kept.encoding, entry.source_digest)
        readings.append(read_plan(source, entry.id, register))
    return readings


def _kept(folder: Path, register: Register) -> list[PlanReading]:
    """The plans whose sources a damaged generation still holds."""
    paths = sorted((folder / "sources").glob("*.txt"))
    return [read_plan(read_source(path), path.stem, register) for path in paths if path.stem != BUILTIN_ID]


def _manifest(folder: Path) -> Manifest:
    try:
        return Manifest.model_validate_json((folder / MANIFEST).read_bytes())
    except (OSError, ValidationError) as error:
        raise _damaged(f"{MANIFEST} cannot be read") from error


def _damaged(why: str) -> IndexRefused:
    return IndexRefused(f"the index is damaged: {why}; run: {REBUILD}")


def _current(settings: Settings) -> Path | None:
    """The folder of the generation in use, if there is one."""
    pointer = settings.home / "index" / _CURRENT
    try:
        name = pointer.read_text(encoding="utf-8").strip()
    except OSError:
        return None
    folder = pointer.parent / "generations" / name
    return folder if name and folder.is_dir() else None


def _point_to(root: Path, name: str) -> None:
    """Make a generation the one in use, in one step that cannot be half done."""
    fresh = root / f"{_CURRENT}.new"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(root / _CURRENT)


def _sweep(root: Path, keep: set[str]) -> None:
    for folder in (root / "generations").iterdir():
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)
