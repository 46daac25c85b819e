import html
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from ingest.catalog import PlanRecord
from records.exchanges import Exchange
from retrieval.language import Language
from web.files.conversation_page import conversation_page

EXPORTED = datetime(2026, 11, 25, 8, 30, tzinfo=UTC)
BASE = "http://10.0.0.8:7860"
OUTPUT = Path(__file__).resolve().parents[2] / "output"


def written(exchanges: list[Exchange], record: PlanRecord | None, language: Language = "zh") -> str:
    return conversation_page("对话", exchanges, record, EXPORTED, BASE, language)


@pytest.fixture(params=[1200, 320])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 900})
    opened = context.new_page()
    opened.on("request", lambda asked: pytest.fail(f"the page asked for {asked.url}"))
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"printed-{request.param}.png", full_page=True)
    context.close()


def test_answers_quotes_and_what_made_them_are_all_there(kept: list[Exchange], record: PlanRecord) -> None:
    shown = written(kept, record)
    for exchange in kept:
        assert html.escape(exchange.answer.question) in shown
        for citation in exchange.answer.citations:
            assert html.escape(citation.quote.strip()).replace("\n", "<br>") in shown
    assert shown.count(f"索引 {kept[0].versions.index_digest[:12]}") == len(kept)
    assert '<p class="verdict">方案未写明</p>' in shown


def test_it_stands_alone_without_script(kept: list[Exchange], record: PlanRecord) -> None:
    shown = written(kept, record)
    assert "<script" not in shown
    assert "<link" not in shown
    assert "@page" in shown
    assert set(re.findall(r'(?:href|src)="([^"]*)"', shown)) == {f"{BASE}/answers/{kept[0].id}"}


def test_what_is_written_stays_text(hostile: Exchange, record: PlanRecord) -> None:
    shown = written([hostile], record)
    assert "<img" not in shown
    assert "&lt;img src=x onerror=alert(1)&gt;" in shown
    assert "evil.example" in shown
    assert 'href="http://evil' not in shown


def test_a_models_table_and_numbers_are_shown_as_such(kept: list[Exchange], record: PlanRecord) -> None:
    text = "**甲**\n\n| 一 | 二 |\n|---|---|\n| 三 | 四 |\n\n1. 乙"
    shown = written([replace(kept[0], answer=replace(kept[0].answer, answer=text))], record)
    assert "<strong>甲</strong>" in shown
    assert "<td>三</td>" in shown
    assert "<ol><li>乙</li></ol>" in shown


def test_an_empty_conversation_says_so_in_either_language(record: PlanRecord) -> None:
    assert "这个对话里还没有问答。" in written([], record)
    assert "Nothing has been asked" in written([], None, "en")


@pytest.mark.parametrize("media", ["screen", "print"])
def test_it_can_be_read_by_all_and_nothing_sticks_out(
    page: Page, kept: list[Exchange], record: PlanRecord, media: str
) -> None:
    page.emulate_media(media=media)  # type: ignore[arg-type]  # one of the two that there are
    page.set_content(written(kept, record))
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert Axe().run(page).response["violations"] == []
