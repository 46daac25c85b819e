import re
from dataclasses import replace
from datetime import date
from html import unescape
from typing import get_args
from xml.etree import ElementTree

import pytest

from answering.answer import STATUSES
from records.feedback import VERDICTS
from records.switches import Change
from records.usage import Day, Noted
from retrieval.language import Language
from web.pages.admin_tables import audit_html, downloads_html, heading_html, lists_html, usage_html

LANGUAGES: tuple[Language, ...] = get_args(Language)
EVIL = "<img src=x onerror=alert(1)>&\"'${alert(2)}{{this}}</table>"
DAYS = [
    Day(date(2026, 11, 25), 40, 30, 10, 3, 12.4),
    Day(date(2026, 11, 24), 10, 10, 0, 0, 1999.6),
    Day(date(2026, 11, 23), 0, 0, 0, 0, None),
]
NOTED = Noted("ab12", 1_764_072_000.0, "谁负责？", "not_in_plan", 12.6, "wrong", "不对")


def parsed(html: str) -> ElementTree.Element:
    """The HTML as a tree: it is well formed."""
    return ElementTree.fromstring(f"<div>{html.replace(' download>', '>')}</div>")


def words_of(element: ElementTree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_day_is_a_row_with_its_figures_and_a_bar_of_its_length() -> None:
    table = parsed(usage_html(DAYS, "zh"))
    rows = [[words_of(cell) for cell in row] for row in table.iter("tr")][1:]
    assert rows == [
        ["2026-11-25", "40", "30", "10", "3", "12"],
        ["2026-11-24", "10", "10", "0", "0", "2000"],
        ["2026-11-23", "0", "0", "0", "0", "–"],
    ]
    assert [rect.get("width") for rect in table.iter("rect")] == ["100.0", "25.0", "0.0"]


def test_the_days_are_summed_up() -> None:
    assert "近 3 天共 50 个问题：已答 40 个，未答 10 个（20%），评价为不满意的 3 个。" in usage_html(
        DAYS, "zh"
    )
    assert "Not answered: 10 (20%)" in usage_html(DAYS, "en")
    assert "（–）" in usage_html(DAYS[2:], "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_a_name_headings_with_a_scope_and_can_be_scrolled_by_key(language: Language) -> None:
    html = usage_html(DAYS, language) + lists_html([NOTED], [NOTED], [NOTED], language)
    html += audit_html([Change(0, "li", "answering", {}, {"on": True, "notice": ""})], language)
    tree = parsed(html)
    tables = list(tree.iter("table"))
    assert len(tables) == 5
    for table in tables:
        assert words_of(next(table.iter("caption")))
        assert {head.get("scope") for head in table.iter("th")} <= {"col", "row"}
        widths = {len(list(row)) for row in table.iter("tr")}
        assert len(widths) == 1
    regions = [one for one in tree.iter("div") if one.get("role") == "region"]
    assert [one.get("tabindex") for one in regions] == ["0"] * 5
    assert all(one.get("aria-label") for one in regions)


def test_what_people_wrote_stays_text() -> None:
    noted = replace(NOTED, question=EVIL, comment=EVIL, exchange='"><b>')
    change = Change(0, EVIL, "answering", {}, {"on": False, "notice": EVIL})
    for html in (lists_html([noted], [noted], [noted], "zh"), audit_html([change], "zh")):
        assert "<img" not in html
        assert "<b>" not in html
        assert unescape(html).count(EVIL) >= 2
        parsed(html)


def test_a_question_links_to_its_answer_and_a_blank_one_still_has_a_name() -> None:
    html = lists_html([NOTED], [], [replace(NOTED, question=" \n ")], "zh")
    assert re.findall(r'<a href="(.*?)">(.*?)</a>', html) == [
        ("/answers/ab12", "谁负责？"),
        ("/answers/ab12", "–"),
    ]


def test_where_there_is_nothing_it_says_so() -> None:
    assert lists_html([], [], [], "zh").count("没有。") == 3
    assert "None." in audit_html([], "en")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", STATUSES)
def test_every_status_and_verdict_has_its_word(status: str, language: Language) -> None:
    for verdict in (None, *VERDICTS):
        html = lists_html([replace(NOTED, status=status, verdict=verdict)], [], [], language)
        assert "status_" not in html
        assert "verdict_" not in html


def test_a_change_is_told_with_its_time_and_who_made_it() -> None:
    off = Change(1_764_072_000.0, "li", "answering", {}, {"on": False, "notice": "维护"})
    on = replace(off, by="wang", after={"on": True, "notice": "维护"})
    rows = [[words_of(cell) for cell in row] for row in parsed(audit_html([on, off], "zh")).iter("tr")][1:]
    here = replace(on, by="visitor-94710a")
    assert "<td>本机使用者</td>" in audit_html([here], "zh")
    assert "<td>this machine</td>" in audit_html([here], "en")
    assert rows == [["2025-11-25 12:00", "wang", "恢复问答"], ["2025-11-25 12:00", "li", "暂停问答：维护"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_are_our_own_links(language: Language) -> None:
    links = re.findall(r'href="([^"]+)" download', downloads_html(language))
    assert links == [
        "/admin/records.jsonl",
        *(f"/admin/questions.jsonl?which={which}" for which in ("all", "declined", "disliked")),
    ]
    assert "<h1>" in heading_html(language)
