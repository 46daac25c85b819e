"""How fast the chat is in a real browser: `python -m eval.browser_speed`, a part of `make bench`.

Two figures: from the press of Enter to the whole answer on the page with its sources and tools, and from a server that
answers `/healthz` to a first page in which one can type and see the conversation. Reported, never asserted.
"""

import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from eval.bank_file import BANK, read_bank
from eval.serving import serving

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
QUESTIONS = 30
EVERY = 90  # each so-manieth question of the bank, so that all kinds are asked


def main() -> None:
    """Measure and print, a line a figure."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        with tempfile.TemporaryDirectory() as folder:
            figures = measure(browser, Path(folder))
        browser.close()
    for name, value in figures.items():
        print(f"{name:44}{value:10.1f}")
    sys.stderr.write(json.dumps(figures) + "\n")


def measure(browser: Browser, home: Path) -> dict[str, float]:
    """The figures of a server started in a home, in milliseconds."""
    asked = [gold.question for gold in read_bank(BANK / "worked.jsonl") if not gold.history][::EVERY]
    with serving(home, settings={"CLAUSEWISE_RATE": "0"}) as served:
        started = time.perf_counter()
        page = browser.new_page(locale="zh-CN")
        page.goto(served.url)
        page.locator("#conversation .welcome").wait_for()
        first = time.perf_counter() - started
        times = sorted(answered_in(page, question) for question in asked[:QUESTIONS])
    return {
        "browser: first page usable (ms)": 1000 * first,
        "browser: Enter to whole answer p50 (ms)": 1000 * statistics.median(times),
        "browser: Enter to whole answer max (ms)": 1000 * times[-1],
    }


def answered_in(page: Page, question: str) -> float:
    """Seconds from Enter to the answer with its tools, each question in a conversation of its own."""
    page.locator("#new").click()
    page.locator("#conversation .welcome").wait_for()
    box = page.locator("#question textarea")
    box.fill(question)
    started = time.perf_counter()
    box.press("Enter")
    page.locator(".exchange .tools").first.wait_for()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
