"""kill -9 in the middle of the work: what anyone received is in the records after a restart."""

import threading
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
from playwright.sync_api import Browser, expect

from eval.bank_file import BANK, read_bank
from eval.serving import Served, serving
from records.database import open_database
from records.exchanges import find

PEOPLE, ENOUGH = 4, 60


def asking(url: str, questions: list[str], received: list[dict[str, Any]], enough: threading.Event) -> None:
    """Ask until the server is gone."""
    with httpx.Client(base_url=url, timeout=60, trust_env=False) as client:
        for question in questions:
            try:
                reply = client.post("/api/ask", json={"question": question})
            except httpx.HTTPError:
                return
            assert reply.status_code == 200
            received.append(reply.json())
            if len(received) >= ENOUGH:
                enough.set()


def ask_until_killed(served: Served, received: list[dict[str, Any]]) -> None:
    questions = [gold.question for gold in read_bank(BANK / "worked.jsonl") if not gold.history]
    enough = threading.Event()
    threads = [
        threading.Thread(target=asking, args=(served.url, questions[person::PEOPLE], received, enough))
        for person in range(PEOPLE)
    ]
    for thread in threads:
        thread.start()
    assert enough.wait(120)
    served.process.kill()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()


def test_what_was_received_before_a_kill_is_in_the_records_after_it(tmp_path: Path) -> None:
    received: list[dict[str, Any]] = []
    with serving(tmp_path, settings={"CLAUSEWISE_RATE": "0"}) as served:
        ask_until_killed(served, received)
    assert served.process.returncode == -9
    assert len(received) >= ENOUGH
    with serving(tmp_path, settings={"CLAUSEWISE_RATE": "0"}) as again:
        assert httpx.get(f"{again.url}/readyz").json()["ready"] is True
        database = open_database(None, tmp_path)
        for answer in received:
            kept = find(database, answer["exchange"]).answer.as_json()
            given = {name: value for name, value in answer.items() if name not in ("exchange", "link")}
            assert httpx.Response(200, json=kept).content == httpx.Response(200, json=given).content
        # Answers that were kept and reached nobody may be there besides: at most one for each who was asking.
        assert len(received) <= again.kept() <= len(received) + PEOPLE
        reply = httpx.post(f"{again.url}/api/ask", json={"question": received[0]["question"]}, timeout=60)
        assert reply.json()["answer"] == received[0]["answer"]
        database.close()


def test_a_conversation_seen_before_a_kill_opens_again_after_it(tmp_path: Path, browser: Browser) -> None:
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    with serving(tmp_path) as served:
        page.goto(served.url)
        for number, question in enumerate(("谁负责园区减污降碳?", "那农业呢?"), start=1):
            page.locator("#question textarea").fill(question)
            page.locator("#question textarea").press("Enter")
            expect(page.locator(".exchange .tools")).to_have_count(number)
        seen = page.locator(".exchange article").all_inner_texts()
        served.process.kill()
        there = urlsplit(page.url).query
    with serving(tmp_path) as again:
        page.goto(f"{again.url}/?{there}")
        expect(page.locator(".exchange .tools")).to_have_count(2)
        assert page.locator(".exchange article").all_inner_texts() == seen
        expect(page.locator("#history a[aria-current]")).to_have_text("谁负责园区减污降碳?")
    context.close()
