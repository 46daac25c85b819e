import pytest

from retrieval.sounds import Sounds

SOUNDS = Sounds(
    terms=("再生铝", "污水", "产业园区", "短流程炼钢"),
    said=("工业园", "脏水"),
    known=frozenset({"再生", "生铝", "污水", "产业", "园区", "工业", "业园", "是多", "多少", "短流", "炼钢"}),
)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("zaishenglv", "再生铝"),
        ("zai sheng lv", "再生铝"),
        ("zaishenglv是多少", "再生铝是多少"),
        ("wushui zenme ban", "污水 怎么办"),
        ("gongyeyuan", "工业园"),
        ("chanyeyuanqu shei fuze", "产业园区 谁负责"),
    ],
)
def test_letters_are_read_as_the_phrase_that_they_sound_like(text: str, right: str) -> None:
    assert SOUNDS.put_right(text) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("再生吕是多少", "再生铝是多少"),
        ("在生铝", "再生铝"),
        ("乌水", "污水"),
        ("短流成炼钢", "短流程炼钢"),
        ("产业圆区", "产业园区"),
    ],
)
def test_a_character_of_the_same_sound_is_put_right(text: str, right: str) -> None:
    assert SOUNDS.put_right(text) == right


@pytest.mark.parametrize(
    "text", ["再生铝是多少", "污水", "脏水", "第八条", "2025年，1150万吨！", "天王星", "abc", "", " "]
)
def test_what_is_written_as_it_should_be_is_left_as_it_is(text: str) -> None:
    assert SOUNDS.put_right(text) == text


def test_a_pair_that_somebody_wrote_is_not_taken_for_one_that_sounds_alike() -> None:
    known = Sounds(SOUNDS.terms, SOUNDS.said, SOUNDS.known | {"屋水"})
    assert SOUNDS.put_right("屋水") == "污水"
    assert known.put_right("屋水") == "屋水"


def test_characters_that_share_none_with_a_term_are_not_taken_for_it() -> None:
    assert SOUNDS.put_right("武睡") == "武睡"


def test_words_of_another_language_are_left_alone() -> None:
    assert SOUNDS.put_right("wushui", frozenset({"wushui"})) == "wushui"


def test_putting_right_is_done_once_and_for_all() -> None:
    right = SOUNDS.put_right("zaishenglv和乌水")
    assert right == "再生铝和污水"
    assert SOUNDS.put_right(right) == right


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("wushui", ["wu", "shui"]),
        ("chanyeyuanqu", ["chan", "ye", "yuan", "qu"]),
        ("steel", []),
        ("wushuix", []),
        ("", []),
    ],
)
def test_a_word_is_cut_into_syllables_only_where_it_can_be_cut_whole(word: str, syllables: list[str]) -> None:
    assert SOUNDS.syllables(word) == syllables
