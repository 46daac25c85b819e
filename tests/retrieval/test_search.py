import pytest

from ingest.builtin import BUILTIN_ID
from ingest.index import Index
from retrieval.search import Weights, search


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("2025年再生铝产量目标是多少?", "8"),
        ("2025年再生鋁產量目標是多少?", "8"),
        ("What is the 2025 target for recycled aluminium output?", "8"),
        ("化肥和农药的利用率要提高到多少", "11"),
        ("园区怎么减污降碳", "19"),
        ("Which bodies look after industrial parks?", "19"),
    ],
)
def test_the_clause_that_answers_comes_first(index: Index, text: str, clause: str) -> None:
    assert search(index, text, BUILTIN_ID).clauses()[0] == clause


def test_evidence_comes_best_first_and_each_passage_once(index: Index) -> None:
    found = search(index, "园区怎么减污降碳", BUILTIN_ID)
    scores = [item.score for item in found.evidence]
    assert scores == sorted(scores, reverse=True)
    ids = [item.passage.id for item in found.evidence]
    assert len(ids) == len(set(ids))


def test_the_same_question_finds_the_same(index: Index) -> None:
    assert search(index, "园区怎么减污降碳", BUILTIN_ID) == search(index, "园区怎么减污降碳", BUILTIN_ID)


def test_every_reason_names_its_source_and_its_cue(index: Index) -> None:
    found = search(index, "再生铝", BUILTIN_ID, frozenset({"20"}))
    assert all(item.reasons for item in found.evidence)
    kinds = {reason.kind for item in found.evidence for reason in item.reasons}
    assert kinds == {"lexical", "dense", "structure"}
    assert all(0 < r.score <= 1.000001 and r.detail for item in found.evidence for r in item.reasons)


def test_passages_are_literal_slices_of_their_clause(index: Index) -> None:
    plan = index.catalog.record().plan
    for item in search(index, "园区怎么减污降碳", BUILTIN_ID).evidence:
        assert item.passage.text == plan.slice(item.passage.span)
        assert plan.clause(item.clause).holds(item.passage.span.start, item.passage.span.end)


def test_a_clause_named_is_found_whatever_the_words(index: Index) -> None:
    found = search(index, "天王星", BUILTIN_ID, frozenset({"20"}))
    assert found.clauses()[0] == "20"
    assert "20" not in search(index, "再生铝产量1150万吨", BUILTIN_ID).clauses()[:3]


def test_a_source_of_no_weight_is_not_asked(index: Index) -> None:
    lexical = search(index, "再生铝产量", BUILTIN_ID, weights=Weights(dense=0.0))
    assert {reason.kind for item in lexical.evidence for reason in item.reasons} == {"lexical"}
    dense = search(index, "再生铝产量", BUILTIN_ID, weights=Weights(lexical=0.0))
    assert {reason.kind for item in dense.evidence for reason in item.reasons} == {"dense"}


def test_a_plan_that_is_not_there_has_no_evidence(index: Index) -> None:
    found = search(index, "再生铝", "elsewhere")
    assert (found.evidence, found.nearest, found.clauses()) == ((), 0.0, [])


@pytest.mark.parametrize("text", ["", "？！", "\u200b", "😀"])
def test_a_question_without_words_finds_nothing(index: Index, text: str) -> None:
    assert search(index, text, BUILTIN_ID).evidence == ()


def test_nearness_tells_a_question_about_the_plan_from_any_other(index: Index) -> None:
    near = search(index, "2025年再生铝产量目标是多少?", BUILTIN_ID).nearest
    assert near > search(index, "天王星有几颗卫星", BUILTIN_ID).nearest > 0
    assert near <= 1.000001


def test_the_score_of_a_clause_is_that_of_its_best_evidence(index: Index) -> None:
    found = search(index, "再生铝产量", BUILTIN_ID)
    best = found.evidence[0]
    assert found.clause_score(best.clause) == best.score
    assert found.clause_score("no such clause") == 0.0
