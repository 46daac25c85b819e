import re

import pytest

from web.wording import LANGUAGES, i18n, word, words

PLACES = re.compile(r"\{(\w+)[^}]*\}")


@pytest.mark.parametrize("key", sorted(words()))
def test_every_word_is_there_in_both_languages_with_its_places(key: str) -> None:
    both = words()[key]
    assert set(both) == set(LANGUAGES)
    assert any(text.strip() for text in both.values())
    assert set(PLACES.findall(both["zh"])) <= set(PLACES.findall(both["en"]))


def test_values_are_filled_in() -> None:
    assert word("chat.too_fast", "zh", seconds=7).startswith("提问过快，请 7 秒后")


def test_gradio_gets_every_word_for_each_name_of_chinese() -> None:
    tables = i18n().translations_dict
    assert tables["zh"] == tables["zh-CN"]
    assert set(tables["zh"]) == set(tables["en"]) == set(words())
