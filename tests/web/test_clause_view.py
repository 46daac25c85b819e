import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bodies import load_register
from ingest.builtin import builtin_reading
from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Clause, Plan, Span
from web.clause_view import clause_html

READING = builtin_reading(load_register())
RECORD = PlanRecord(READING.plan, READING.knowledge)
PLAN = READING.plan
TAG = re.compile(r"<[^>]*>")
QUOTED = re.compile(r'<mark(?: id="quoted")?>(.*?)</mark>', re.DOTALL)


def words_of(shown: str) -> str:
    inner = re.search(r'<div class="words" lang="zh-CN">(.*?)</div>', shown, re.DOTALL)
    assert inner is not None
    return inner.group(1)


def plain(shown: str) -> str:
    return html.unescape(TAG.sub("", shown))


@pytest.mark.parametrize("clause", PLAN.clauses, ids=lambda clause: clause.id)
@given(data=st.data())
def test_without_its_tags_a_clause_is_exactly_its_words(clause: Clause, data: st.DataObject) -> None:
    places = st.integers(clause.start, clause.end)
    start, end = sorted((data.draw(places), data.draw(places)))
    shown = words_of(clause_html(RECORD, clause, "zh", Span(start, end)))
    assert plain(shown) == PLAN.words(clause)
    quoted = "".join(plain(piece) for piece in QUOTED.findall(shown))
    own = PLAN.text[max(start, clause.body_start) : max(end, clause.body_start)]
    assert quoted == own.replace("\n", "")


def test_the_quoted_words_cross_bodies_and_have_one_anchor() -> None:
    line = PLAN.clause("8").responsibility
    assert line is not None
    shown = clause_html(RECORD, PLAN.clause("8"), "zh", Span(line.span.start - 5, line.span.end))
    assert shown.count('id="quoted"') == 1
    assert '<span class="body" title="责任单位">国家能源局</span>按职责分工负责）</mark></p>' in shown


def test_quoted_words_in_the_heading_of_a_part_are_marked_there() -> None:
    clause = PLAN.clause("8")
    shown = clause_html(RECORD, clause, "zh", Span(clause.start, clause.body_start - 1))
    assert '<p class="part" lang="zh-CN"><mark id="quoted">四、突出重点领域</mark></p>' in shown


def test_a_clause_within_a_part_names_the_part() -> None:
    assert '<p class="part" lang="zh-CN">四、突出重点领域</p>' in clause_html(RECORD, PLAN.clause("9"), "zh")


def test_words_outside_the_clause_are_not_marked() -> None:
    assert "<mark" not in clause_html(RECORD, PLAN.clause("8"), "zh", Span(0, 5))


def test_links_lead_to_the_whole_plan_and_to_the_clauses_around() -> None:
    shown = clause_html(RECORD, PLAN.clause("8"), "zh", Span(3200, 3210))
    assert 'href="/plan?clause=8&amp;start=3200&amp;end=3210">在方案全文中查看</a>' in shown
    assert '<a class="previous" href="/plan?clause=7" data-clause="7">' in shown
    assert '<a class="next" href="/plan?clause=9" data-clause="9">' in shown


def test_the_first_and_the_last_clause_have_one_neighbour() -> None:
    assert 'class="previous"' not in clause_html(RECORD, PLAN.clauses[0], "zh")
    assert 'class="next"' not in clause_html(RECORD, PLAN.clauses[-1], "zh")


def test_the_english_is_folded_up_for_a_chinese_reader_and_open_for_an_english_one() -> None:
    chinese, english = (clause_html(RECORD, PLAN.clause("8"), language) for language in ("zh", "en"))
    assert '<details class="english"><summary>英文译文（非官方）</summary><p lang="en">(8) ' in chinese
    assert '<details class="english" open><summary>English (unofficial rendering)' in english


def test_a_plan_that_nobody_wrote_about_has_no_english() -> None:
    assert "<details" not in clause_html(PlanRecord(PLAN, Knowledge()), PLAN.clause("8"), "zh")


def test_without_riches_there_are_the_words_and_the_quote_alone() -> None:
    shown = clause_html(RECORD, PLAN.clause("8"), "zh", Span(3200, 3210), rich=False)
    assert set(re.findall(r"<(\w+)", shown)) == {"article", "p", "div", "h3", "mark"}


def test_markup_in_a_plan_stays_text() -> None:
    text = '<img src=x onerror="alert(1)">&amp;\n'
    clause = Clause('"><b>', "item", None, None, None, ("<i>部分",), 0, len(text), 0, ())
    plan = Plan("own", "<u>", text, "", (clause, clause))
    shown = clause_html(PlanRecord(plan, Knowledge()), clause, "zh", Span(1, 4))
    assert plain(words_of(shown)) == text.strip("\n")
    assert not re.search(r"<(img|b|i|u)\b", shown)
