import os
from pathlib import Path

from eval.bench import _run, _timed, _warm


def test_a_run_of_a_command_takes_time_and_fails_loudly(home: Path) -> None:
    assert _run(os.environ | {"CLAUSEWISE_HOME": str(home)}, "plans") > 0


def test_an_action_is_run_once_when_it_is_timed() -> None:
    runs: list[int] = []
    assert _timed(lambda: runs.append(1)) >= 0
    assert runs == [1]


def test_warm_answers_are_timed_by_two_percentiles(home: Path) -> None:
    figures = _warm(home)
    assert figures["warm answer p50 (ms)"] <= figures["warm answer p95 (ms)"]
