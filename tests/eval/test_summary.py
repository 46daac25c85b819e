from collections.abc import Callable
from typing import Any

import pytest

from eval.scoring import Scored
from eval.summary import MEANINGS, MEASURES, Figures, figures_of, groups_of

Scoring = Callable[..., Scored]
DECLINED: dict[str, Any] = {"text": "方案没有写到。", "clauses": (), "status": "not_in_plan"}


def share(figures: Figures, name: str) -> float | None:
    figure = figures[name]
    return figure.share if figure else None


def test_shares_are_means_over_the_questions_that_they_apply_to(scored: Scoring) -> None:
    figures = figures_of(
        [
            scored({"agencies": ["水利部"], "facts": [["再生铝"]]}, {"bodies": ["水利部"]}),
            scored({"clauses_required": ["8", "9"], "facts": [["水泥"]]}),
            scored({"facts": [["水泥"]]}, DECLINED),
            scored({"clauses_required": ["8"], "forbidden": ["再生铝"]}, {"clauses": ("8", "9")}),
        ]
    )
    assert share(figures, "right") == 0.25
    assert share(figures, "status") == 0.75
    assert share(figures, "recall") == pytest.approx(2.5 / 3)
    assert share(figures, "precision") == pytest.approx(2.5 / 3)
    assert share(figures, "facts") == 0.5
    assert share(figures, "bodies") == 1.0
    assert share(figures, "forbidden") == 0.0
    assert share(figures, "verbatim") == share(figures, "language") == 1.0


def test_abstentions_are_scored_apart(scored: Scoring) -> None:
    figures = figures_of(
        [
            scored({"status": "not_in_plan"}, DECLINED),
            scored({"status": "not_in_plan|refused"}),
            scored({"status": "answered"}, DECLINED),
            *[scored({"status": "answered"})] * 3,
            scored({"status": "answered|not_in_plan"}, DECLINED),
            scored({"status": "clarify"}),
        ]
    )
    assert share(figures, "declined of unanswerable") == 0.5
    assert share(figures, "declined of answerable") == 0.25


def test_sentences_count_each_and_not_each_answer(scored: Scoring) -> None:
    long = {"text": "再生铝。[1]再生铝1150万吨。[1]再生铝9万吨。[1]"}
    figures = figures_of([scored(None, long), scored(), scored(None, DECLINED)])
    assert share(figures, "sentence recall") == 0.75
    assert share(figures, "sentence precision") == 1.0


def test_a_measure_that_applies_to_nothing_has_no_figure(scored: Scoring) -> None:
    assert figures_of([scored()])["bodies"] is None
    assert set(figures_of([]).values()) == {None}


def test_answers_are_grouped_by_language_and_kind(scored: Scoring) -> None:
    groups = groups_of([scored(), scored({"lang": "en", "kind": "who"}), scored()])
    assert {name: len(group) for name, group in groups.items()} == {
        "all": 3,
        "lang en": 1,
        "lang zh": 2,
        "kind number": 2,
        "kind who": 1,
    }


def test_every_measure_has_its_meaning() -> None:
    assert MEANINGS.keys() == MEASURES.keys()
