"""The figures that a run must reach (`eval/baseline.toml`), and the goals that the report draws."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from eval.bank_file import BANK
from eval.summary import MEASURES, Figures
from ingest.errors import KnowledgeRefused, first_problem

BASELINE = Path(__file__).resolve().parent / "baseline.toml"
Shares = dict[str, float]


class Gates(BaseModel):
    """Bounds for one bank: the least and the most of overall measures, and the least "right" of each kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    least: Shares = {}
    most: Shares = {}
    kinds: Shares = {}

    @field_validator("least", "most")
    @classmethod
    def _known(cls, shares: Shares) -> Shares:
        return _measured(shares)


class Baseline(BaseModel):
    """Goals by measure, and gates by the name of a bank of this project."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    goals: Shares = {}
    banks: dict[str, Gates] = {}

    @field_validator("goals")
    @classmethod
    def _known(cls, shares: Shares) -> Shares:
        return _measured(shares)

    def gates_of(self, bank: Path) -> Gates | None:
        """The gates of a bank; None where it is not one of this project, or has none."""
        return self.banks.get(bank.stem) if bank.resolve().parent == BANK else None


def _measured(shares: Shares) -> Shares:
    unknown = [name for name in shares if name not in MEASURES]
    if unknown:
        raise ValueError(f"no measure is called {unknown[0]!r}; there are {', '.join(MEASURES)}")
    return shares


def read_baseline(path: Path = BASELINE) -> Baseline:
    """Read the goals and gates.

    Raises:
        KnowledgeRefused: the file cannot be read, or names what is no measure.
    """
    try:
        return Baseline.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        raise KnowledgeRefused(f"{path}: no goals and gates ({first_problem(error)}); correct it") from error


def misses(gates: Gates, groups: Mapping[str, Figures], whole: bool = True) -> list[str]:
    """One line for each gate that is missed. `whole` is false where part of a bank was run: then kinds alone count."""
    found = list(_overall(gates, groups["all"])) if whole else []
    for kind, least in gates.kinds.items():
        right = groups.get(f"kind {kind}", {}).get("right")
        if right is not None and right.share < least:
            found.append(f"right of kind {kind} is {right.share:.3f}, below {least:.3f}")
    return found


def _overall(gates: Gates, figures: Figures) -> Iterator[str]:
    for bounds, sign, word in ((gates.least, 1, "below"), (gates.most, -1, "above")):
        for name, bound in bounds.items():
            figure = figures[name]
            if figure is not None and sign * figure.share < sign * bound:
                yield f"{name} is {figure.share:.3f}, {word} {bound:.3f}"
