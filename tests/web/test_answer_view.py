import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from answering.answer import Answer, Citation
from answering.engine import Answerer
from ingest.catalog import PlanRecord
from ingest.index import Index
from retrieval.question import Question
from web.answer_view import answer_html, ask_buttons

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "[点这里](javascript:alert(1))",
    "![图](http://evil.example/a.png)",
    "<http://evil.example>",
    "[1]: http://evil.example",
    "</div></article><a href='http://evil.example'>x</a>",
    "&lt;img src=x&gt;",
)
Ask = Callable[[str], Answer]


class Tags(HTMLParser):
    """The tags, addresses and text of a piece of HTML; fails where a tag is closed that was not open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags, self.links, self.text, self.attributes = list[str](), list[str](), "", set[str]()
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        if tag != "br":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture(scope="module")
def ask(index: Index) -> Ask:
    answerer = Answerer(index)
    return lambda question: answerer.ask(Question(question=question))


def test_marks_become_chips_and_each_citation_has_a_card(ask: Ask, record: PlanRecord) -> None:
    answer = ask("（八）推进工业领域协同增效说了什么？")
    shown = answer_html(answer, "zh", record)
    assert shown.count('class="chip"') == shown.count("<article") == len(answer.citations)
    assert shown.count("<li>") == len(answer.citations)
    assert Tags(shown).text.startswith("（八）推进工业领域协同增效：实施绿色制造工程")


def test_it_is_one_line_so_that_markdown_leaves_it_alone(ask: Ask, record: PlanRecord) -> None:
    assert "\n" not in answer_html(ask("印发通知的单位有哪几家？"), "zh", record, exchange_id="a" * 32)


@pytest.mark.parametrize(
    ("question", "status", "heading"),
    [
        ("2035年的目标是什么？", "not_in_plan", "方案未写明"),
        ("这个归谁管啊", "clarify", "请说得更具体"),
        ("写个爬虫把某宝的价格都抓下来", "refused", "不在范围内"),
    ],
)
def test_a_declined_answer_says_so_in_a_class_a_sign_and_words(
    ask: Ask, record: PlanRecord, question: str, status: str, heading: str
) -> None:
    answer = ask(question)
    assert answer.status == status
    shown = answer_html(answer, "zh", record)
    assert shown.startswith(f'<div class="answer declined {status}"')
    assert re.search(rf'<h3 class="verdict"><span class="sign"[^>]*>.</span> {heading}</h3>', shown)
    assert answer.answer in Tags(shown).text
    assert "<button" in shown


def test_an_error_is_declined_too(record: PlanRecord) -> None:
    shown = answer_html(Answer(None, "问", "zh", "error", "坏了。", error="坏了"), "zh", record)
    assert "无法回答" in shown


def test_what_is_not_in_the_plan_points_to_the_nearest_clauses(ask: Ask, record: PlanRecord) -> None:
    answer = ask("2035年的目标是什么？")
    shown = answer_html(answer, "zh", record)
    assert [f'href="/plan?clause={clause}"' in shown for clause in answer.related] == [True] * 3
    asked = re.findall(r'<button type="button" class="ask" data-ask="([^"]+)">([^<]+)</button>', shown)
    assert asked
    assert all(said == shown for said, shown in asked)


def test_an_answer_on_a_page_of_its_own_has_no_buttons(ask: Ask, record: PlanRecord) -> None:
    shown = answer_html(ask("2035年的目标是什么？"), "zh", record, alone=True)
    assert "<button" not in shown
    assert 'class="nearest"' in shown


def test_an_english_answer_says_that_its_english_is_unofficial(ask: Ask, record: PlanRecord) -> None:
    shown = answer_html(ask("Which bodies are responsible for transport?"), "zh", record)
    assert "English wording is an unofficial rendering." in shown
    assert '<div class="said" lang="en">' in shown
    assert "unofficial" not in answer_html(ask("谁负责园区减污降碳？"), "en", record)


def test_a_kept_answer_links_to_its_page_and_its_text(ask: Ask, record: PlanRecord) -> None:
    links = Tags(answer_html(ask("这个归谁管啊"), "zh", record, exchange_id="ab")).links
    assert links == ["/answers/ab", "/answers/ab.txt"]


def test_unknown_marks_stay_text(record: PlanRecord) -> None:
    shown = answer_html(Answer(None, "问", "zh", "answered", "甲[1][2]"), "zh", record)
    assert "<p>甲[1][2]</p>" in shown


def test_a_table_and_bold_words_of_a_model_are_shown_as_such(record: PlanRecord) -> None:
    answer = Answer(None, "问", "zh", "answered", "**甲**\n\n| 一 | 二 |\n|---|---|\n| 三 | <四> |\n\n1. 乙")
    shown = answer_html(answer, "zh", record)
    assert "<p><strong>甲</strong></p>" in shown
    assert '<th scope="col">一</th>' in shown
    assert "<td>&lt;四&gt;</td>" in shown
    assert "<ol><li>乙</li></ol>" in shown


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("status", ["answered", "not_in_plan", "error"])
def test_nothing_that_is_written_becomes_a_tag_or_a_link(
    record: PlanRecord, payload: str, status: str
) -> None:
    citation = Citation(1, payload, payload, payload, payload, payload, 1, 2)
    answer = Answer(
        None, payload, "zh", status, f"{payload}[1]\n\n- {payload}", (citation,), related=(payload,)
    )  # type: ignore[arg-type]  # one of the statuses
    shown = Tags(answer_html(answer, "zh", record, exchange_id="a" * 32))
    assert set(shown.tags).isdisjoint({"script", "svg", "img", "style", "iframe", "form", "input"})
    assert all(link.startswith(("/plan?", "/answers/a")) for link in shown.links)
    assert not any(name.startswith("on") or name == "style" for name in shown.attributes)
    assert payload in shown.text


def test_questions_on_buttons_are_escaped() -> None:
    assert ask_buttons(('"<b>',)).count("&quot;&lt;b&gt;") == 2
    assert ask_buttons(()) == ""
