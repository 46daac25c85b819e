import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.analysis import fold, pieces, terms


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("減污降碳協同增效", "减污降碳协同增效"),
        ("\uff36\uff2f\uff23\uff11\uff15％", "voc15%"),
        ("减\u200b污\ufeff降\u202e碳", "减污降碳"),
        ("Energy", "energy"),
    ],
)
def test_texts_that_differ_in_form_alone_fold_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("减污降碳", ["减污", "污降", "降碳"]),
        ("碳", ["碳"]),
        ("到2025年达到1150.5万吨", ["到", "2025", "年达", "达到", "1150.5", "万吨"]),
        ("Reducing emissions", ["reduc", "emiss"]),
        ("VOCs治理", ["voc", "治理"]),
        ("，。！ ", []),
        ("", []),
    ],
)
def test_chinese_gives_pairs_of_characters_and_the_rest_stems_and_numbers(
    text: str, expected: list[str]
) -> None:
    assert terms(text) == expected


def test_terms_are_repeated_as_often_as_they_occur() -> None:
    assert terms("减污，减污") == ["减污", "减污"]


def test_a_traditional_question_has_the_terms_of_the_simplified_one() -> None:
    assert terms("哪些部門負責農業領域？") == terms("哪些部门负责农业领域？")


def test_pieces_are_single_characters_and_terms() -> None:
    assert pieces("减污 VOCs") == ["减", "污", "减污", "voc"]


@given(st.text(max_size=60))
def test_any_text_gives_terms_without_white_space(text: str) -> None:
    assert all(term and term == "".join(term.split()) for term in terms(text))
    assert set(terms(text)) <= set(pieces(text))
