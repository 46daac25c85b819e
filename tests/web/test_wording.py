import re

from web.wording import EXAMPLES, WORDS, all_words, word


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    assert all(set(words) == {"zh", "en"} and all(words.values()) for words in WORDS.values())


def test_examples_are_given_in_both_languages() -> None:
    assert any(example.isascii() for example in EXAMPLES)
    assert any(not example.isascii() for example in EXAMPLES)


def test_every_word_of_every_area_is_there_in_both_languages() -> None:
    words = all_words()
    assert word("plan.contents", "zh") == "目录"
    assert word("plan.contents", "en") == "Contents"
    assert all(set(said) == {"zh", "en"} and all(said.values()) for said in words.values())


def test_both_languages_have_the_same_places_to_fill_in() -> None:
    places = {
        key: [set(re.findall(r"{(\w+)}", text)) for text in said.values()]
        for key, said in all_words().items()
    }
    assert [key for key, (one, other) in places.items() if one != other] == []
