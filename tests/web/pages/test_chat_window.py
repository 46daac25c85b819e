"""What stands where in the chat's window: the newest question, the ways on, and what was begun and not yet sent."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

SHAPES = {"wide": (1360, 900), "narrow": (390, 844)}
QUESTIONS = ("谁负责园区减污降碳？", "方案有哪些工作原则？", "2025年有哪些量化目标？", "水利部负责哪些任务？")


@pytest.fixture(params=SHAPES)
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Page]:
    width, height = SHAPES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
    opened = context.new_page()
    opened.goto(address)
    expect(opened.locator("#conversation .welcome")).to_be_visible()
    yield opened
    context.close()


def ask(page: Page, question: str) -> None:
    before = page.locator(".exchange .tools").count()
    page.locator("#question textarea").fill(question)
    page.locator("#question textarea").press("Enter")
    expect(page.locator(".exchange .tools")).to_have_count(before + 1)


def top_of(page: Page, selector: str) -> float:
    return float(page.locator(selector).last.evaluate("element => element.getBoundingClientRect().top"))


def test_the_newest_question_stands_at_the_top_with_its_answer_below(page: Page) -> None:
    for question in QUESTIONS:
        ask(page, question)
        expect(page.locator(".exchange .asked").last).to_be_in_viewport()
        expect(page.locator(".exchange .said").last).to_be_in_viewport()
        if question == QUESTIONS[0]:
            continue  # the first has the title of the conversation above it
        page.wait_for_function(
            """() => {
              const window = document.querySelector("#conversation");
              const scrolls = getComputedStyle(window).overflowY !== "visible";
              const top = scrolls ? window.getBoundingClientRect().top : 0;
              const last = document.querySelector(".exchanges > li:last-child").getBoundingClientRect().top;
              return Math.abs(last - top) < 3;
            }"""
        )


def test_the_way_to_a_new_conversation_stays_beside_the_box(page: Page) -> None:
    for question in QUESTIONS[:2]:
        ask(page, question)
    expect(page.locator("#new")).to_be_in_viewport(ratio=1)
    expect(page.locator("#question textarea")).to_be_in_viewport(ratio=1)
    assert abs(top_of(page, "#new") - top_of(page, "#question textarea")) < 120
    page.locator("#new").click()
    expect(page.locator("#conversation .welcome")).to_be_visible()


def test_the_list_comes_before_the_conversation_for_the_eye_and_the_keyboard(page: Page) -> None:
    narrow = page.evaluate("innerWidth < 900")
    shown = page.locator("#fold" if narrow else "#search textarea, #search input")
    expect(shown).to_be_visible()
    assert top_of(page, "#history-column") <= top_of(page, "#conversation")
    page.locator("#header button").last.focus()
    page.keyboard.press("Tab")
    expect(shown).to_be_focused()


def test_a_conversation_chosen_from_the_folded_list_folds_it_again(page: Page) -> None:
    ask(page, QUESTIONS[0])
    page.locator("#new").click()
    if page.locator("#fold").is_visible():
        page.locator("#fold").click()
    page.locator("#history a").first.click()
    expect(page.locator(".exchange .tools")).to_have_count(1)
    if page.locator("#fold").is_visible():
        expect(page.locator("#history")).to_be_hidden()


def test_a_blank_question_says_nothing_and_leads_to_the_box(page: Page) -> None:
    ask(page, QUESTIONS[0])
    expect(page.locator("#status")).to_have_text("已回答。")
    page.locator("#question textarea").fill("  ")
    page.locator("#ask").click()
    expect(page.locator("#question textarea")).to_be_focused()
    expect(page.locator("#status")).to_have_text("")


def test_what_is_refused_goes_on_with_an_example(page: Page) -> None:
    ask(page, "写一首诗")
    offered = page.locator(".refused button[data-ask]")
    expect(offered).to_have_count(3)
    offered.first.click()
    expect(page.locator(".exchange .tools")).to_have_count(2)
    expect(page.locator(".exchange").last).to_contain_text("商务部等按职责分工负责")


def test_what_is_begun_in_a_form_is_still_there_after_another_answer(page: Page) -> None:
    ask(page, QUESTIONS[0])
    page.locator(".feedback summary").click()
    page.get_by_label("答错了").check()
    page.locator(".feedback textarea").fill("少了两家")
    ask(page, QUESTIONS[3])
    begun = page.locator(".feedback").first
    expect(begun.locator("textarea")).to_have_value("少了两家")
    expect(begun.get_by_label("答错了")).to_be_checked()
    begun.locator("button").click()
    expect(begun).to_contain_text("已记下")
    page.reload()
    expect(page.locator(".feedback summary").first).to_have_text("已评价：答错了")
    page.locator(".feedback summary").first.click()
    expect(page.locator(".feedback textarea").first).to_have_value("少了两家")
    expect(page.get_by_label("答错了").first).to_be_checked()


def test_a_login_that_has_ended_leads_to_the_login_and_back(browser: Browser, office: Any) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{office.address}/?conversation=x")
    page.locator("#name").fill("li")
    page.locator("#password").fill("correct horse battery")
    page.keyboard.press("Enter")
    expect(page.locator("#conversation .welcome")).to_be_visible()
    context.clear_cookies()
    page.locator("#question textarea").fill(QUESTIONS[0])
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/login\?next=%2F"))
    expect(page.locator("#name")).to_be_visible()
    context.close()
