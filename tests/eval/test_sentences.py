from collections.abc import Callable
from typing import Any

import pytest

from eval.bank_file import GoldQuestion
from eval.sentences import SentenceScore, score_sentences
from ingest.bodies import Register
from ingest.plan import Plan

Made = Callable[..., dict[str, Any]]
Judged = Callable[..., SentenceScore | None]


@pytest.fixture
def judged(plan: Plan, register: Register, gold: Callable[..., GoldQuestion], answer: Made) -> Judged:
    def score(
        text: str, clauses: tuple[str, ...] = ("8",), asked: dict[str, Any] | None = None, **said: Any
    ) -> Any:
        return score_sentences(gold(**(asked or {})), answer(text, clauses, **said), plan, register)

    return score


@pytest.mark.parametrize(
    ("text", "sentences", "supported"),
    [
        ("2025年再生铝产量达到1150万吨。[1]", 1, 1),
        ("2025年再生铝产量达到1200万吨。[1]", 1, 0),
        ("再生铝产量达到1150万吨。[1]这由公安部负责。[1]", 2, 1),
        ("再生铝产量达到1150万吨。", 1, 0),
        ("再生铝产量达到1150万吨。[7]", 1, 0),
        ("方案提出：\n- 再生铝产量达到1150万吨。[1]", 2, 2),
        ("方案提出1200万吨：\n- 再生铝产量达到1150万吨。[1]", 2, 1),
        ("| 指标 | 值 |\n| --- | --- |\n| 再生铝 | 1150万吨 [1] |", 2, 2),
        ("| 指标 |\n| --- |\n| 再生铝 |\n| 1150万吨 [1] |", 3, 2),
        ("再生铝产量达到1150万吨。[1]方案提出：", 2, 1),
    ],
)
def test_a_sentence_counts_if_what_it_cites_supports_it(
    judged: Judged, text: str, sentences: int, supported: int
) -> None:
    result = judged(text)
    assert result is not None
    assert (result.sentences, result.supported) == (sentences, supported)


@pytest.mark.parametrize(
    ("asked", "clauses", "text", "precise"),
    [
        ({}, ("8", "9"), "再生铝产量达到1150万吨。[1][2]", 1),
        ({"clauses_ok": ["9"]}, ("8", "9"), "再生铝产量达到1150万吨。[1][2]", 1),
        ({"clauses_required": ["8", "9"]}, ("8", "9"), "再生铝产量达到1150万吨。[1][2]", 2),
        ({"clauses_required": [], "clauses_ok": ["8"]}, ("8",), "再生铝产量达到1150万吨。[1]", 1),
        ({"clauses_required": ["9"]}, ("8",), "再生铝产量达到1150万吨。[1]", 0),
        ({}, ("8",), "再生铝产量达到1150万吨。[1][1]", 1),
    ],
)
def test_a_citation_is_precise_if_required_or_allowed_and_needed(
    judged: Judged, asked: dict[str, Any], clauses: tuple[str, ...], text: str, precise: int
) -> None:
    result = judged(text, clauses, asked)
    assert result is not None
    assert (result.citations, result.precise) == (len(clauses), precise)


def test_what_declines_has_no_sentences_to_score(judged: Judged) -> None:
    assert judged("方案没有写到。", (), status="not_in_plan") is None


def test_an_answer_that_cites_nothing_is_not_supported(judged: Judged) -> None:
    assert judged("方案提出：\n- 再生铝。", ()) == SentenceScore(2, 0, 0, 0)
