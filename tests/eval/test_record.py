import json
from collections.abc import Callable

from eval.outcome import Outcome, Row
from eval.record import as_data


def test_a_run_is_kept_with_every_answer(outcome: Callable[..., Outcome]) -> None:
    run = outcome(missed=["right is 0.5, below 0.6"], peers=[Row("other", "…", None, "not installed")])
    data = json.loads(json.dumps(as_data(run)))
    assert data["figures"]["all"]["questions"] == 2
    assert data["figures"]["kind number"]["right"] == 1.0
    assert data["intervals"]["all"]["right"] == [0.0, 1.0]
    assert data["figures"]["all"]["bodies"] is data["intervals"]["all"]["bodies"] is None
    assert [entry["failures"] for entry in data["answers"]] == [[], ["status", "language"]]
    assert data["answers"][0]["sentences"] == {"sentences": 1, "supported": 1, "citations": 1, "precise": 1}
    assert data["missed"] == ["right is 0.5, below 0.6"]
    assert data["peers"][0] == {
        "name": "other",
        "what": "…",
        "note": "not installed",
        "figures": None,
        "intervals": None,
    }


def test_a_comparison_is_kept_with_its_intervals(outcome: Callable[..., Outcome]) -> None:
    run = outcome()
    (row,) = as_data(outcome(ablations=[Row("half", "…", run.overall)]))["ablations"]
    assert (row["figures"]["right"], row["intervals"]["right"]) == (0.5, [0.0, 1.0])
