import pytest

from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from web.finding import MOST_CHARACTERS, find


@pytest.fixture
def record(plan: Plan, knowledge: Knowledge) -> PlanRecord:
    return PlanRecord(plan, knowledge)


def found(record: PlanRecord, words: str) -> list[str]:
    """The words of each hit, as they stand in the plan or in its English."""
    shown = []
    for hit in find(record, words).hits:
        sentence = record.knowledge.sentence(hit.clause, hit.english) if hit.english is not None else None
        text = sentence.en if sentence else record.plan.text
        shown.append(text[hit.span.start : hit.span.end])
    return shown


def test_every_place_of_a_word_is_found(record: PlanRecord) -> None:
    assert found(record, "钢铁") == ["钢铁"] * record.plan.text.count("钢铁")
    assert list(find(record, "再生铝").counts) == ["8"]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("再生鋁產量", "再生铝产量"),
        ("揮發性有機物", "挥发性有机物"),
        ("１１５０万吨", "1150万吨"),
        ("15％", "15%"),
    ],
)
def test_script_and_width_do_not_matter(record: PlanRecord, typed: str, printed: str) -> None:
    assert set(found(record, typed)) >= {printed}
    assert find(record, typed).hits == find(record, printed).hits


def test_a_number_is_found_whole(record: PlanRecord) -> None:
    assert "15%" in "".join(record.plan.slice(t.span) for t in record.plan.clause("8").targets)
    assert all(hit == "15" for hit in found(record, "15"))
    assert found(record, "115") == []
    assert found(record, "150") == []


def test_english_words_are_found_from_their_beginnings_in_any_case(record: PlanRecord) -> None:
    assert {hit.lower() for hit in found(record, "TRANSPORT")} == {"transport"}
    assert find(record, "transport").english >= {"9"}
    assert found(record, "ransport") == []


def test_each_sentence_comes_before_its_english_and_all_in_the_order_of_the_text(record: PlanRecord) -> None:
    hits = [hit for hit in find(record, "2030").hits if hit.clause == "8"]
    places = [hit.span.start if hit.english is None else hit.english for hit in hits]
    assert any(hit.english is None for hit in hits)
    assert any(hit.english is not None for hit in hits)
    sentences = [
        max(s.start for s in record.plan.clause("8").sentences if s.start <= place) for place in places
    ]
    assert sentences == sorted(sentences)


def test_words_that_stand_apart_are_all_needed_in_a_clause(record: PlanRecord) -> None:
    counts = find(record, "钢铁 再生铝").counts
    assert list(counts) == ["8"]
    assert found(record, "钢铁 外星人") == []


def test_words_that_stand_together_are_found_together(record: PlanRecord) -> None:
    assert {hit.lower() for hit in found(record, "carbon  capture")} == {"carbon capture"}


def test_quotation_marks_around_the_words_do_not_count(record: PlanRecord) -> None:
    assert find(record, "「三线一单」").hits == find(record, "三线一单").hits != ()


@pytest.mark.parametrize("words", ["", "   ", "“”", "外星人", ".*", "(?", "\\", "\u200b", "<mark>"])
def test_what_is_not_there_is_not_found(record: PlanRecord, words: str) -> None:
    assert find(record, words).hits == ()


def test_what_is_looked_for_is_cut_to_a_length(record: PlanRecord) -> None:
    assert len(find(record, "碳" * 500).words) == MOST_CHARACTERS


def test_hits_are_counted_by_clause(record: PlanRecord) -> None:
    findings = find(record, "负责")
    assert sum(findings.counts.values()) == len(findings.hits)
    assert list(findings.counts) == [c.id for c in record.plan.clauses if c.id in findings.counts]


def test_a_plan_without_english_is_looked_through_in_chinese(plan: Plan) -> None:
    findings = find(PlanRecord(plan, Knowledge()), "2030")
    assert findings.hits
    assert findings.english == frozenset()
