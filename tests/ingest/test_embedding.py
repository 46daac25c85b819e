import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ingest.embedding import BUILTIN_MODEL, HuggingFaceEmbedder, StaticEmbedder, open_embedder

TEXTS = ["减污降碳协同增效", "再生铝产量 1150 万吨", "Which body leads clause 8?", "哪些部門負責？", "炭"]

# sentence_transformers and torch are imported here alone, in a process of their own.
CHILD = """
import json, sys
from pathlib import Path
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
from transformers import BertConfig, BertModel, BertTokenizer
from ingest.analysis import pieces
from ingest.embedding import BUILTIN_MODEL, open_embedder
from ingest.errors import SettingRefused

work, texts = Path(sys.argv[1]), json.loads(sys.argv[2])
model = SentenceTransformer(str(BUILTIN_MODEL), device="cpu")
static = model.encode([" ".join(pieces(text)) for text in texts], normalize_embeddings=True)

def tiny(seed):
    torch.manual_seed(seed)
    bert = work / "bert"
    bert.mkdir(exist_ok=True)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *"减污降碳协同增效再生铝炭部门", "which", "##s"]
    (bert / "vocab.txt").write_text("\\n".join(words) + "\\n", encoding="utf-8")
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    config = BertConfig(vocab_size=len(words), max_position_embeddings=64, **sizes)
    BertModel(config).save_pretrained(bert)
    BertTokenizer(str(bert / "vocab.txt")).save_pretrained(bert)
    body = Transformer(str(bert))
    SentenceTransformer(modules=[body, Pooling(16)], device="cpu").save(str(work / "tiny"), create_model_card=False)

tiny(1)
first = open_embedder(str(work / "tiny"))
own = SentenceTransformer(str(work / "tiny"), device="cpu").encode(texts, normalize_embeddings=True)
vectors = first.embed(texts)
tiny(2)
second = open_embedder(str(work / "tiny"))

refusals = []
(work / "empty").mkdir()
(work / "odd").mkdir()
(work / "odd" / "config.json").write_text("{}")
for name in ("empty", "odd", "absent"):
    try:
        open_embedder(str(work / name))
    except SettingRefused as refusal:
        refusals.append(str(refusal))
result = {
    "static": static.tolist(),
    "vectors": vectors.tolist(),
    "own": own.tolist(),
    "changed": bool(abs(second.embed(texts) - vectors).max() > 1e-3),
    "ids": [first.id, second.id],
    "refusals": refusals,
}
(work / "result.json").write_text(json.dumps(result))
"""


@pytest.fixture(scope="module")
def child(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    work = tmp_path_factory.mktemp("models")
    offline = {"HF_HUB_OFFLINE": "1", "HF_HOME": str(work / "hub"), "CUDA_VISIBLE_DEVICES": ""}
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(work), json.dumps(TEXTS)],
        env=os.environ | offline,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr[-3000:]
    result: dict[str, Any] = json.loads((work / "result.json").read_text(encoding="utf-8"))
    return result | {"work": work}


def test_the_built_in_model_read_without_torch_gives_sentence_transformers_own_vectors(
    child: dict[str, Any],
) -> None:
    ours = StaticEmbedder(BUILTIN_MODEL).embed(TEXTS)
    assert ours.shape == (len(TEXTS), 192)
    assert np.allclose(ours, child["static"], atol=2e-3)


def test_a_transformer_in_a_folder_gives_its_own_vectors_of_length_one(child: dict[str, Any]) -> None:
    vectors = np.asarray(child["vectors"])
    assert vectors.shape == (len(TEXTS), 16)
    assert np.allclose(vectors, child["own"], atol=1e-5)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_other_weights_in_the_same_folder_are_another_embedder(child: dict[str, Any]) -> None:
    assert child["changed"]
    assert child["ids"][0] != child["ids"][1]


def test_a_folder_without_a_model_is_refused_in_one_line(child: dict[str, Any]) -> None:
    assert len(child["refusals"]) == 3
    for name, refusal in zip(("empty", "odd", "absent"), child["refusals"], strict=True):
        assert refusal.startswith(
            f"CLAUSEWISE_EMBEDDER={child['work'] / name}: no sentence-transformers model"
        )
        assert "unset it" in refusal
        assert "\n" not in refusal


@pytest.fixture(scope="module")
def static() -> StaticEmbedder:
    return StaticEmbedder(BUILTIN_MODEL)


def test_no_setting_opens_the_built_in_model(static: StaticEmbedder) -> None:
    assert open_embedder(None) == static
    assert static.id.startswith("clausewise-static-192@")
    assert not isinstance(open_embedder(None), HuggingFaceEmbedder)


def test_vectors_have_length_one_and_a_text_without_known_pieces_none(static: StaticEmbedder) -> None:
    vectors = static.embed([*TEXTS, "", "。！", "ᚠᚢᚦ"])
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1] * len(TEXTS) + [0, 0, 0], atol=1e-5)


def test_no_texts_give_no_vectors(static: StaticEmbedder) -> None:
    assert static.embed([]).shape == (0, 192)


def test_a_text_has_the_same_vector_alone_and_in_company(static: StaticEmbedder) -> None:
    together = static.embed(TEXTS)
    alone = np.concatenate([static.embed([text]) for text in TEXTS])
    assert np.allclose(together, alone, atol=1e-6)


def test_traditional_characters_have_the_vector_of_simplified_ones(static: StaticEmbedder) -> None:
    one, other = static.embed(["農業領域由哪些部門負責", "农业领域由哪些部门负责"])
    assert np.allclose(one, other)


def test_texts_on_one_matter_are_nearer_than_others(static: StaticEmbedder) -> None:
    question, answer, other = static.embed(["公交车要电动化吗", "推动公共领域用车电动化", "开展水土保持研究"])
    assert question @ answer > question @ other


def test_the_id_changes_with_the_weights(tmp_path: Path) -> None:
    for name, weights in (("one", b"1"), ("two", b"2")):
        folder = tmp_path / name / "model"
        folder.mkdir(parents=True)
        (folder / "modules.json").write_text(json.dumps([{"path": ""}]), encoding="utf-8")
        (folder / "model.safetensors").write_bytes(weights)
    one, two = StaticEmbedder(tmp_path / "one" / "model"), StaticEmbedder(tmp_path / "two" / "model")
    assert one.id != two.id
    assert one.id.startswith("model@")
