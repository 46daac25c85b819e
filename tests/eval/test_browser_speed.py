from pathlib import Path

import pytest
from playwright.sync_api import Browser

from eval import browser_speed


def test_the_chat_is_timed_from_enter_to_the_whole_answer(
    browser: Browser, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser_speed, "QUESTIONS", 2)
    (tmp_path / "index").symlink_to(home / "index")
    figures = browser_speed.measure(browser, tmp_path)
    assert list(figures) == [
        "browser: first page usable (ms)",
        "browser: Enter to whole answer p50 (ms)",
        "browser: Enter to whole answer max (ms)",
    ]
    assert (
        0
        < figures["browser: Enter to whole answer p50 (ms)"]
        <= figures["browser: Enter to whole answer max (ms)"]
    )
