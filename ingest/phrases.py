"""Finding known phrases in a folded text: at each place the longest one, none inside a longer one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ingest.analysis import fold

T = TypeVar("T")


@dataclass(frozen=True)
class PhraseMatch(Generic[T]):
    """A phrase found in a text and what it stands for."""

    phrase: str
    value: T
    start: int
    end: int


class Phrases(Generic[T]):
    """Known phrases, each standing for a value; the first value given for a phrase is kept."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        pairs = [(phrase, value) for phrase, value in phrases if phrase and "\n" not in phrase]
        folded = fold("\n".join(phrase for phrase, _ in pairs)).split("\n") if pairs else []
        self._values: dict[str, T] = {}
        for phrase, (_, value) in zip(folded, pairs, strict=True):
            self._values.setdefault(phrase, value)
        self._lengths: dict[str, list[int]] = {}
        for phrase in self._values:
            self._lengths.setdefault(phrase[0], []).append(len(phrase))
        self._lengths = {
            first: sorted(set(lengths), reverse=True) for first, lengths in self._lengths.items()
        }

    def find(self, folded: str) -> list[PhraseMatch[T]]:
        """Every phrase in a folded text, in order; a phrase of Latin letters is found only as whole words."""
        found: list[PhraseMatch[T]] = []
        at = 0
        while at < len(folded):
            end = self._longest(folded, at)
            if end is None:
                at += 1
                continue
            phrase = folded[at:end]
            found.append(PhraseMatch(phrase, self._values[phrase], at, end))
            at = end
        return found

    def _longest(self, folded: str, at: int) -> int | None:
        for length in self._lengths.get(folded[at], ()):
            end = at + length
            if end <= len(folded) and folded[at:end] in self._values and _whole(folded, at, end):
                return end
        return None


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a range does not cut a Latin word in two; a plural s may follow it."""
    if not text[start:end].isascii():
        return True
    if start > 0 and _is_latin(text[start - 1]) and _is_latin(text[start]):
        return False
    rest = text[end : end + 2]
    if not rest or not _is_latin(rest[0]) or not _is_latin(text[end - 1]):
        return True
    return rest[0] == "s" and not (len(rest) > 1 and _is_latin(rest[1]))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
