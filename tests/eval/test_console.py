from collections.abc import Callable

from eval.console import SHORT, as_text
from eval.outcome import Outcome, Row
from eval.summary import MEASURES


def test_figures_are_told_with_intervals_and_by_group(outcome: Callable[..., Outcome]) -> None:
    lines = as_text(outcome()).splitlines()
    assert lines[0].split()[:2] == ["right", "50.0%"]
    assert lines[0].endswith("95 % interval 0.0% to 100.0%, 2 questions")
    assert [line.split()[0] for line in lines[len(MEASURES) + 2 : -2]] == [
        "all",
        *["lang"] * 2,
        *["kind"] * 2,
    ]
    assert lines[-1] == "2 questions in 2.5 s"


def test_comparisons_are_told_with_what_could_not_be_run(outcome: Callable[..., Outcome]) -> None:
    run = outcome()
    rows = [Row("half", "…", run.overall)]
    peers = [Row("other", "…", None, "not installed; install it with: pip")]
    text = as_text(outcome(ablations=rows, peers=peers))
    assert "with parts left out" in text
    assert "\nhalf " in text
    assert "other: not installed; install it with: pip\n" in text


def test_every_measure_has_its_column() -> None:
    assert SHORT.keys() == MEASURES.keys()
