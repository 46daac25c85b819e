"""A share with its 95 % interval, by the percentile bootstrap over questions (Efron 1979)."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 1000
SEED = 20251125
LEVEL = 0.95


@dataclass(frozen=True)
class Figure:
    """A share between 0 and 1, the ends of its interval, and the number of questions that it was measured on."""

    share: float
    low: float
    high: float
    questions: int


def figure(parts: Sequence[tuple[float, float]]) -> Figure | None:
    """The share of sums of (met, out of) pairs, one pair a question; None where there is nothing to measure.

    Whole questions are drawn again, with a fixed seed, so that sentences of one answer stay together.
    """
    pairs = np.asarray([pair for pair in parts if pair[1] > 0], dtype=np.float64).reshape(-1, 2)
    if not len(pairs):
        return None
    drawn = np.random.default_rng(SEED).integers(0, len(pairs), (RESAMPLES, len(pairs)))
    sums = pairs[drawn].sum(axis=1)
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (tail, 1 - tail))
    met, out_of = pairs.sum(axis=0)
    return Figure(float(met / out_of), float(low), float(high), len(pairs))
