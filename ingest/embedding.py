"""Text to vectors: the built-in static model, read without torch, or any sentence-transformers model."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from ingest.analysis import pieces
from ingest.errors import SettingRefused

Vectors = NDArray[np.float32]
BUILTIN_MODEL = Path(__file__).resolve().parent / "models" / "clausewise-static-192"


@runtime_checkable
class Embedder(Protocol):
    """Turns texts into unit vectors. `id` changes whenever the vectors would."""

    @property
    def id(self) -> str:
        """What the manifest of an index records."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (len(texts), dimensions), each of length 1 (a text without known pieces: 0)."""


@dataclass(frozen=True)
class StaticEmbedder:
    """A StaticEmbedding saved by sentence-transformers: the mean of the vectors of a text's pieces."""

    folder: Path

    @cached_property
    def id(self) -> str:
        """The folder's name and a digest of its weights."""
        digest = hashlib.sha256(self._weights_file.read_bytes()).hexdigest()
        return f"{self.folder.name}@{digest[:12]}"

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder.embed`."""
        out = np.zeros((len(texts), self._weights.shape[1]), dtype=np.float32)
        encoded = self._tokenizer.encode_batch(
            [" ".join(pieces(text)) for text in texts], add_special_tokens=False
        )
        for row, encoding in enumerate(encoded):
            if encoding.ids:
                out[row] = self._weights[encoding.ids].mean(axis=0)
        norms = np.linalg.norm(out, axis=1, keepdims=True)
        np.divide(out, norms, out=out, where=norms > 0)
        return out

    @cached_property
    def known(self) -> frozenset[str]:
        """The pieces that the model has vectors for."""
        return frozenset(self._tokenizer.get_vocab())

    @property
    def _module(self) -> Path:
        modules: list[dict[str, str]] = json.loads((self.folder / "modules.json").read_text(encoding="utf-8"))
        return self.folder / modules[0]["path"]

    @property
    def _weights_file(self) -> Path:
        return self._module / "model.safetensors"

    @cached_property
    def _weights(self) -> Vectors:
        from safetensors.numpy import load_file

        weights: Vectors = load_file(self._weights_file)["embedding.weight"].astype(np.float32)
        return weights

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        tokenizer = Tokenizer.from_file(str(self._module / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer


class HuggingFaceEmbedder:
    """Any sentence-transformers model, by local folder or hub name, through langchain-huggingface."""

    def __init__(self, name: str) -> None:
        self.id = f"huggingface:{name}{_folder_digest(Path(name))}"
        try:
            from langchain_huggingface import HuggingFaceEmbeddings

            self._model = HuggingFaceEmbeddings(
                model_name=name,
                encode_kwargs={"normalize_embeddings": True},
                model_kwargs={"trust_remote_code": False},
            )
        except Exception as error:  # whatever the model's files are wrong about, the setting is at fault
            raise SettingRefused(
                f"CLAUSEWISE_EMBEDDER={name}: no sentence-transformers model could be loaded "
                f"({type(error).__name__}); give a folder or hub name that has one, or unset it"
            ) from error

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See `Embedder.embed`."""
        return np.asarray(self._model.embed_documents(list(texts)), dtype=np.float32)


def _folder_digest(folder: Path) -> str:
    """A digest of the files of a local model; empty for a hub name."""
    files = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    if not files:
        return ""
    digests = b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)
    return f"@{hashlib.sha256(digests).hexdigest()[:12]}"


def open_embedder(setting: str | None) -> Embedder:
    """The embedder that the settings name; the built-in model where they name none.

    Raises:
        SettingRefused: the model named cannot be loaded.
    """
    return StaticEmbedder(BUILTIN_MODEL) if setting is None else HuggingFaceEmbedder(setting)
