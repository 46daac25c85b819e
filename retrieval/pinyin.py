"""The sounds of Chinese characters in Latin letters."""

import re
import unicodedata

_TONE = re.compile("[\u0300\u0301\u0304\u030c]")
_TONE_DIGIT = re.compile(r"(?<=[a-zü])[1-5](?![\d])")


def sounds_of(characters: str) -> list[str]:
    """The syllable of each character, without its tone."""
    from pypinyin import lazy_pinyin

    return list(lazy_pinyin(characters))


def initials_in(characters: str) -> str:
    """The first letters of the syllables of characters (工信部: gxb)."""
    return "".join(sound[0] for sound in sounds_of(characters))


def without_tones(folded: str) -> str:
    """Pinyin without the marks, or the digits, of its tones (dì jiǔ tiáo, di4 jiu3 tiao2); ü stays."""
    parted = unicodedata.normalize("NFD", folded)
    plain = unicodedata.normalize("NFC", _TONE.sub("", parted))
    return _TONE_DIGIT.sub("", plain) if len(_TONE_DIGIT.findall(plain)) > 1 else plain
