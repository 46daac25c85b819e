from types import SimpleNamespace
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect
from starlette.datastructures import QueryParams

from ingest.index import Index
from tests.web.pages.looking import TWO_LOOKS, Look, keep_picture, opened, serious
from web.boards.board import Board
from web.pages.targets import TargetEvents


@pytest.fixture
def boards(address: str) -> str:
    return address.rstrip("/")


@pytest.fixture(scope="module")
def events(index: Index) -> TargetEvents:
    return TargetEvents(Board(index.catalog.record(), index.catalog.register))


def request(query: str = "", language: str = "zh") -> SimpleNamespace:
    return SimpleNamespace(cookies={"lang": language}, headers={}, query_params=QueryParams(query))


def test_a_page_is_opened_with_the_filters_of_its_address(events: TargetEvents) -> None:
    top, years, sectors, words, _, count, board = events.opened(
        request("year=2030&sector=工业&words=铝", "en")  # type: ignore[arg-type]  # what is looked at of a request
    )
    assert "Targets" in top
    assert (years["value"], sectors["value"], words["value"]) == (["2030"], ["工业"], "铝")
    assert (years["label"], sectors["label"]) == ("Years", "Fields")
    assert "Targets: 1 of 7" in count
    assert "30% or more" in board


def test_filters_that_do_not_fit_show_everything_and_say_so(events: TargetEvents) -> None:
    count, _ = events.filtered(["1999"], None, "", request())  # type: ignore[arg-type]  # as above
    assert "不适用于这份方案" in count
    assert "共 7 个" in count


def test_choices_are_named_in_the_language_of_the_page(events: TargetEvents) -> None:
    assert events.years("zh") == [("2025年", "2025"), ("2030年", "2030")]
    assert events.sectors("en")[0] == ("工业 Industry", "工业")


@pytest.mark.parametrize("look", TWO_LOOKS, ids=str)
def test_the_page_reads_well_in_every_look(browser: Browser, boards: str, look: Look) -> None:
    with opened(browser, f"{boards}/targets", look) as page:
        expect(page.locator(".board-table tbody tr")).to_have_count(7)
        expect(page.locator(".board-card")).to_have_count(7)
        expect(page.locator("h1")).to_have_text({"zh": "量化目标", "en": "Targets"}[look.language])
        assert page.evaluate("document.documentElement.scrollWidth") <= look.width
        assert serious(page) == []
        keep_picture(page, f"targets-{look}")


def test_filters_change_timeline_table_downloads_and_address(browser: Browser, boards: str) -> None:
    with opened(browser, f"{boards}/targets", Look()) as page:
        page.locator("#targets-years input").click()
        page.locator("#targets-years").get_by_role("option", name="2030年").click()
        expect(page.locator(".board-card")).to_have_count(3)
        page.locator("#targets-words").get_by_role("textbox").fill("電解鋁")
        expect(page.locator("#targets-count")).to_contain_text("筛选出 1 个量化目标（共 7 个）")
        expect(page.locator(".board-table tbody tr")).to_have_count(1)
        assert "year=2030" in page.url
        document = page.get_by_role("link", name="文档 .docx")
        assert "/downloads/targets.docx?year=2030&words=" in str(document.get_attribute("href"))
        with page.expect_download() as download:
            document.click()
        assert download.value.suggested_filename == "量化目标表.docx"
        page.get_by_role("button", name="清除筛选").click()
        expect(page.locator(".board-card")).to_have_count(7)


def test_an_address_opens_its_view(browser: Browser, boards: str) -> None:
    with opened(browser, f"{boards}/targets?sector={quote('交通运输')}", Look()) as page:
        card = page.locator(".board-card")
        expect(card).to_contain_text("50%左右")
        expect(card).to_contain_text("大气污染防治重点区域")
        assert str(card.get_by_role("link").get_attribute("href")).startswith("/plan?clause=9&start=")
