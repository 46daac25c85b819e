"""Bodies written by the initials of their pinyin (gxb for 工信部), and numbers of clauses written by their sound."""

import re
from collections.abc import Iterable, Mapping

from ingest.analysis import is_chinese
from ingest.numerals import to_int
from retrieval.pinyin import initials_in, sounds_of

SHORTEST, LONGEST = 3, 7  # letters of such an abbreviation
_TOKEN = re.compile(rf"(?<![a-z])[a-z]{{{SHORTEST},{LONGEST}}}(?![a-z])")
_ORDINAL = re.compile(r"[第弟](?P<words>[\u4e00-\u9fff]{1,4}?)(?P<item>条|(?<!事)项|款|调(?!整|查|控|度))")
_DIGITS = {
    "yi": "一", "er": "二", "liang": "二", "san": "三", "si": "四", "wu": "五", "liu": "六", "qi": "七", "ba": "八",
    "jiu": "九", "shi": "十",
}  # fmt: skip


Names = Iterable[tuple[str, str]]  # each with the id of its body


def initials_of(near: Names, others: Names = ()) -> dict[str, str]:
    """The initials of bodies' names; none that two bodies share, but that those near to the plan go before others."""
    return _unshared(others) | _unshared(near)


def _unshared(names: Names) -> dict[str, str]:
    found: dict[str, tuple[str, str]] = {}
    shared: set[str] = set()
    for name, body in names:
        if not all(map(is_chinese, name)):
            continue
        letters = initials_in(name)
        if SHORTEST <= len(letters) <= LONGEST and found.setdefault(letters, (name, body))[1] != body:
            shared.add(letters)
    return {letters: name for letters, (name, _) in found.items() if letters not in shared}


def spelt_out(folded: str, initials: Mapping[str, str], words: frozenset[str]) -> str:
    """A folded question with the bodies that stand in it by their initials named; English words are left alone."""

    def name(match: re.Match[str]) -> str:
        letters = match.group()
        return letters if letters in words else initials.get(letters, letters)

    return _TOKEN.sub(name, folded)


def numbered_by_sound(folded: str) -> str:
    """A folded question with the numbers of clauses that are written by their sound put right (第十伍条, 第二是四条)."""
    return _ORDINAL.sub(_number, folded)


def _number(match: re.Match[str]) -> str:
    words = match.group("words")
    digits = [_DIGITS.get(sound) for sound in sounds_of(words)]
    number = "".join(digit for digit in digits if digit)
    if len(number) != len(words) or to_int(number) is None or (len(number) > 1 and "十" not in number):
        return match.group()
    item = "条" if match.group("item") == "调" else match.group("item")
    return f"第{number}{item}"
