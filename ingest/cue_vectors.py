"""The vectors of cues: one array on disk, searched whole, so that the nearest cues are always the same ones."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ingest.embedding import Embedder, Vectors
from ingest.passages import Cue

FILE = "cues.npy"


def write_cue_vectors(folder: Path, cues: Sequence[Cue], embedder: Embedder) -> None:
    """Write the vectors of cues into a folder, in half precision; a cue is known by its number in the order given."""
    np.save(folder / FILE, embedder.embed([cue.text for cue in cues]).astype(np.float16))


class CueVectors:
    """The vectors of cues, opened for search."""

    def __init__(self, folder: Path, cues: Sequence[Cue]) -> None:
        """Open the file of a folder; `cues` are those that it was written from."""
        self._vectors: Vectors = np.load(folder / FILE).astype(np.float32)
        plans = np.asarray([cue.plan for cue in cues])
        self._numbers = {plan: np.flatnonzero(plans == plan) for plan in dict.fromkeys(plans.tolist())}

    def __len__(self) -> int:
        return len(self._vectors)

    def search(self, vector: Vectors, limit: int, plan: str) -> list[tuple[int, float]]:
        """Numbers of a plan's cues with their cosines to a unit vector of shape (dimensions,), best first."""
        numbers = self._numbers.get(plan, np.zeros(0, dtype=np.int64))
        cosines = self._vectors[numbers] @ vector if len(self._numbers) > 1 else self._vectors @ vector
        limit = min(limit, len(numbers))
        best = np.argpartition(-cosines, limit - 1)[:limit] if limit else numbers
        ranked = best[np.lexsort((best, -cosines[best]))]
        return [(int(numbers[at]), float(cosines[at])) for at in ranked]
