from web.wording import EXAMPLES, WORDS, word, words


def test_every_word_of_the_page_is_there_in_both_languages() -> None:
    assert all(set(words) == {"zh", "en"} and all(words.values()) for words in WORDS.values())


def test_examples_are_given_in_both_languages() -> None:
    assert any(example.isascii() for example in EXAMPLES)
    assert any(not example.isascii() for example in EXAMPLES)


def test_words_of_the_files_are_there_in_both_languages_and_can_be_filled_in() -> None:
    assert all(set(both) == {"zh", "en"} and all(both.values()) for both in words().values())
    assert word("login.too_often", "en", seconds=7).endswith("in 7 seconds.")
