import html
import re

import pytest

from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Plan
from retrieval.language import Language
from web.clause_section import Rendering, section_html
from web.finding import find
from web.plan_marks import marked_plan


@pytest.fixture
def record(plan: Plan, knowledge: Knowledge) -> PlanRecord:
    return PlanRecord(plan, knowledge)


def section(
    record: PlanRecord, clause: str, language: Language = "zh", words: str = "", english: bool = False
) -> str:
    found = record.plan.clause(clause)
    text = marked_plan(record, (found,), language)
    return section_html(Rendering(record, language, text, find(record, words), english), found)


def plain(shown: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


def test_a_clause_has_its_heading_its_bodies_and_a_link_to_itself(record: PlanRecord) -> None:
    shown = section(record, "9")
    assert '<section id="clause-9" class="clause item">' in shown
    assert 'id="heading-9" tabindex="-1">（九）推进交通运输协同增效。</h3>' in shown
    assert (
        'href="/plan?clause=9" data-clause="9" aria-label="（九）推进交通运输协同增效的链接">#</a>' in shown
    )
    assert "<dt>责任单位</dt>" in shown
    assert '<li lang="zh-CN">中国国家铁路集团有限公司</li>' in shown


def test_the_first_clause_of_a_part_stands_under_its_heading(record: PlanRecord) -> None:
    assert 'id="part-of-8" tabindex="-1">四、突出重点领域</h2>' in section(record, "8")
    assert "<h2" not in section(record, "9")


def test_a_part_without_clauses_and_the_title_are_headings_of_their_own_text(record: PlanRecord) -> None:
    assert 'id="heading-part-1" tabindex="-1">一、面临形势</h2>' in section(record, "part-1")
    assert 'id="heading-preamble" tabindex="-1">减污降碳协同增效实施方案</h2>' in section(record, "preamble")


def test_the_notice_has_a_name_that_is_not_among_the_words_of_the_plan(record: PlanRecord) -> None:
    shown = section(record, "notice")
    assert '<h2 class="named" id="heading-notice" tabindex="-1">印发通知</h2>' in shown
    assert '<p class="words notice-date" lang="zh-CN">9-21</p>' in shown


@pytest.mark.parametrize(
    ("clause", "said"),
    [("29", "牵头单位"), ("20", "负责单位"), ("26", "责任方"), ("10", "名单以“等”结尾"), ("8", "量化目标")],
)
def test_what_a_line_says_is_said_by_its_kind(record: PlanRecord, clause: str, said: str) -> None:
    assert said in section(record, clause)


def test_a_clause_that_names_nobody_has_no_list(record: PlanRecord) -> None:
    assert "<dl" not in section(record, "1")


def test_each_sentence_stands_beside_its_english(record: PlanRecord) -> None:
    shown = section(record, "8", english=True)
    written = record.knowledge.clause("8")
    assert written is not None
    rows = re.findall(r'<div class="(?:head )?pair[^"]*">(.*?)</div>', shown)
    own = [row for row in rows if 'id="part-of-' not in row]
    assert len(own) == len(written.sentences)
    for row, sentence in zip(own, written.sentences, strict=True):
        assert record.plan.slice(sentence.span) in plain(row)
        assert sentence.en in plain(row)


def test_english_is_shown_where_something_is_found_in_it(record: PlanRecord) -> None:
    assert '<mark id="hit-1" class="found" data-hit="1">' in section(record, "8", words="recycled aluminium")
    assert 'class="pair' not in section(record, "9", words="recycled aluminium")


def test_without_a_rendering_there_is_no_english(plan: Plan) -> None:
    assert 'lang="en"' not in section(PlanRecord(plan, Knowledge()), "8", english=True)
