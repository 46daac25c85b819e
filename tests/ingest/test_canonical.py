import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.canonical import RULES, canonicalise

# Every syllable of Hanyu Pinyin in common use: an initial and the finals that follow it.
SYLLABLES = {
    "": "a ai an ang ao e ei en eng er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei eng i ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo ü üe",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
MARKED = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "ü": "ǖǘǚǜ"}


def readings(syllable: str) -> list[str]:
    """A syllable without its tone, with a tone digit, and with each tone mark where the rules put it."""
    vowels = [letter for letter in syllable if letter in MARKED]
    bearer = next((v for v in ("a", "e") if v in vowels), "o" if "ou" in syllable else vowels[-1])
    return [
        syllable,
        *(f"{syllable}{digit}" for digit in "1234"),
        *(syllable.replace(bearer, mark) for mark in MARKED[bearer]),
    ]


BY_INITIAL = {
    initial: [reading for final in finals.split() for reading in readings(initial + final)]
    for initial, finals in SYLLABLES.items()
}
READINGS = [reading for initial in BY_INITIAL.values() for reading in initial]
KEPT = ["案例", "注", "2025年", "VOCs", "CO2", "PM2.5", "hé xīn", "beijing", "Note", "", "四）", "ab6"]
KEPT += ["net", "ok", "app", "the", "new", "a.", "hé6", "HÉ", "x", "1"]

han = st.sampled_from("减污降碳协同增效方案推进一四十二")
marks = st.sampled_from(
    ["，", "。", ",", ":", "(", ")", " ", "  ", "　", "\n", "\r\n", "\u200b", "\ufeff", "\u2028"]
)
words = st.sampled_from(["2025", "abc", "四)", "(五）", *(f"【{inside}】" for inside in KEPT)])
other = marks | words
ruby = st.sampled_from(READINGS).map(lambda reading: f"【{reading}】")
plain = st.lists(han | other, max_size=40)
messy = st.lists(han | other | ruby, max_size=60).map("".join)


def chinese(text: str) -> str:
    return "".join(character for character in text if "\u3400" <= character <= "\u9fff")


@pytest.mark.parametrize("initial", BY_INITIAL)
def test_every_reading_is_removed(initial: str) -> None:
    left = [
        reading for reading in BY_INITIAL[initial] if canonicalise(f"减【{reading}】污\n").text != "减污\n"
    ]
    assert left == []


def test_a_reading_whose_tone_is_a_digit_is_removed() -> None:
    assert canonicalise("均【jun1】达到").text == "均达到\n"


@pytest.mark.parametrize("inside", KEPT)
def test_brackets_that_are_no_reading_are_kept(inside: str) -> None:
    assert f"减【{inside}】污" in canonicalise(f"减【{inside}】污。\n").text


def test_a_reading_after_no_chinese_character_is_kept() -> None:
    assert "A【hé】" in canonicalise("A【hé】减\n").text


@given(plain, st.data())
def test_readings_anywhere_leave_no_trace(pieces: list[str], data: st.DataObject) -> None:
    annotated = "".join(
        piece + data.draw(ruby | st.just("")) if chinese(piece) == piece else piece for piece in pieces
    )
    assert canonicalise(annotated).text == canonicalise("".join(pieces)).text


@given(messy)
def test_the_canonical_text_is_its_own_canonical_text(source: str) -> None:
    text = canonicalise(source).text
    again = canonicalise(text)
    assert again.text == text
    assert not any(use.times or use.removed or use.added for use in again.uses)


@given(messy | st.text(max_size=60))
def test_the_ledger_accounts_for_every_character(source: str) -> None:
    canonical = canonicalise(source)
    assert len(source) + sum(use.added - use.removed for use in canonical.uses) == len(canonical.text)
    assert [use.rule for use in canonical.uses] == [rule.name for rule in RULES]


@given(messy | st.text(max_size=60))
def test_no_chinese_character_is_ever_lost(source: str) -> None:
    assert chinese(canonicalise(source).text) == chinese(source)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("甲\r\n乙\r丙\u2028丁", "甲\n乙\n丙\n丁\n"),
        ("　　甲 \n\n\n 乙\t\n", "甲\n乙\n"),
        ("甲  乙\u3000丙", "甲 乙 丙\n"),
        ("一)甲\n(二)乙\n（三)丙\n（四）丁", "（一）甲\n（二）乙\n（三）丙\n（四）丁\n"),
        ("甲,乙:丙;丁(戊)?己!", "甲，乙：丙；丁（戊）？己！\n"),
        ("甲\u200b乙\ufeff", "甲乙\n"),
        ("abc, d: 1,150 (x)", "abc, d: 1,150 (x)\n"),
        ("上午9:30，共1,150.5万吨", "上午9:30，共1,150.5万吨\n"),
        ("9-21", "9-21\n"),
        ("", ""),
    ],
)
def test_each_rule_repairs_layout_and_nothing_else(source: str, text: str) -> None:
    assert canonicalise(source).text == text


def test_every_rule_says_why() -> None:
    assert all(rule.why for rule in RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
