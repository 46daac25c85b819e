import html
import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.plan import Span
from web.marking import Mark, Marked, joined

TEXT = "甲<乙>&丙\n“丁”戊己庚辛"
TAG = re.compile(r"<[^>]+>")
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(*sorted(pair)))


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    spans = draw(st.lists(SPANS.filter(lambda span: span.start < span.end), max_size=6))
    return [
        Mark(span, draw(st.sampled_from(["span", "mark", "dfn"])), draw(st.integers(0, 2)), title='"<b>')
        for span in spans
    ]


def closes_what_it_opens(shown: str) -> bool:
    opened: list[str] = []
    for tag in TAG.findall(shown):
        if not tag.startswith("</"):
            opened.append(tag[1:-1].split()[0])
        elif not opened or opened.pop() != tag[2:-1]:
            return False
    return not opened


@given(marks(), st.lists(st.integers(0, len(TEXT)), max_size=3))
def test_no_character_is_lost_or_doubled_and_every_element_is_closed(
    given: list[Mark], cuts: list[int]
) -> None:
    marked = Marked(TEXT, given)
    bounds = sorted({0, len(TEXT), *cuts})
    pieces = [marked.html(start, end) for start, end in pairwise(bounds)]
    assert html.unescape(TAG.sub("", "".join(pieces))) == TEXT
    assert all(map(closes_what_it_opens, pieces))


@given(marks())
def test_a_mark_covers_its_words_and_no_others(given: list[Mark]) -> None:
    for mark in given:
        alone = Marked(TEXT, [mark]).html(0, len(TEXT))
        inside = re.findall(rf"<{mark.tag}[^>]*>(.*?)</{mark.tag}>", alone, re.DOTALL)
        assert html.unescape("".join(inside)) == TEXT[mark.span.start : mark.span.end]


def test_marks_that_cross_are_split_the_outer_one_kept_whole() -> None:
    outer, inner = Mark(Span(0, 4), "span", 0, "outer"), Mark(Span(2, 6), "mark", 1)
    assert Marked("abcdefgh", [inner, outer]).html(0, 8) == (
        '<span class="outer">ab<mark>cd</mark></span><mark>ef</mark>gh'
    )


def test_the_anchor_stands_on_the_first_piece_alone() -> None:
    marked = Marked("ab\ncd", [Mark(Span(1, 5), "mark", 0, anchor="quoted")])
    assert marked.html(0, 2) == 'a<mark id="quoted">b</mark>'
    assert marked.html(3, 5) == "<mark>cd</mark>"


def test_two_marks_without_anchors_both_open() -> None:
    marked = Marked("abcd", [Mark(Span(0, 1), "b", 0), Mark(Span(2, 3), "b", 0, hit=2)])
    assert marked.html(0, 4) == '<b>a</b>b<b data-hit="2">c</b>d'


@given(st.lists(SPANS.filter(lambda span: span.start < span.end), max_size=6))
def test_marks_of_one_kind_are_joined_until_none_overlap(spans: list[Span]) -> None:
    done = joined(Mark(span, "b", 0, title=str(span.end)) for span in spans)
    covered = [place for mark in done for place in range(mark.span.start, mark.span.end)]
    assert len(covered) == len(set(covered))
    assert set(covered) == {place for span in spans for place in range(span.start, span.end)}


def test_marks_that_are_joined_say_both_titles() -> None:
    one, two = Mark(Span(0, 3), "b", 0, title="2025"), Mark(Span(0, 5), "b", 0, title="2030")
    assert joined([one, two]) == [Mark(Span(0, 5), "b", 0, title="2025; 2030")]
