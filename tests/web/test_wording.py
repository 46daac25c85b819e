from web.wording import EXAMPLES, WORDS


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    assert all(set(words) == {"zh", "en"} and all(words.values()) for words in WORDS.values())


def test_examples_are_given_in_both_languages() -> None:
    assert any(example.isascii() for example in EXAMPLES)
    assert any(not example.isascii() for example in EXAMPLES)
