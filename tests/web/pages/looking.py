"""How the browser tests of pages look at them: shapes of windows, pictures kept, and what axe finds."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

OUTPUT = Path(__file__).resolve().parents[2] / "output"


@dataclass(frozen=True)
class Look:
    """How a page is looked at: its width in pixels, "zh" or "en", "light" or "dark"."""

    width: int = 1360
    language: str = "zh"
    theme: str = "light"

    def __str__(self) -> str:
        return f"{self.width}-{self.language}-{self.theme}"


LOOKS = [
    Look(width, language, theme)
    for width in (1360, 390)
    for language in ("zh", "en")
    for theme in ("light", "dark")
]
TWO_LOOKS = (LOOKS[0], LOOKS[-1])  # where `test_site_pages` has looked in all of them


@contextmanager
def opened(browser: Browser, address: str, look: Look, shown: str = ".board") -> Iterator[Page]:
    """A page as it is seen in a browser of this shape, once `shown` is there."""
    context = browser.new_context(
        viewport={"width": look.width, "height": 900}, locale={"zh": "zh-CN", "en": "en-GB"}[look.language]
    )
    page = context.new_page()
    page.goto(f"{address}{'&' if '?' in address else '?'}__theme={look.theme}")
    page.locator(shown).first.wait_for()
    try:
        yield page
    finally:
        context.close()


def keep_picture(page: Page, name: str) -> None:
    """Keep a screenshot of the whole page among the tests' output."""
    OUTPUT.mkdir(exist_ok=True)
    page.screenshot(path=OUTPUT / f"{name}.png", full_page=True)


def serious(page: Page) -> list[tuple[str, str]]:
    """What axe finds serious or critical on the page: the rule and the first element."""
    return [
        (finding["id"], finding["nodes"][0]["html"])
        for finding in Axe().run(page).response["violations"]
        if finding["impact"] in ("serious", "critical")
    ]
