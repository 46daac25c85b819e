from collections.abc import Callable
from typing import Any

import pytest

from eval.bank_file import GoldQuestion
from eval.measures import Score, normal, score
from ingest.plan import Plan

Made = Callable[..., dict[str, Any]]
Gold = Callable[..., GoldQuestion]
Scored = Callable[[GoldQuestion, dict[str, Any]], Score]


@pytest.fixture
def scored(plan: Plan) -> Scored:
    return lambda gold, answer: score(gold, answer, plan)


def test_an_answer_that_is_right_in_everything_is_fully_correct(
    scored: Scored, gold: Gold, answer: Made
) -> None:
    result = scored(gold(facts=[["再生铝"]]), answer())
    assert result.right
    assert result.failures() == []
    assert (result.recall, result.precision) == (1.0, 1.0)


@pytest.mark.parametrize(
    ("wanted", "given", "met"),
    [
        ("answered", "answered", True),
        ("not_in_plan|refused", "refused", True),
        ("not_in_plan|refused", "not_in_plan", True),
        ("not_in_plan", "refused", False),
        ("answered", "error", False),
    ],
)
def test_status_is_met_by_any_alternative(
    scored: Scored, gold: Gold, answer: Made, wanted: str, given: str, met: bool
) -> None:
    result = scored(gold(status=wanted), answer(status=given))
    assert result.status is met
    assert ("status" in result.failures()) is not met


@pytest.mark.parametrize(
    ("required", "cited", "recall"),
    [(["8"], ("8",), 1.0), (["8", "9"], ("8",), 0.5), (["8", "9"], ("10",), 0.0), ([], ("8",), None)],
)
def test_recall_is_the_share_of_required_clauses_that_are_cited(
    scored: Scored,
    gold: Gold,
    answer: Made,
    required: list[str],
    cited: tuple[str, ...],
    recall: float | None,
) -> None:
    result = scored(gold(clauses_required=required), answer(clauses=cited))
    assert result.recall == recall
    assert ("recall" in result.failures()) is (recall not in (None, 1.0))


@pytest.mark.parametrize(
    ("ok", "cited", "precision"),
    [
        ([], ("8",), 1.0),
        (["9"], ("8", "9"), 1.0),
        ([], ("8", "9"), 0.5),
        ([], ("8", "8", "9"), 0.5),
        ([], (), None),
    ],
)
def test_precision_is_the_share_of_cited_clauses_that_may_be(
    scored: Scored, gold: Gold, answer: Made, ok: list[str], cited: tuple[str, ...], precision: float | None
) -> None:
    result = scored(gold(clauses_ok=ok), answer(clauses=cited))
    assert result.precision == precision
    assert result.right is (precision == 1.0)


def test_an_answer_that_cites_nothing_has_no_recall(scored: Scored, gold: Gold, answer: Made) -> None:
    result = scored(gold(), answer(clauses=()))
    assert result.recall == 0.0
    assert not result.right


def test_citations_are_not_asked_of_an_answer_that_declines(scored: Scored, gold: Gold, answer: Made) -> None:
    declined = answer("方案没有写到。", (), status="not_in_plan")
    result = scored(gold(status="answered|not_in_plan"), declined)
    assert (result.recall, result.precision, result.right) == (None, None, True)


@pytest.mark.parametrize(
    ("facts", "text", "met"),
    [
        ([["1150万吨"]], "再生铝达到 1,150 万吨。[1]", True),
        ([["1150万吨"]], "再生铝达到１１５０万吨。", True),
        ([["1150万吨", "1150万"]], "1150 万。[1]", True),
        ([["1150万吨"], ["2025"]], "1150万吨。[1]", False),
        ([["VOCs"]], "vocs。[1]", True),
        ([["1"]], "没有数字。[1]", False),
        ([], "什么也没有。[1]", True),
    ],
)
def test_every_fact_must_occur_in_one_of_its_forms(
    scored: Scored, gold: Gold, answer: Made, facts: list[list[str]], text: str, met: bool
) -> None:
    result = scored(gold(facts=facts), answer(text))
    assert result.facts is met
    assert result.right is met


@pytest.mark.parametrize(("text", "met"), [("1150万吨。[1]", True), ("1,200 万吨。[1]", False)])
def test_no_forbidden_words_may_occur(scored: Scored, gold: Gold, answer: Made, text: str, met: bool) -> None:
    result = scored(gold(forbidden=["1200万吨"]), answer(text))
    assert result.forbidden is met
    assert result.right is met


@pytest.mark.parametrize(
    ("wanted", "given", "met"),
    [
        (["水利部", "商务部"], ["商务部", "水利部"], True),
        (["水利部"], ["水利部", "商务部"], False),
        (["水利部"], [], False),
        ([], [], True),
        ([], ["水利部"], False),
        (None, ["水利部"], True),
    ],
)
def test_bodies_are_exactly_those_asked_for(
    scored: Scored, gold: Gold, answer: Made, wanted: list[str] | None, given: list[str], met: bool
) -> None:
    result = scored(gold(agencies=wanted), answer(bodies=given))
    assert result.bodies is met
    assert result.right is met


@pytest.mark.parametrize(
    "change", [{"quote": "别的话"}, {"start": 0}, {"clause": "9"}, {"clause": "30"}, {"start": -5, "end": -1}]
)
def test_a_quote_that_is_not_in_its_clause_is_not_verbatim(
    scored: Scored, gold: Gold, answer: Made, change: dict[str, Any]
) -> None:
    altered = answer()
    altered["citations"][0] |= change
    result = scored(gold(clauses_ok=["9", "30"], clauses_required=[]), altered)
    assert not result.verbatim
    assert not result.right


@pytest.mark.parametrize(
    ("lang", "language", "met"),
    [
        ("zh", "zh", True),
        ("zh-Hant", "zh", True),
        ("en", "en", True),
        ("en", "zh", False),
        ("zh", "en", False),
    ],
)
def test_the_answer_is_in_the_language_of_the_question(
    scored: Scored, gold: Gold, answer: Made, lang: str, language: str, met: bool
) -> None:
    result = scored(gold(lang=lang), answer(language=language))
    assert result.language is met
    assert result.right is met


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1,150 万吨", "1150万吨"),
        ("１１５０万", "1150万"),
        ("**VOCs** `x`", "vocsx"),
        ("| 指标 |\n> # 值", "指标值"),
        ("", ""),
    ],
)
def test_strings_are_compared_in_one_form(text: str, form: str) -> None:
    assert normal(text) == form
