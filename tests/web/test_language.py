from dataclasses import dataclass, field

import pytest

from web.language import page_language


@dataclass
class Request:
    headers: dict[str, str] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "zh"),
        ("en-GB,en;q=0.9", "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("fr,en;q=0.5", "en"),
        ("fr", "zh"),
    ],
)
def test_the_browser_chooses(accepted: str, language: str) -> None:
    assert page_language(Request({"accept-language": accepted})) == language


def test_the_cookie_goes_before_the_browser() -> None:
    assert page_language(Request({"accept-language": "en"}, {"lang": "zh"})) == "zh"
    assert page_language(Request({"accept-language": "zh"}, {"lang": "en"})) == "en"


def test_a_cookie_of_another_language_is_passed_over() -> None:
    assert page_language(Request({"accept-language": "en"}, {"lang": "<script>"})) == "en"
