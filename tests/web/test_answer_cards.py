import re

import pytest

from answering.answer import Citation
from ingest.catalog import PlanRecord
from ingest.index import Index
from ingest.plan import Span
from web.answer_cards import CARDS_SHOWN, cards, chip, clause_link, escaped


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


def cited(record: PlanRecord, clause_id: str, number: int = 1, place: int = 1) -> Citation:
    clause = record.plan.clause(clause_id)
    span = clause.sentences[place]
    return Citation(
        number,
        record.plan.id,
        clause_id,
        clause.label or "",
        clause.part or "",
        record.plan.slice(span),
        span.start,
        span.end,
    )


def test_a_chip_leads_to_the_words_and_tells_clause_and_part(record: PlanRecord) -> None:
    citation = cited(record, "19")
    shown = chip(citation, record, "zh")
    assert f'href="/plan?clause=19&amp;start={citation.start}&amp;end={citation.end}"' in shown
    assert f'data-clause="19" data-start="{citation.start}" data-end="{citation.end}"' in shown
    assert 'title="（十九）开展产业园区减污降碳协同创新（六、开展模式创新）"' in shown
    assert 'aria-label="[1] （十九）' in shown
    assert shown.endswith(">[1]</a>")


def test_a_chip_whose_words_have_gone_leads_to_the_clause(record: PlanRecord) -> None:
    citation = cited(record, "19")
    moved = Citation(**{**vars(citation), "quote": "别的话"})
    assert 'href="/plan?clause=19"' in chip(moved, record, "zh")
    gone = Citation(**{**vars(citation), "clause": "99"})
    assert "href" not in chip(gone, record, "zh")


def test_a_card_names_clause_part_bodies_and_quote(record: PlanRecord) -> None:
    shown = cards((cited(record, "11"),), record, "zh", True, False)
    assert ">（十一）推进农业领域协同增效</a>" in shown
    assert ">四、突出重点领域</span>" in shown
    assert '<p class="bodies">责任单位：农业农村部、生态环境部、国家能源局</p>' in shown
    assert f'<blockquote lang="zh-CN">{cited(record, "11").quote}</blockquote>' in shown


def test_many_bodies_unfold_and_the_tooltip_has_them_all(record: PlanRecord) -> None:
    shown = cards((cited(record, "19"),), record, "zh", True, False)
    assert ">责任单位：生态环境部、国家发展改革委、科技部等7家</summary>" in shown
    assert re.search(r'<summary title="[^"]*商务部等（原文名单以“等”结尾）">', shown)
    assert re.search(r"<p>生态环境部、[^<]*商务部等（原文名单以“等”结尾）</p>", shown)


def test_bodies_stand_in_the_first_card_of_a_clause_alone(record: PlanRecord) -> None:
    both = (cited(record, "11", 1, 1), cited(record, "11", 2, 2))
    assert cards(both, record, "zh", True, False).count("责任单位") == 1


def test_bodies_are_left_out_where_the_answer_is_from_another_version(record: PlanRecord) -> None:
    assert "责任单位" not in cards((cited(record, "11"),), record, "zh", False, False)


def test_a_clause_without_a_responsibility_line_names_no_bodies(record: PlanRecord) -> None:
    assert "责任单位" not in cards((cited(record, "1", place=0),), record, "zh", True, False)


def test_there_is_a_card_for_each_citation_and_the_later_ones_fold_away(record: PlanRecord) -> None:
    many = tuple(cited(record, "8", number, number) for number in range(1, 9))
    folded = cards(many, record, "zh", True, False)
    assert folded.count("<article") == 8
    assert f"<summary>其余{8 - CARDS_SHOWN}处出处</summary>" in folded
    assert folded.index("<summary>其余") > folded.index(f"[{CARDS_SHOWN}]")
    assert "其余" not in cards(many, record, "zh", True, True)
    assert "其余" not in cards(many[: CARDS_SHOWN + 1], record, "zh", True, False)


def test_in_english_clause_part_and_bodies_have_english_names(record: PlanRecord) -> None:
    shown = cards((cited(record, "19"),), record, "en", True, False)
    assert "Clause 19 (" in shown
    assert "VI. " in shown
    assert "Ministry of Ecology and Environment" in shown


def test_without_the_plan_nothing_is_a_link(record: PlanRecord) -> None:
    citation = cited(record, "19")
    shown = chip(citation, None, "zh") + cards((citation,), None, "zh", True, False)
    assert "<a " not in shown
    assert citation.quote in shown


def test_a_quote_over_several_lines_keeps_them(record: PlanRecord) -> None:
    span = Span(0, 3)
    citation = Citation(1, "other", "1", "标", "", "甲 乙\n丙", span.start, span.end)
    assert ">甲 乙<br>丙</blockquote>" in cards((citation,), record, "zh", True, False)


def test_markup_stays_text_and_formulas_too(record: PlanRecord) -> None:
    payload = '"><img src=x onerror=alert(1)>'
    citation = Citation(1, payload, payload, payload, payload, payload, 0, 1)
    shown = chip(citation, record, "zh") + cards((citation,), record, "zh", True, False)
    assert "<img" not in shown
    assert '""' not in shown
    assert escaped("$$x$$") == "&#36;&#36;x&#36;&#36;"


def test_a_clause_is_linked_by_its_label(record: PlanRecord) -> None:
    shown = clause_link(record, record.plan.clause("6"), "<六>")
    assert 'href="/plan?clause=6"' in shown
    assert shown.endswith(">&lt;六&gt;</a>")
