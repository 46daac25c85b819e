import re
from types import SimpleNamespace
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.datastructures import QueryParams

from ingest.catalog import PlanRecord
from ingest.index import Index
from tests.web.pages.looking import TWO_LOOKS, Look, keep_picture, opened, serious
from web.boards.board import Board
from web.pages.tasks import TaskEvents

BODY = quote("水利部")


@pytest.fixture
def boards(address: str) -> str:
    return address.rstrip("/")


@pytest.fixture(scope="module")
def events(index: Index) -> TaskEvents:
    record: PlanRecord = index.catalog.record()
    return TaskEvents(Board(record, index.catalog.register))


def request(query: str = "", language: str = "zh") -> SimpleNamespace:
    return SimpleNamespace(cookies={"lang": language}, headers={}, query_params=QueryParams(query))


def rows(page: Page) -> list[str]:
    return page.locator(".board-table tbody tr th a").all_inner_texts()


def test_a_page_is_opened_with_the_filters_of_its_address(events: TaskEvents) -> None:
    top, bodies, together, part, words, _, count, board = events.opened(
        request("body=mwr&together=1&words=分区", "en")  # type: ignore[arg-type]  # what is looked at of a request
    )
    assert "Who does what" in top
    assert (bodies["value"], together["value"], part["value"], words["value"]) == (
        ["水利部"],
        "1",
        "",
        "分区",
    )
    assert (bodies["label"], words["label"]) == ("Bodies", "Words")
    assert "Tasks: 2 of 26" in count
    assert "（四）" in board


def test_filters_that_do_not_fit_show_everything_and_say_so(events: TaskEvents) -> None:
    count, board = events.opened(request("body=外交部"))[-2:]  # type: ignore[arg-type]  # as above
    assert "不适用于这份方案" in count
    assert board.count("</tr>") > 50
    forged = events.filtered(["<b>"], "x", None, "a" * 9999, request())  # type: ignore[arg-type]  # as above
    assert "不适用于这份方案" in forged[0]


def test_choices_are_named_in_the_language_of_the_page(events: TaskEvents) -> None:
    assert events.bodies("en")[6] == ("水利部 Ministry of Water Resources", "水利部")
    assert events.parts("zh")[:2] == [("全部", ""), ("三、加强源头防控", "三、加强源头防控")]
    assert [value for _, value in events.combining("en")] == ["0", "1"]


@pytest.mark.parametrize("look", TWO_LOOKS, ids=str)
def test_the_page_reads_well_in_every_look(browser: Browser, boards: str, look: Look) -> None:
    with opened(browser, f"{boards}/tasks", look) as page:
        expect(page.locator(".board-table tbody tr")).to_have_count(26)
        expect(page.locator("h1")).to_have_text({"zh": "任务分工", "en": "Who does what"}[look.language])
        assert page.evaluate("document.documentElement.scrollWidth") <= look.width
        assert serious(page) == []
        keep_picture(page, f"tasks-{look}")


def test_filters_change_table_picture_downloads_and_address(browser: Browser, boards: str) -> None:
    with opened(browser, f"{boards}/tasks", Look()) as page:
        page.locator("#tasks-bodies input").fill("水利")
        page.locator("#tasks-bodies").get_by_role("option", name="水利部").click()
        expect(page.locator("#tasks-count")).to_contain_text("筛选出 6 条任务（共 26 条）")
        page.locator("#tasks-words").get_by_role("textbox").fill("園區")
        expect(page.locator(".board-table tbody tr")).to_have_count(1)
        expect(page.locator("table.matrix tr.chosen th")).to_have_text("水利部")
        expect(page).to_have_url(re.compile(f"body={BODY}.*words="))
        link = page.get_by_role("link", name="表格 .xlsx")
        assert f"/downloads/tasks.xlsx?body={BODY}&words=" in str(link.get_attribute("href"))
        with page.expect_download() as download:
            link.click()
        assert download.value.suggested_filename == "任务分工表.xlsx"
        page.reload()
        expect(page.locator(".board-table tbody tr")).to_have_count(1)
        page.get_by_role("button", name="清除筛选").click()
        expect(page.locator(".board-table tbody tr")).to_have_count(26)
        assert "body=" not in page.url


def test_an_address_opens_its_view_and_marks_lead_to_clauses(browser: Browser, boards: str) -> None:
    address = f"{boards}/tasks?body={BODY}&body={quote('自然资源部')}&together=1"
    with opened(browser, address, Look()) as page:
        assert rows(page) == [
            "（四）强化生态环境分区管控",
            "（六）推动能源绿色低碳转型",
            "（十二）推进生态建设协同增效",
        ]
        expect(page.get_by_role("radio", name="共同负责")).to_be_checked()
        mark = page.get_by_role("link", name="水利部：（四）强化生态环境分区管控，负责（按职责分工）")
        assert mark.get_attribute("href") == "/plan?clause=4"
        page.get_by_role("radio", name="任一单位").check()
        expect(page.locator(".board-table tbody tr")).to_have_count(8)


def test_the_keyboard_skips_the_picture_and_scrolls_it(browser: Browser, boards: str) -> None:
    with opened(browser, f"{boards}/tasks", Look(width=390)) as page:
        skip = page.get_by_role("link", name="跳过矩阵图，到任务分工表")
        skip.focus()
        expect(skip).to_be_in_viewport()
        page.keyboard.press("Enter")
        expect(page.locator("#tasks-table")).to_be_focused()
        region = page.get_by_role("region", name="单位与条款矩阵，可横向滚动")
        region.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.querySelector('.board-region').scrollLeft > 0")


def test_what_is_typed_stays_text(browser: Browser, boards: str) -> None:
    payload = '<img src=x onerror="document.title=1">'
    with opened(browser, f"{boards}/tasks?words={quote(payload)}", Look()) as page:
        expect(page.locator("#tasks-result")).to_contain_text("没有符合筛选条件的任务")
        expect(page.locator("img[src='x']")).to_have_count(0)
