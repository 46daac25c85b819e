from pathlib import Path

import pytest

from eval.bank_file import BANK, read_bank
from eval.gates import Baseline, Gates, misses, read_baseline
from eval.intervals import Figure
from eval.summary import MEASURES, Figures
from ingest.errors import KnowledgeRefused


def figures(**shares: float) -> Figures:
    none: Figures = dict.fromkeys(MEASURES)
    return none | {name.replace("_", " "): Figure(share, share, share, 10) for name, share in shares.items()}


def test_a_gate_that_is_reached_says_nothing() -> None:
    gates = Gates(least={"right": 0.5}, most={"declined of answerable": 0.1}, kinds={"who": 0.5})
    groups = {"all": figures(right=0.5, declined_of_answerable=0.1), "kind who": figures(right=0.5)}
    assert misses(gates, groups) == []


def test_each_gate_that_is_missed_is_told_in_a_line() -> None:
    gates = Gates(
        least={"right": 0.5}, most={"declined of answerable": 0.1}, kinds={"who": 0.5, "howto": 0.1}
    )
    groups = {
        "all": figures(right=0.4, declined_of_answerable=0.2),
        "kind who": figures(right=0.25),
        "kind howto": figures(right=0.2),
    }
    assert misses(gates, groups) == [
        "right is 0.400, below 0.500",
        "declined of answerable is 0.200, above 0.100",
        "right of kind who is 0.250, below 0.500",
    ]
    assert misses(gates, groups, whole=False) == ["right of kind who is 0.250, below 0.500"]


def test_what_was_not_measured_is_not_missed() -> None:
    gates = Gates(least={"right": 0.5}, kinds={"who": 0.5})
    assert misses(gates, {"all": figures()}) == []


def test_the_gates_that_ship_fit_the_banks_that_ship() -> None:
    baseline = read_baseline()
    for path in BANK.glob("*.jsonl"):
        gates = baseline.gates_of(path)
        assert gates is not None
        assert gates.kinds.keys() == {gold.kind for gold in read_bank(path)}
        assert {"right", "recall", "precision", "verbatim", "declined of unanswerable"} <= gates.least.keys()
        assert "declined of answerable" in gates.most
    assert baseline.goals


def test_a_bank_from_elsewhere_has_no_gates(tmp_path: Path) -> None:
    assert Baseline(banks={"held_out": Gates()}).gates_of(tmp_path / "held_out.jsonl") is None


@pytest.mark.parametrize(
    "text",
    ["[goals", "[goals]\nrihgt = 1", "[banks.worked.least]\nrihgt = 1", "[banks.worked]\nall = 1", "x = 1"],
)
def test_a_baseline_that_is_off_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    path = tmp_path / "baseline.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeRefused, match=r"baseline\.toml"):
        read_baseline(path)
    with pytest.raises(KnowledgeRefused, match="nowhere"):
        read_baseline(tmp_path / "nowhere.toml")
