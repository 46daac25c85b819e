"""All that a run of the suite found."""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.gates import Gates, Shares
from eval.scoring import Scored
from eval.summary import Figures


@dataclass(frozen=True)
class Row:
    """One line of a comparison. `figures` is None where a peer could not be run, and `note` says why."""

    name: str
    what: str
    figures: Figures | None
    note: str = ""


@dataclass(frozen=True)
class Outcome:
    """A run: the bank's name, what it was made with, scored answers and figures by group, comparisons, gates.

    `missed` holds one line for each gate that was missed; `hidden` says that nobody is to look at the questions.
    """

    bank: str
    about: dict[str, str]
    scored: Sequence[Scored]
    groups: dict[str, Figures]
    seconds: float
    ablations: Sequence[Row] = ()
    peers: Sequence[Row] = ()
    goals: Shares | None = None
    gates: Gates | None = None
    missed: Sequence[str] = ()
    hidden: bool = False

    @property
    def overall(self) -> Figures:
        """The figures over all questions."""
        return self.groups["all"]
