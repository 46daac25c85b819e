"""Building the index: whole, beside the old one, and swapped in by one rename.

A process killed while building leaves a generation that nothing points to; the next build removes it. The generation
before the current one is kept, for readers that opened it.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from filelock import FileLock

from ingest.bodies import Register, load_register
from ingest.builtin import BUILTIN_ID, PLANS, builtin_source
from ingest.catalog import PlanRecord, dump_catalog, make_catalog
from ingest.cue_vectors import write_cue_vectors
from ingest.embedding import Embedder, open_embedder
from ingest.errors import IndexRefused, SourceRefused
from ingest.index import CURRENT, REBUILD, Index, current_generation, open_index, read_manifest
from ingest.knowledge import Knowledge
from ingest.knowledge_files import load_knowledge
from ingest.lexical import write_lexical
from ingest.manifest import CATALOG, MANIFEST, Manifest, PlanEntry, digest_of, made_with
from ingest.plan import Plan
from ingest.reading import PlanReading, read_plan
from ingest.settings import Settings
from ingest.source import SourceFile, read_source
from ingest.store import write_store

Progress = Callable[[str], None]


def ensure_index(settings: Settings, progress: Progress) -> Index:
    """Open the index in use, building it first where it is missing, stale or damaged.

    Raises:
        IndexRefused: a plan that a person added cannot be read back, so that a rebuild would lose it.
    """
    embedder = open_embedder(settings.embedder)
    try:
        index = open_index(settings, embedder)
        _ = (
            index.passages,
            index.cues,
        )  # opened now, so that damage to them is found before a question is asked
        return index
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
        previous = current_generation(settings)
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
    write_store(folder / "vectors", catalog.passages, embedder)
    write_cue_vectors(folder, catalog.cues, embedder)
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
    folder = current_generation(settings)
    if folder is None:
        return readings
    try:
        entries = read_manifest(folder).plans
    except IndexRefused:
        return readings + _kept(folder, register)
    for entry in entries:
        if entry.id == BUILTIN_ID and entry.source_digest == readings[0].plan.digest:
            continue
        kept = _kept_source(folder / "sources" / f"{entry.id}.txt")
        source = SourceFile(entry.source, kept.text, kept.encoding, entry.source_digest)
        readings.append(read_plan(source, entry.id, register))
    return readings


def _kept_source(path: Path) -> SourceFile:
    """A person's plan as the index kept it.

    Raises:
        IndexRefused: it cannot be read back; a rebuild would lose it.
    """
    try:
        return read_source(path)
    except SourceRefused as error:
        raise IndexRefused(
            f"the index has lost the text of {path.stem}; run: {REBUILD} FILE with its file"
        ) from error


def _kept(folder: Path, register: Register) -> list[PlanReading]:
    """The plans whose sources a damaged generation still holds."""
    paths = sorted((folder / "sources").glob("*.txt"))
    return [read_plan(read_source(path), path.stem, register) for path in paths if path.stem != BUILTIN_ID]


def _point_to(root: Path, name: str) -> None:
    """Make a generation the one in use, in one step that cannot be half done."""
    fresh = root / f"{CURRENT}.new"
    with fresh.open("w", encoding="utf-8") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(root / CURRENT)


def _sweep(root: Path, keep: set[str]) -> None:
    for folder in (root / "generations").iterdir():
        if folder.name not in keep:
            shutil.rmtree(folder, ignore_errors=True)
