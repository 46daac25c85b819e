import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from web.files.conversation_markdown import conversation_markdown, text

EXPORTED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
BASE = "http://10.0.0.8:7860/"
GFM = MarkdownIt("gfm-like", {"linkify": False})


class Read(HTMLParser):
    """What a renderer makes of Markdown: its tags, its links, its block quotes, all its text."""

    def __init__(self, markdown: str) -> None:
        super().__init__()
        self.tags, self.links, self.quotes, self.text = set[str](), list[str](), list[str](), ""
        self._in_quote = False
        self.feed(GFM.render(markdown))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag == "blockquote":
            self._in_quote = True
            self.quotes.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "blockquote":
            self._in_quote = False

    def handle_data(self, data: str) -> None:
        self.text += data
        if self._in_quote:
            self.quotes[-1] += data


def written(exchanges: list[Exchange], record: PlanRecord | None, base: str | None = BASE) -> str:
    return conversation_markdown("对话", exchanges, record, EXPORTED, base, "zh")


def bare(words: str) -> str:
    return re.sub(r"\s", "", words)


def test_quotes_come_back_verbatim_when_rendered(kept: list[Exchange], record: PlanRecord) -> None:
    quotes = [citation.quote for exchange in kept for citation in exchange.answer.citations]
    read = Read(written(kept, record))
    assert [bare(quote) for quote in read.quotes] == [bare(quote) for quote in quotes]
    assert [quote.strip() for quote in read.quotes if "\n" not in quote.strip()] == [
        quote.strip() for quote in quotes if "\n" not in quote.strip()
    ]


def test_each_answer_has_question_marks_sources_and_what_made_it(
    kept: list[Exchange], record: PlanRecord
) -> None:
    read = Read(written(kept, record))
    for exchange in kept:
        assert exchange.answer.question in read.text
        for citation in exchange.answer.citations:
            assert citation.label in read.text or citation.clause == "notice"
    assert "（十九）开展产业园区减污降碳协同创新由生态环境部" in read.text
    assert read.text.count(f"索引 {kept[0].versions.index_digest[:12]}") == len(kept)
    assert "方案未写明" in read.text
    assert read.links == [f"http://10.0.0.8:7860/answers/{exchange.id}" for exchange in kept]


def test_without_a_base_there_is_no_link_at_all(kept: list[Exchange], record: PlanRecord) -> None:
    assert Read(written(kept, record, None)).links == []


def test_nothing_that_is_written_becomes_markup(hostile: Exchange, record: PlanRecord) -> None:
    markdown = conversation_markdown(f"{hostile.answer.question}", [hostile], record, EXPORTED, None, "zh")
    read = Read(markdown)
    assert read.tags <= {"h1", "h2", "h3", "p", "br", "ul", "li", "blockquote", "strong"}
    assert read.links == []
    quote = hostile.answer.citations[0].quote
    assert bare(quote) in [bare(shown) for shown in read.quotes]


def test_an_empty_conversation_says_so(record: PlanRecord) -> None:
    assert "这个对话里还没有问答。" in written([], record)


@pytest.mark.parametrize(
    "words",
    ["1. 甲", "1) 甲", "- 甲", "+ 甲", "* 甲", "# 甲", "> 甲", "| 甲 |", "---", "===", "~~甲~~", "&amp;", "<b>", "____",
     "[甲](乙)", "![甲](乙)", "```", "    甲", "a_b_c", "$x$", "<http://a.b>", "http://a.b", "www.a.b", "[^1]", "\\*", ": 甲"],
)  # fmt: skip
def test_a_line_is_rendered_as_just_its_words(words: str) -> None:
    read = Read(text(words))
    assert read.tags == {"p"}
    assert read.text.strip() == words.strip()


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")), max_size=60))
def test_whatever_is_typed_comes_back(words: str) -> None:
    read = Read(text(words))
    assert read.tags <= {"p"}
    assert read.text.split() == words.split()
