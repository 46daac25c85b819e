import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.bodies import load_register
from ingest.builtin import builtin_reading
from ingest.catalog import PlanRecord
from ingest.knowledge import Knowledge
from ingest.plan import Clause, Plan, Span
from web.finding import find
from web.plan_view import found_html, plan_html

READING = builtin_reading(load_register())
RECORD = PlanRecord(READING.plan, READING.knowledge)
PLAN = READING.plan


class Reader(HTMLParser):
    """Gathers the text in elements of the class `words`, the ids, and whether all elements are closed."""

    def __init__(self, shown: str) -> None:
        super().__init__()
        self.opened: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.ids: list[str] = []
        self.feed(shown)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag != "br":
            self.opened.append((tag, "words" in (named.get("class") or "").split()))

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if any(is_words for _, is_words in self.opened):
            self.words.append(data)


@given(
    st.tuples(st.integers(0, len(PLAN.text)), st.integers(1, 400)),
    st.sampled_from(["", "2030", "生态环境部", "，", "carbon"]),
    st.booleans(),
)
def test_the_plan_is_shown_to_the_letter_whatever_is_marked(
    place: tuple[int, int], words: str, english: bool
) -> None:
    span = Span(place[0], min(sum(place), len(PLAN.text)))
    reader = Reader(plan_html(RECORD, "zh", words, span=span, english=english))
    assert "".join(reader.words) == PLAN.text.replace("\n", "")
    assert reader.opened == []
    assert len(reader.ids) == len(set(reader.ids))


def test_every_clause_is_a_section() -> None:
    ids = Reader(plan_html(RECORD, "zh")).ids
    assert {f"clause-{clause.id}" for clause in PLAN.clauses} <= set(ids)
    assert {f"heading-{clause.id}" for clause in PLAN.clauses} <= set(ids)


def test_links_within_the_outline_lead_to_headings_that_are_there() -> None:
    shown = plan_html(RECORD, "zh")
    assert 'data-heading="part-of-8"' in shown
    assert set(re.findall(r'data-heading="([^"]+)"', shown)) <= set(Reader(shown).ids)


@pytest.mark.parametrize(
    ("clause", "span", "words", "goto"),
    [
        ("", None, "", ""),
        ("8", None, "", "heading-8"),
        ("8", Span(3466, 3470), "", "quoted"),
        ("", None, "钢铁", "hit-1"),
    ],
)
def test_what_was_asked_for_is_scrolled_to(clause: str, span: Span | None, words: str, goto: str) -> None:
    shown = plan_html(RECORD, "zh", words, PLAN.clause(clause) if clause else None, span)
    assert f'data-goto="{goto}"' in shown
    assert not goto or goto in Reader(shown).ids


def test_hits_are_numbered_in_the_order_in_which_they_are_shown() -> None:
    shown = plan_html(RECORD, "en", "2030", english=True)
    numbers = list(dict.fromkeys(map(int, re.findall(r'data-hit="(\d+)"', shown))))
    assert numbers == list(range(1, len(find(RECORD, "2030").hits) + 1))


def test_a_plan_that_nobody_rendered_says_so_when_english_is_wanted() -> None:
    bare = PlanRecord(PLAN, Knowledge())
    assert "这份方案没有英文译文" in plan_html(bare, "zh", english=True)
    assert "这份方案没有英文译文" not in plan_html(bare, "zh")
    assert "这份方案没有英文译文" not in plan_html(RECORD, "zh", english=True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("钢铁", "“钢铁”：3 处，见于 "),
        ("再生铝产量", "“再生铝产量”：1 处"),
        ("外星人", "没有找到“外星人”"),
        ("", ""),
    ],
)
def test_how_much_was_found_is_said(words: str, said: str) -> None:
    findings = find(RECORD, words)
    shown = found_html(findings, "zh")
    assert f'<p role="status">{said}' in shown
    assert ("hidden" in shown) == (len(findings.hits) < 2)


def test_one_clause_is_not_spoken_of_as_several() -> None:
    findings = find(RECORD, "短流程")
    assert (len(findings.hits) > 1, len(findings.counts)) == (True, 1)
    assert "found, in one clause" in found_html(findings, "en")
    assert "见于 1 个条款" in found_html(findings, "zh")


def test_a_line_goes_before_what_was_found_and_is_text() -> None:
    shown = found_html(find(RECORD, "钢铁"), "zh", said="<b>")
    assert '<p role="status">&lt;b&gt;</p>' in shown


def test_markup_in_a_plan_and_in_what_is_looked_for_stays_text() -> None:
    text = "<img src=x onerror=alert(1)>\n"
    clause = Clause('1"><s>', "item", None, None, None, ("<i>",), 0, len(text), 0, (Span(0, len(text) - 1),))
    record = PlanRecord(Plan("own", "<u>", text, "", (clause,)), Knowledge())
    for shown in (plan_html(record, "zh", "<img", clause), found_html(find(record, "<u>x"), "zh")):
        assert not re.search(r"<(img|s|i|u)\b", shown)
    assert text.strip() in html.unescape(re.sub(r"<[^>]*>", "", plan_html(record, "zh")))
