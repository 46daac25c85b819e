import pytest

from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Plan, Span
from web.plan_marks import heading_end, marked_plan, paragraphs, target_words


@pytest.fixture
def record(plan: Plan, knowledge: Knowledge) -> PlanRecord:
    return PlanRecord(plan, knowledge)


def test_bodies_targets_and_terms_are_marked_with_what_they_are(record: PlanRecord) -> None:
    text = marked_plan(record, record.plan.clauses, "zh")
    shown = text.html(0, len(record.plan.text))
    assert '<span class="body" title="责任单位">国家能源局</span>' in shown
    assert '<span class="body" title="牵头单位">' in shown
    assert 'class="target" title="2025年 再生铝产量 1150万吨">2025年再生铝产量达到1150万吨</span>' in shown
    assert '<dfn class="term" title="方案限定的范围">平板玻璃（不含光伏玻璃）</dfn>' in shown
    assert "<strong>突出协同增效" in shown


def test_targets_that_share_their_words_are_one_mark_with_both_said(record: PlanRecord) -> None:
    clause = record.plan.clause("8")
    shown = marked_plan(record, (clause,), "zh").html(clause.start, clause.end)
    assert 'title="2025年 全国短流程炼钢占比 15%; 2030年 全国短流程炼钢占比 ≥ 20%"' in shown


def test_without_riches_only_the_quoted_words_are_marked(record: PlanRecord) -> None:
    clause = record.plan.clause("8")
    shown = marked_plan(record, (clause,), "zh", Span(clause.end - 10, clause.end - 5), rich=False).html(
        clause.start, clause.end
    )
    assert shown.count("<") == 2
    assert '<mark id="quoted">' in shown


def test_a_target_is_said_with_its_sign_in_the_language_of_the_page(record: PlanRecord) -> None:
    clause = record.plan.clause("8")
    assert target_words(record, clause, clause.targets[-1], "zh") == "2030年 电解铝使用可再生能源比例 ≥ 30%"
    english = target_words(record, clause, clause.targets[-1], "en")
    assert english == "2030 the proportion of renewable energy used in electrolytic aluminium ≥ 30%"


def test_a_target_that_nobody_rendered_keeps_its_chinese_name(plan: Plan) -> None:
    clause = plan.clause("8")
    said = target_words(PlanRecord(plan, Knowledge()), clause, clause.targets[2], "en")
    assert said == "2025 再生铝产量 1150万吨"


def test_paragraphs_are_the_lines_that_are_not_empty() -> None:
    assert paragraphs("ab\n\ncd\n", 0, 7) == [Span(0, 2), Span(4, 6)]
    assert paragraphs("ab\ncd", 1, 4) == [Span(1, 2), Span(3, 4)]


@pytest.mark.parametrize(
    ("clause", "heading"), [("8", "（八）推进工业领域协同增效。"), ("part-1", ""), ("notice", "")]
)
def test_a_heading_ends_with_the_stop_after_the_label(plan: Plan, clause: str, heading: str) -> None:
    found = plan.clause(clause)
    assert plan.text[found.body_start : heading_end(plan, found)] == heading
