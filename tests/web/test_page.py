from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

OUTPUT = Path(__file__).resolve().parents[1] / "output"
SHAPES = {"wide": (1360, 860, "zh-CN"), "narrow": (390, 800, "en-US")}


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    width, height, locale = SHAPES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, locale=locale)
    opened = context.new_page()
    opened.goto(address)
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"{request.node.name.replace('/', '-')}.png")
    context.close()


def ask(page: Page, question: str) -> None:
    box = page.locator("#question textarea")
    box.fill(question)
    box.press("Enter")


def test_a_question_is_answered_and_its_citation_opens_the_clause_with_the_words_marked(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    citation = page.locator('#conversation a[href^="#cite/"]').first
    expect(citation).to_be_visible()
    expect(page.locator("#conversation")).to_contain_text("商务部等按职责分工负责")
    citation.click()
    expect(page.locator("#source mark")).to_contain_text("生态环境部、国家发展改革委、科技部")
    expect(page.locator("#source")).to_contain_text("（十九）开展产业园区减污降碳协同创新")


def test_a_question_that_the_plan_does_not_answer_is_declined_without_citations(page: Page) -> None:
    ask(page, "2035年的目标是什么?")
    expect(page.locator("#conversation")).to_contain_text("方案没有写到2035年")
    expect(page.locator('#conversation a[href^="#cite/"]')).to_have_count(0)


def test_an_english_question_is_answered_in_english(page: Page) -> None:
    ask(page, "Which bodies are responsible for transport?")
    expect(page.locator("#conversation")).to_contain_text("Ministry of Transport")
    expect(page.locator("#conversation")).to_contain_text("Sources")


def test_markup_in_a_question_stays_text(page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    ask(page, '<img src=x onerror="alert(1)"><script>alert(2)</script>谁负责园区减污降碳?')
    expect(page.locator('#conversation a[href^="#cite/"]').first).to_be_visible()
    expect(page.locator("#conversation")).to_contain_text("onerror")
    expect(page.locator("#conversation img[src='x']")).to_have_count(0)


def test_an_example_fills_the_box_and_a_new_chat_empties_the_conversation(page: Page) -> None:
    page.get_by_text("水利部负责哪些任务？").first.click()
    expect(page.locator("#question textarea")).to_have_value("水利部负责哪些任务？")
    page.locator("#ask").click()
    expect(page.locator("#conversation")).to_contain_text("（二十一）加强协同技术研发应用")
    page.locator("#clear").click()
    expect(page.locator("#conversation")).not_to_contain_text("（二十一）加强协同技术研发应用")


def test_a_follow_up_is_read_in_the_light_of_the_turn_before(page: Page) -> None:
    ask(page, "农业那一条主要抓什么")
    expect(page.locator('#conversation a[href*="/11/"]').first).to_be_visible()
    ask(page, "谁负责?")
    expect(page.locator("#conversation")).to_contain_text(
        "由农业农村部、生态环境部、国家能源局按职责分工负责"
    )


def test_the_page_asks_no_other_host(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(address)
    ask(page, "什么是三线一单")
    expect(page.locator('#conversation a[href^="#cite/"]').first).to_be_visible()
    context.close()
    assert hosts == {address.split("/")[2]}
