"""The journeys of the chat, in a real browser against the program as a newcomer starts it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

OUTPUT = Path(__file__).resolve().parents[2] / "output"
SHAPES = {"wide": (1440, 900, "zh-CN", "light"), "narrow": (390, 844, "zh-CN", "dark")}


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    width, height, locale, scheme = SHAPES[request.param]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=locale,
        color_scheme=scheme,  # type: ignore[arg-type]  # one of Playwright's words
        permissions=["clipboard-read", "clipboard-write"],
    )
    opened = context.new_page()
    failures: list[str] = []
    opened.on("pageerror", lambda error: failures.append(str(error)))
    opened.goto(address)
    expect(opened.locator("#conversation .welcome")).to_be_visible()
    yield opened
    OUTPUT.mkdir(exist_ok=True)
    opened.screenshot(path=OUTPUT / f"chat-{request.node.name.replace('/', '-')}.png")
    sideways = opened.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    context.close()
    assert failures == []
    assert sideways <= 0


def ask(page: Page, question: str) -> None:
    """Ask, and wait until the whole answer stands there."""
    before = page.locator(".exchange .tools").count()
    box = page.locator("#question textarea")
    box.fill(question)
    box.press("Enter")
    expect(page.locator(".exchange .tools")).to_have_count(before + 1)


def unfold(page: Page) -> None:
    """Open the list of conversations, which is folded where the window is narrow."""
    fold = page.locator("#fold")
    if fold.is_visible():
        expect(fold).to_have_attribute("aria-expanded", "false")
        expect(page.locator("#history")).to_be_hidden()
        fold.press("Enter")
        expect(fold).to_have_attribute("aria-expanded", "true")
    expect(page.locator("#history")).to_be_visible()


def last(page: Page) -> str:
    return page.locator(".exchange").last.inner_text()


def test_an_answer_has_chips_and_cards_and_a_click_opens_the_clause_with_the_words_marked(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    assert "商务部等按职责分工负责" in last(page)
    chip = page.locator("#conversation a.chip").first
    assert "开展产业园区减污降碳协同创新" in (chip.get_attribute("title") or "")
    expect(page.locator("#conversation .card").first).to_contain_text("生态环境部")
    chip.click()
    expect(page.locator("#source mark").first).to_contain_text("生态环境部、国家发展改革委、科技部")
    expect(page.locator("#source")).to_contain_text("（十九）开展产业园区减污降碳协同创新")
    expect(page.locator("#source mark").first).to_be_in_viewport()


def test_a_declined_answer_looks_different_and_offers_the_nearest_clauses_and_a_rephrasing(
    page: Page,
) -> None:
    ask(page, "2035年的目标是什么?")
    declined = page.locator("#conversation .declined")
    expect(declined).to_contain_text("方案没有写到2035年")
    expect(page.locator("#conversation a.chip")).to_have_count(0)
    expect(declined.locator('a[href^="/plan?clause=3"]').first).to_be_visible()
    declined.locator("button[data-ask]").first.click()
    expect(page.locator(".exchange .tools")).to_have_count(2)


def test_a_suggestion_of_the_answer_is_asked_by_a_click(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    offered = page.locator(".follow-ups button").first
    question = offered.inner_text()
    offered.click()
    expect(page.locator(".exchange .tools")).to_have_count(2)
    assert question in last(page)


def test_an_example_is_asked_by_a_click_and_a_new_conversation_is_empty(page: Page) -> None:
    page.get_by_role("button", name="水利部负责哪些任务？").click()
    expect(page.locator("#conversation")).to_contain_text("（二十一）加强协同技术研发应用")
    page.locator("#new").click()
    expect(page.locator("#conversation .welcome")).to_be_visible()
    assert "conversation=" not in page.url


def test_a_conversation_survives_a_reload_is_found_renamed_and_deleted(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    ask(page, "它有哪些目标?")
    page.reload()
    expect(page.locator(".exchange .tools")).to_have_count(2)
    unfold(page)
    page.locator("#history summary").first.click()
    page.locator("#history input").fill("园区的责任")
    page.locator("#history form button").click()
    expect(page.locator("#conversation h1")).to_have_text("园区的责任")
    page.locator("#search textarea, #search input").fill("没有这样的词")
    expect(page.locator("#history")).to_contain_text("没有这样的对话")
    page.locator("#search textarea, #search input").fill("园区")
    expect(page.locator("#history")).to_contain_text("园区的责任")
    page.locator("#history summary").first.click()
    page.locator("#history details details summary").click()
    page.locator("#history button[data-delete]").click()
    expect(page.locator("#history")).not_to_contain_text("园区的责任")
    expect(page.locator("#conversation .welcome")).to_be_visible()


def test_the_last_question_is_edited_and_asked_again(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    page.locator('[data-act="edit"]').click()
    box = page.locator("#question textarea")
    expect(box).to_have_value("谁负责园区减污降碳?")
    box.fill("水利部负责哪些任务?")
    box.press("Enter")
    expect(page.locator("#conversation")).to_contain_text("水利部被列为责任单位")
    expect(page.locator(".exchange")).to_have_count(1)
    first = page.locator(".exchange").get_attribute("id")
    page.locator('[data-act="retry"]').click()
    expect(page.locator(f"#{first}")).to_have_count(0)
    expect(page.locator(".exchange .tools")).to_have_count(1)


def test_an_answer_is_copied_with_its_sources(page: Page) -> None:
    ask(page, "2025年再生铝产量目标是多少?")
    page.locator('[data-act="copy"]').click()
    expect(page.locator('[data-act="copy"]')).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "2025年再生铝产量达到1150万吨" in copied
    assert "《减污降碳协同增效实施方案》" in copied


def test_a_permalink_reopens_the_answer_as_it_was_given(page: Page) -> None:
    ask(page, "2025年再生铝产量目标是多少?")
    given = page.locator(".exchange blockquote").first.inner_text()
    link = page.locator(".tools a[href^='/answers/']").get_attribute("href") or ""
    assert re.fullmatch(r"/answers/[0-9a-f]{32}", link)
    page.goto(page.url.split("/?")[0] + link)
    expect(page.locator("blockquote").first).to_have_text(given)
    page.go_back()


def test_feedback_is_taken_with_a_comment(page: Page) -> None:
    ask(page, "谁负责园区减污降碳?")
    page.locator(".feedback summary").click()
    page.get_by_label("出处不对").check()
    page.locator(".feedback textarea").fill("应当是第十八条")
    page.locator(".feedback button").click()
    expect(page.locator(".feedback")).to_contain_text("已记下")


def test_markup_in_a_question_stays_text(page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))
    ask(page, '<img src=x onerror="alert(1)"><script>alert(2)</script>谁负责园区减污降碳?')
    assert "onerror" in last(page)
    expect(page.locator("img[src='x']")).to_have_count(0)


def test_the_keyboard_alone_asks_opens_a_source_and_takes_it_away(page: Page) -> None:
    expect(page.locator("#question textarea")).to_be_focused()
    page.keyboard.type("谁负责园区减污降碳?")
    page.keyboard.press("Enter")
    expect(page.locator(".exchange .tools")).to_have_count(1)
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.classList.contains('chip')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#source mark").first).to_be_visible()
