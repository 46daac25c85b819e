import hashlib

import pytest

from ingest.builtin import BUILTIN_ID, builtin_source
from ingest.index import Index
from ingest.manifest import CATALOG, Manifest, digest_of, knowledge_digest, why_damaged, why_stale


@pytest.fixture
def catalog(index: Index) -> bytes:
    return (index.folder / CATALOG).read_bytes()


def test_the_manifest_names_embedder_digests_and_sizes(index: Index) -> None:
    manifest = index.manifest
    assert manifest.embedder == index.embedder.id
    assert manifest.knowledge_digest == knowledge_digest()
    assert manifest.passages == len(index.catalog.passages)
    assert manifest.cues == len(index.catalog.cues)
    (entry,) = manifest.plans
    plan = index.catalog.record().plan
    assert (entry.id, entry.title, entry.clauses) == (BUILTIN_ID, plan.title, 32)
    assert entry.characters == len(plan.text)
    assert entry.source_digest == builtin_source().digest
    assert entry.text_digest == hashlib.sha256(plan.text.encode()).hexdigest()


def test_an_index_as_it_was_made_is_neither_stale_nor_damaged(index: Index, catalog: bytes) -> None:
    assert why_stale(index.manifest, index.embedder) is None
    assert why_damaged(index.manifest, catalog, index.manifest.cues) is None


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("format", "its format has changed"),
        ("knowledge_digest", "its knowledge digest has changed"),
        ("embedder", "its embedder has changed"),
        ("encoding_digest", "its encoding digest has changed"),
        ("versions", "its versions has changed"),
    ],
)
def test_what_has_changed_since_is_named(index: Index, field: str, words: str) -> None:
    other = {"format": 0, "versions": {"chromadb": "0"}}.get(field, "other")
    changed = index.manifest.model_copy(update={field: other})
    assert why_stale(changed, index.embedder) == words


def test_damage_is_named(index: Index, catalog: bytes) -> None:
    cues = index.manifest.cues
    assert why_damaged(index.manifest, catalog + b" ", cues) == f"{CATALOG} is not the file that was written"
    assert why_damaged(index.manifest, catalog, 3) == f"the lexical index holds 3 of {cues} cues"


def test_a_manifest_reads_back_as_it_was_written(index: Index) -> None:
    assert Manifest.model_validate_json(index.manifest.model_dump_json()) == index.manifest


def test_a_digest_is_sha256() -> None:
    assert digest_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
