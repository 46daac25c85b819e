from collections.abc import Callable

from eval.outcome import Outcome


def test_the_overall_figures_are_those_of_all_questions(outcome: Callable[..., Outcome]) -> None:
    run = outcome()
    assert run.overall is run.groups["all"]
    assert (run.missed, run.gates, run.hidden) == ((), None, False)
