import pytest

from ingest.builtin import BUILTIN_ID
from ingest.index import Index
from ingest.knowledge import Knowledge
from ingest.plan import Plan
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
    assert all(r.detail for item in found.evidence for r in item.reasons)
    assert all(r.score > 0 for item in found.evidence for r in item.reasons if r.kind != "dense")


def test_passages_are_literal_slices_of_their_clause(index: Index) -> None:
    plan = index.catalog.record().plan
    for item in search(index, "园区怎么减污降碳", BUILTIN_ID).evidence:
        assert item.passage.text == plan.slice(item.passage.span)
        assert plan.clause(item.clause).holds(item.passage.span.start, item.passage.span.end)


def test_a_clause_named_is_found_whatever_the_words(index: Index) -> None:
    found = search(index, "天王星", BUILTIN_ID, frozenset({"20"}))
    assert found.clause_score("20") > search(index, "天王星", BUILTIN_ID).clause_score("20")
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
    assert near <= 1.001  # vectors of cues are kept in half precision


def test_the_score_of_a_clause_is_that_of_its_best_evidence(index: Index) -> None:
    found = search(index, "再生铝产量", BUILTIN_ID)
    best = found.evidence[0]
    assert found.clause_score(best.clause) == best.score
    assert found.clause_score("no such clause") == 0.0


def test_several_near_cues_outdo_one_alone(index: Index) -> None:
    text = "水泥行业有哪些要求？"
    by_softness = [
        search(index, text, BUILTIN_ID, weights=Weights(softness=softness)) for softness in (0.0, 0.05, 0.1)
    ]
    hard, *soft = ({item.passage.id: item.score for item in found.evidence} for found in by_softness)
    for scores in soft:
        assert all(scores[passage] >= score - 1e-9 for passage, score in hard.items())
        assert any(scores[passage] > score for passage, score in hard.items())
    assert len({found.nearest for found in by_softness}) == 1  # how near the nearest cue is does not change


def test_without_softness_the_nearest_cue_alone_counts(index: Index) -> None:
    found = search(index, "水泥行业有哪些要求？", BUILTIN_ID, weights=Weights(1.0, 0.0, softness=0.0))
    assert found.evidence[0].score <= 1.0
    assert max(reason.score for item in found.evidence for reason in item.reasons) <= 1.0


@pytest.mark.parametrize(
    ("text", "reason", "clause"),
    [
        ("森林蓄积量要增加到多少？", "other-quantities", "12"),
        ("2030年再生铝产量是多少？", "other-year-values", "8"),
    ],
)
def test_what_the_plan_does_not_say_is_found_beside_the_passage_it_is_near(
    index: Index, text: str, reason: str, clause: str
) -> None:
    near = search(index, text, BUILTIN_ID).unsaid[0]
    assert near.name == reason
    assert index.catalog.passage_by_id[near.passage].clause == clause


def test_what_the_plan_does_not_say_is_found_in_english_too(index: Index) -> None:
    assert search(index, "How much is the carbon price?", BUILTIN_ID).unsaid[0].name == "money-amount"


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("水泥行业有哪些要求？", "cement"),
        ("水泥行業有哪些要求？", "cement"),
        ("We run a cement works, what is in it for us?", "cement"),
        ("方案对渔业都说了哪些？", "fisheries"),
    ],
)
def test_the_theme_that_a_question_is_about_comes_first(index: Index, text: str, theme: str) -> None:
    assert search(index, text, BUILTIN_ID).themes[0].name == theme


def test_reasons_and_themes_are_known_and_come_best_first(
    index: Index, knowledge: Knowledge, plan: Plan
) -> None:
    found = search(index, "养猪场的粪污能卖多少钱？", BUILTIN_ID)
    assert found.unsaid
    assert found.themes
    for near in (found.unsaid, found.themes):
        assert [item.score for item in near] == sorted((item.score for item in near), reverse=True)
    assert {near.name for near in found.themes} <= {theme.id for theme in knowledge.themes}
    reasons = {entry.reason for c in knowledge.clauses for s in c.sentences for entry in s.unsaid}
    assert {near.name for near in found.unsaid} <= reasons


@pytest.mark.parametrize("text", ["森林蓄积量要增加到多少？", "水泥行业有哪些要求？", "再生铝2025年产量目标"])
def test_without_what_was_written_by_hand_only_passages_are_left(index: Index, text: str) -> None:
    with_it = search(index, text, BUILTIN_ID)
    found = search(index, text, BUILTIN_ID, weights=Weights(written=False))
    assert (found.unsaid, found.themes) == ((), ())
    assert found.evidence
    own = {passage.in_context() for passage in index.catalog.passages}
    own |= {passage.text for passage in index.catalog.passages}
    details = {reason.detail for item in found.evidence for reason in item.reasons}
    assert details <= own
    assert not {reason.detail for item in with_it.evidence for reason in item.reasons} <= own
