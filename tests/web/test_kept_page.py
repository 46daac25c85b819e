import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from answering.engine import Answerer
from ingest.catalog import PlanRecord
from ingest.index import Index
from records.exchanges import Exchange, Versions
from retrieval.language import Language
from retrieval.question import Question
from web.kept_page import kept_html, missing_html

ROOT = Path(__file__).resolve().parents[2]
OUTPUT = ROOT / "tests" / "output"
SHAPES = {"wide": (1200, "light"), "narrow": (320, "light"), "dark": (900, "dark")}
QUESTIONS = (
    "（八）推进工业领域协同增效说了什么？",
    "2035年的目标是什么？",
    "Which bodies are responsible for transport?",
)


@pytest.fixture(scope="module")
def record(index: Index) -> PlanRecord:
    return index.catalog.record()


@pytest.fixture(scope="module")
def kept(index: Index) -> list[Exchange]:
    answerer, versions = Answerer(index), Versions("now", "p", "0.1.0")
    answers = [answerer.ask(Question(question=question)) for question in QUESTIONS]
    return [Exchange("a" * 32, None, 0, "chat", 1.0, "synergy-2022", answer, versions) for answer in answers]


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = SHAPES[request.param]
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]  # light or dark
    opened = context.new_page()
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"kept-{request.node.name.replace('/', '-')}.png", full_page=True)
    context.close()


def test_it_shows_question_answer_and_what_made_it(kept: list[Exchange], record: PlanRecord) -> None:
    shown = kept_html(kept[0], record, "zh", "now")
    assert '<p class="question">（八）推进工业领域协同增效说了什么？</p>' in shown
    assert shown.count("<article") == len(kept[0].answer.citations)
    assert "索引 now，程序 0.1.0" in shown
    assert f'href="/answers/{kept[0].id}.txt"' in shown
    assert 'class="earlier"' not in shown
    assert "<script" not in shown
    assert "<button" not in shown


def test_another_index_adds_a_banner_and_takes_only_the_bodies(
    kept: list[Exchange], record: PlanRecord
) -> None:
    before, after = (kept_html(kept[0], record, "zh", digest) for digest in ("now", "later"))
    banner = re.search(r'<p class="earlier" role="note">.*?</p>', after)
    assert banner is not None
    assert "较早的索引版本" in banner.group()
    assert after.replace(banner.group(), "") == re.sub(
        r'<(?:details|p) class="bodies">.*?</(?:details|blockquote)>',
        lambda found: found.group().partition("</details>")[2],
        before,
    )


def test_a_changed_text_changes_nothing_of_what_was_said(kept: list[Exchange], record: PlanRecord) -> None:
    plan = replace(record.plan, text="改" * len(record.plan.text))
    shown = kept_html(kept[0], replace(record, plan=plan), "zh", "later")
    assert all(citation.quote in shown for citation in kept[0].answer.citations)
    assert "start=" not in shown
    assert 'href="/plan?clause=8"' in shown


def test_a_plan_that_is_gone_or_not_shown_leaves_no_links(kept: list[Exchange], record: PlanRecord) -> None:
    for shown in (
        kept_html(kept[0], None, "zh", "later", linked=False),
        kept_html(kept[0], record, "zh", "now", linked=False),
    ):
        assert "/plan" not in shown
        assert kept[0].answer.citations[0].quote in shown


def test_what_was_typed_stays_text(kept: list[Exchange], record: PlanRecord) -> None:
    payload = '</title><script>alert(1)</script>\n"><img src=x>'
    asked = replace(kept[0], answer=replace(kept[0].answer, question=payload))
    shown = kept_html(asked, record, "zh", "now")
    assert "<script" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;&gt;&lt;img" in shown


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_missing_answer_and_a_missing_conversation_are_told_in_words(language: Language) -> None:
    answer, conversation = (missing_html(what, language) for what in ("answer", "conversation"))  # type: ignore[arg-type]  # the two that there are
    assert ("没有这个回答" if language == "zh" else "No such answer") in answer
    assert ("没有这个对话" if language == "zh" else "No such conversation") in conversation


@pytest.mark.parametrize("which", range(len(QUESTIONS)))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_can_be_read_by_all_and_nothing_sticks_out(
    page: Page, kept: list[Exchange], record: PlanRecord, which: int, language: Language
) -> None:
    page.set_content(kept_html(kept[which], record, language, "later"))
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert Axe().run(page).response["violations"] == []
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "A"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
