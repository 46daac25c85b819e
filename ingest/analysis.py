"""How a text is cut into terms: Chinese into character bigrams, the rest into word stems and numbers."""

import re
import unicodedata
from functools import cache, lru_cache

import opencc
import Stemmer

_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?")
INVISIBLE = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


@cache
def _simplifier() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """One form for comparing: NFKC, simplified characters, lower case, no invisible characters."""
    visible = INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    return str(_simplifier().convert(visible)).lower()


def terms(text: str) -> list[str]:
    """The terms of a text, repeated as often as they occur, in order."""
    return _terms(fold(text))


def pieces(text: str) -> list[str]:
    """The terms of a text and its single Chinese characters: what the built-in embedding model has vectors for."""
    folded = fold(text)
    return [character for character in folded if is_chinese(character)] + _terms(folded)


def _terms(folded: str) -> list[str]:
    stem = _stemmer().stemWord
    found: list[str] = []
    for run in _RUN.findall(folded):
        if is_chinese(run[0]):
            found.extend([run[i : i + 2] for i in range(len(run) - 1)] or [run])
        else:
            found.append(stem(run) if run[0].isalpha() else run)
    return found


def is_chinese(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u3400" <= character <= "\u9fff"
