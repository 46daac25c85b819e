"""The record of what an index was made from, by which it is known to be whole and up to date."""

import hashlib
from importlib.metadata import version
from typing import Any

from pydantic import BaseModel, ConfigDict

from ingest.builtin import PLANS
from ingest.embedding import BUILTIN_MODEL, Embedder
from ingest.tokens import ENCODING_FILE

FORMAT = 2
CATALOG = "catalog.json"
MANIFEST = "manifest.json"


class PlanEntry(BaseModel):
    """A plan of the index: digests of its source's bytes and of its canonical text, and counts."""

    model_config = ConfigDict(frozen=True)

    id: str
    title: str
    source: str
    source_digest: str
    text_digest: str
    clauses: int
    characters: int


class Manifest(BaseModel):
    """What an index was made from; compared with what would be used now, and with the files."""

    model_config = ConfigDict(frozen=True)

    format: int
    plans: tuple[PlanEntry, ...]
    knowledge_digest: str
    embedder: str
    encoding_digest: str
    versions: dict[str, str]
    passages: int
    cues: int
    catalog_digest: str


def made_with(embedder: Embedder) -> dict[str, Any]:
    """The fields of a manifest that do not depend on which plans are in the index."""
    return {
        "format": FORMAT,
        "knowledge_digest": knowledge_digest(),
        "embedder": embedder.id,
        "encoding_digest": digest_of((BUILTIN_MODEL.parent / ENCODING_FILE).read_bytes()),
        "versions": {name: version(name) for name in ("chromadb", "clausewise", "tantivy")},
    }


def why_stale(manifest: Manifest, embedder: Embedder) -> str | None:
    """What has changed since the index was made, in words; None where nothing has."""
    for field, now in made_with(embedder).items():
        if getattr(manifest, field) != now:
            return f"its {field.replace('_', ' ')} has changed"
    return None


def why_damaged(manifest: Manifest, catalog: bytes, lexical: int) -> str | None:
    """What does not fit the manifest, in words; None where everything does."""
    if digest_of(catalog) != manifest.catalog_digest:
        return f"{CATALOG} is not the file that was written"
    if lexical != manifest.cues:
        return f"the lexical index holds {lexical} of {manifest.cues} cues"
    return None


def knowledge_digest() -> str:
    """SHA-256 over the built-in plan's files and the register of bodies."""
    files = [path for path in sorted(PLANS.rglob("*")) if path.is_file()]
    files.append(PLANS.parent / "bodies.toml")
    return digest_of(b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files))


def digest_of(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
