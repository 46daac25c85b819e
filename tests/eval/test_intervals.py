import pytest

from eval.intervals import figure


def test_a_share_is_the_sum_of_what_is_met_over_the_sum_that_it_is_out_of() -> None:
    found = figure([(1, 2), (3, 3), (0, 0)])
    assert found is not None
    assert (found.share, found.questions) == (pytest.approx(0.8), 2)


def test_the_interval_holds_the_share_and_is_narrower_with_more_questions() -> None:
    few, many = figure([(1, 1), (0, 1)] * 10), figure([(1, 1), (0, 1)] * 1000)
    assert few is not None
    assert many is not None
    for found in (few, many):
        assert found.low < found.share < found.high
    assert many.high - many.low < few.high - few.low
    assert few.high - few.low == pytest.approx(2 * 1.96 * (0.25 / 20) ** 0.5, abs=0.06)


def test_the_same_answers_give_the_same_interval() -> None:
    parts = [(float(n % 3 == 0), 1.0) for n in range(50)]
    assert figure(parts) == figure(parts)


@pytest.mark.parametrize("met", [0.0, 1.0])
def test_answers_that_agree_have_no_spread(met: float) -> None:
    found = figure([(met, 1.0)] * 5)
    assert found is not None
    assert (found.low, found.high) == (met, met)


@pytest.mark.parametrize("parts", [[], [(0.0, 0.0)]])
def test_what_applies_to_nothing_has_no_figure(parts: list[tuple[float, float]]) -> None:
    assert figure(parts) is None
