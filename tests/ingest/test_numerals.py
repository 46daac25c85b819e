import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.numerals import to_chinese, to_int, word_to_int


@given(st.integers(1, 999))
def test_a_number_written_in_chinese_reads_back(number: int) -> None:
    assert to_int(to_chinese(number)) == number


@pytest.mark.parametrize(
    ("numeral", "number"),
    [
        ("十", 10),
        ("十一", 11),
        ("二十", 20),
        ("二十九", 29),
        ("一百零三", 103),
        ("一百〇三", 103),
        ("两百", 200),
        ("二〇三〇", 2030),
        ("29", 29),
    ],
)
def test_numerals_are_read_as_plans_print_them(numeral: str, number: int) -> None:
    assert to_int(numeral) == number


@pytest.mark.parametrize("word", ["", "甲", "十甲", "abc", "1.5", "-3", "²"])
def test_what_is_no_numeral_is_read_as_none(word: str) -> None:
    assert to_int(word) is None


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "一"), (10, "十"), (19, "十九"), (20, "二十"), (110, "一百一十"), (300, "三百")],
)
def test_numbers_are_written_as_plans_number_their_items(number: int, numeral: str) -> None:
    assert to_chinese(number) == numeral


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("one", 1),
        ("ten", 10),
        ("first", 1),
        ("tenth", 10),
        ("两", 2),
        ("二十九", 29),
        ("7", 7),
        ("dozen", None),
    ],
)
def test_a_number_word_is_read_in_either_language(word: str, number: int | None) -> None:
    assert word_to_int(word) == number
