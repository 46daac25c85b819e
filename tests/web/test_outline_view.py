import re

from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Clause, Plan
from web.outline_view import outline_html, part_anchor


def test_every_clause_is_a_link_in_the_order_of_the_plan(plan: Plan, knowledge: Knowledge) -> None:
    shown = outline_html(PlanRecord(plan, knowledge), "zh", {})
    assert re.findall(r'href="/plan\?clause=([^"]+)" data-clause="\1"', shown) == [c.id for c in plan.clauses]


def test_parts_stand_over_their_clauses(plan: Plan, knowledge: Knowledge) -> None:
    shown = outline_html(PlanRecord(plan, knowledge), "zh", {})
    assert (
        '<a class="of-part" href="/plan?clause=8" data-heading="part-of-8"><span lang="zh-CN">四、突出重点领域</span></a><ul><li>'
        in shown
    )
    assert shown.count("<ul>") == 1 + len([part for part in plan.parts if part != "一、面临形势"])
    assert shown.count("<ul>") == shown.count("</ul>")
    assert shown.count("<li>") == shown.count("</li>")


def test_an_english_reader_sees_english_headings(plan: Plan, knowledge: Knowledge) -> None:
    shown = outline_html(PlanRecord(plan, knowledge), "en", {})
    assert '<span lang="en">(8) Promote synergy in industry</span>' in shown
    assert '<span lang="en">IV. Focus on key fields</span>' in shown
    assert "Covering notice" in shown
    assert "推进工业" not in shown


def test_headings_that_nobody_rendered_stay_chinese(plan: Plan) -> None:
    shown = outline_html(PlanRecord(plan, Knowledge()), "en", {})
    assert '<span lang="zh-CN">（八）推进工业领域协同增效</span>' in shown


def test_the_clause_that_is_open_and_what_was_found_are_shown(plan: Plan, knowledge: Knowledge) -> None:
    shown = outline_html(PlanRecord(plan, knowledge), "zh", {"8": 3}, plan.clause("9"))
    assert shown.count('aria-current="location"') == 1
    assert 'data-clause="9" aria-current="location"' in shown
    assert '（八）推进工业领域协同增效</span> <span class="count">3 处</span></a>' in shown
    assert shown.count('class="count"') == 1


def test_a_part_with_a_text_of_its_own_is_named_by_it() -> None:
    text = "一、总则\n总则。\n（一）甲。\n"
    own = Clause("part-1", "part", "一", "总则", "一、总则", ("一、总则",), 0, 9, 5, ())
    item = Clause("1", "item", "一", "甲", "（一）甲", ("一、总则",), 9, 15, 9, ())
    shown = outline_html(PlanRecord(Plan("own", "", text, "", (own, item)), Knowledge()), "zh", {})
    assert "of-part" not in shown
    assert re.search(r'data-clause="part-1">.*?</a><ul><li><a [^>]*data-clause="1">', shown)
    assert part_anchor(own) == "heading-part-1"
    assert part_anchor(item) == "part-of-1"
