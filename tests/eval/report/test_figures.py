from collections.abc import Callable

from eval.gates import Gates
from eval.outcome import Outcome, Row
from eval.report.figures import FURTHER, by_group, comparison, headline, measures, statuses

Made = Callable[..., Outcome]


def test_headlines_have_their_goal_and_gate(outcome: Made) -> None:
    gates = Gates(least={"right": 0.4}, most={"declined of answerable": 0.1})
    shown = headline(outcome(goals={"right": 0.8, "declined of answerable": 0.05}, gates=gates))
    assert "goal ≥ 80.0 % · gate ≥ 40.0 %" in shown
    assert "goal ≤ 5.0 % · gate ≤ 10.0 %" in shown
    assert '<p class="share">50.0 %</p>' in shown


def test_headlines_do_without_goals(outcome: Made) -> None:
    assert "goal" not in headline(outcome())


def test_every_measure_is_told_with_its_meaning(outcome: Made) -> None:
    shown = measures(outcome(), FURTHER)
    assert "the status is a right one" in shown
    assert "no questions" in shown


def test_groups_come_weakest_first(outcome: Made) -> None:
    shown = by_group(outcome(gates=Gates(kinds={"number": 0.5})), "kind")
    assert shown.index("absent") < shown.index("number")
    assert shown.count('class="gate"') == 1
    assert 'class="gate"' not in by_group(outcome(gates=Gates(kinds={"zh": 0.5})), "lang")


def test_a_comparison_begins_with_the_product_and_tells_differences(outcome: Made) -> None:
    run = outcome()
    number = run.groups["kind number"]
    rows = [Row("<better>", "it", number), Row("gone", "it", None, "not installed; install it with: pip")]
    shown = comparison(run, rows, "peer")
    assert shown.index("Clausewise") < shown.index("&lt;better&gt;") < shown.index("gone")
    assert "+50.0" in shown
    assert "not installed; install it with: pip" in shown
    assert "<better>" not in shown


def test_statuses_are_counted_by_what_was_right(outcome: Made) -> None:
    shown = statuses(outcome())
    assert shown.count("<td>1</td>") == 2
    assert '<th scope="row">not_in_plan</th><td>1</td>' in shown
