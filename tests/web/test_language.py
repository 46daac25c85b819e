from dataclasses import dataclass, field

import pytest

from web.language import page_language


@dataclass
class Asked:
    cookies: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("cookie", "header", "language"),
    [
        ("en", "zh-CN", "en"),
        ("zh", "en-US,en;q=0.9", "zh"),
        (None, "en-US,en;q=0.9,zh;q=0.5", "en"),
        (None, "fr-FR,fr;q=0.9,zh-TW;q=0.8,en;q=0.5", "zh"),
        (None, "", "zh"),
        (None, "de", "zh"),
        ("de'--", "en", "en"),
    ],
)
def test_the_choice_wins_then_the_browser_then_chinese(cookie: str | None, header: str, language: str) -> None:
    cookies = {"lang": cookie} if cookie else {}
    assert page_language(Asked(cookies, {"accept-language": header})) == language
