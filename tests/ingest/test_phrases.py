from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.analysis import fold
from ingest.phrases import Phrases

known = Phrases(
    [
        ("再生铝", 1),
        ("铝", 2),
        ("再生", 3),
        ("VOC", 4),
        ("clean heating", 5),
        ("再生鋁", 6),
        ("", 7),
        ("a\nb", 8),
    ]
)


def found(text: str) -> list[tuple[str, int]]:
    return [(match.phrase, match.value) for match in known.find(fold(text))]


def test_the_longest_phrase_wins_and_none_is_found_inside_it() -> None:
    assert found("再生铝和铝，再生水") == [("再生铝", 1), ("铝", 2), ("再生", 3)]


def test_the_first_value_of_a_phrase_is_kept() -> None:
    assert found("再生鋁") == [("再生铝", 1)]


def test_latin_phrases_are_found_as_whole_words_only() -> None:
    assert found("VOC") == [("voc", 4)]
    assert found("VOCs治理") == [("voc", 4)]
    assert found("治理VOC") == [("voc", 4)]
    assert found("vocal AVOC VOC2 vocss") == []
    assert found("Clean  heating; CLEAN HEATING") == [("clean heating", 5)]


def test_no_phrases_find_nothing() -> None:
    assert Phrases[int]([]).find("再生铝") == []


@given(st.text(alphabet="再生铝 voc,s", max_size=30))
def test_matches_stand_where_they_say_and_never_overlap(text: str) -> None:
    matches = known.find(text)
    assert all(text[match.start : match.end] == match.phrase for match in matches)
    assert all(a.end <= b.start for a, b in pairwise(matches))
