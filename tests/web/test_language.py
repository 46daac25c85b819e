from types import SimpleNamespace

import pytest

from retrieval.language import Language
from web.language import page_language


@pytest.mark.parametrize(
    ("cookies", "accepted", "language"),
    [
        ({}, "zh-CN,zh;q=0.9", "zh"),
        ({}, "en-GB,en;q=0.8", "en"),
        ({}, "fr, en;q=0.5", "en"),
        ({}, "", "zh"),
        ({"lang": "en"}, "zh-CN", "en"),
        ({"lang": "zh"}, "en", "zh"),
        ({"lang": "<b>"}, "en", "en"),
    ],
)
def test_the_cookie_comes_before_the_browser(
    cookies: dict[str, str], accepted: str, language: Language
) -> None:
    asked = SimpleNamespace(cookies=cookies, headers={"accept-language": accepted})
    assert page_language(asked) == language
