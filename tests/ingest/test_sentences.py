from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import sentence_spans

TEXTS = st.text(alphabet="推进治理，。；！？”）\nab ", max_size=60)


def cut(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, 0, len(text))]


@given(TEXTS)
def test_sentences_hold_every_character_but_the_line_feeds_once(text: str) -> None:
    assert "".join(cut(text)) == text.replace("\n", "")


@given(TEXTS)
def test_sentences_follow_each_other_and_cross_no_line(text: str) -> None:
    spans = sentence_spans(text, 0, len(text))
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert not any("\n" in text[span.start : span.end] for span in spans)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_sentences_of_a_range_stay_inside_it(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    spans = sentence_spans(text, start, end)
    assert all(start <= span.start < span.end <= end for span in spans)


def test_a_closing_mark_stays_with_its_sentence() -> None:
    assert cut("他说“好。”然后走了；散会！") == ["他说“好。”", "然后走了；", "散会！"]


def test_a_comma_and_a_colon_end_no_sentence() -> None:
    assert cut("目标：到2025年，基本形成。") == ["目标：到2025年，基本形成。"]
