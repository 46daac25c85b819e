"""Questions that no plan answers: what to refuse, what to ask back, what plans do not say.

A small classifier over the vectors of the built-in model tells them from questions about a plan. It is trained by
`ingest.training.scope` on the examples in `ingest/scope.toml`.
"""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

import numpy as np

from ingest.embedding import BUILTIN_MODEL, StaticEmbedder, Vectors

Outcome = Literal["refused", "clarify", "absent"]
WEIGHTS = "scope.safetensors"
LABELS = "scope.json"


@dataclass(frozen=True)
class Category:
    """A kind of question that is not answered from a plan, with the reason shown to the asker."""

    id: str
    outcome: Outcome
    why_zh: str
    why_en: str


@dataclass(frozen=True)
class ScopeReading:
    """How probable each outcome is for a question, and the most probable category of the likeliest outcome.

    What is missing from the sum of the outcomes to 1 is the probability of a question about the plan.
    """

    category: Category
    outcomes: dict[Outcome, float]


@dataclass(frozen=True)
class ScopeClassifier:
    """The classifier as it was trained, read from the folder of the built-in model."""

    folder: Path = BUILTIN_MODEL
    embedder: StaticEmbedder | None = None  # the folder's model, where it is at hand already

    @cached_property
    def categories(self) -> tuple[Category, ...]:
        """The categories, in the order of their outputs."""
        data = json.loads((self.folder / LABELS).read_text(encoding="utf-8"))
        return tuple(Category(**entry) for entry in data)

    @property
    def known(self) -> frozenset[str]:
        """The pieces that the model knows."""
        return self._model.known

    def read(self, question: str) -> ScopeReading:
        """Classify a question."""
        weights, bias = self._layer
        scores = self._model.embed([question])[0] @ weights.T + bias
        shares = np.exp(scores - scores.max())
        shares = shares[1:] / shares.sum()  # the first output is that of questions about a plan
        outcomes: dict[Outcome, float] = {"refused": 0.0, "clarify": 0.0, "absent": 0.0}
        for category, share in zip(self.categories, shares, strict=True):
            outcomes[category.outcome] += float(share)
        likeliest = max(outcomes, key=lambda outcome: outcomes[outcome])
        ranked = sorted(zip(shares, self.categories, strict=True), key=lambda pair: -pair[0])
        category = next(category for _, category in ranked if category.outcome == likeliest)
        return ScopeReading(category, outcomes)

    @cached_property
    def _model(self) -> StaticEmbedder:
        return self.embedder or StaticEmbedder(self.folder)

    @cached_property
    def _layer(self) -> tuple[Vectors, Vectors]:
        from safetensors.numpy import load_file

        tensors = load_file(self.folder / WEIGHTS)
        return tensors["weight"], tensors["bias"]
