"""A question with its slips mended: pinyin for characters, characters of the same sound, misspelt English words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ingest.analysis import fold, is_chinese, terms
from retrieval.dialect import standard
from retrieval.initials import numbered_by_sound, spelt_out
from retrieval.pinyin import without_tones
from retrieval.sounds import Sounds

PINYIN_SHARE = 0.8  # share of the words of a text without characters from which it is pinyin, and not English
FEWEST_WORDS = 3  # of a text that may be pinyin
FEWEST_LETTERS = 5  # of an English word that is mended
SURE_LETTERS = (
    6  # letters from which one wrong letter is mended; shorter words need one too few, too many or swapped
)
LONG_LETTERS = 8  # letters from which two slips are mended
_FRAME = frozenset(
    [
        "the",
        "which",
        "what",
        "who",
        "when",
        "where",
        "does",
        "how",
        "are",
        "and",
        "clause",
        "clauses",
        "responsible",
        "target",
        "targets",
        "body",
        "bodies",
        "plan",
        "item",
        "items",
        "about",
        "listed",
        "named",
        "former",
        "latter",
        "quote",
        "original",
        "wording",
    ]
)
_ENDINGS = frozenset(("s", "es", "d", "ed", "r", "er", "ing", "ly", "n"))
_INFLECTED = re.compile(r"(?:s|ed|ing|er|ly|d)$")
_ENGLISH = re.compile(r"\b(?:the|is|of|what|which|does|and)\b")


@dataclass(frozen=True)
class Speller:
    """Mends questions. `words` are English words, `known` pieces (characters, pairs of characters, word stems) that
    need no mending."""

    sounds: Sounds
    words: frozenset[str]
    known: frozenset[str]
    initials: Mapping[str, str] = field(default_factory=dict)

    def mended(self, text: str) -> str:
        """The text mended; the text itself where nothing is amiss."""
        folded = fold(text)
        if any(is_chinese(character) for character in folded):
            plain = numbered_by_sound(standard(spelt_out(folded, self.initials, self.words)))
            words = frozenset() if self._is_pinyin(plain) else self.words | _FRAME
            right = self.sounds.put_right(plain, words)
            return text if right == folded else right
        toneless = without_tones(folded)
        if self._is_pinyin(toneless):
            named = spelt_out(toneless, self.initials, frozenset())
            return numbered_by_sound(standard(self.sounds.put_right(named).replace(" ", "")))
        return re.sub(r"[A-Za-z]+", lambda match: self._word(match.group()), text)

    def _is_pinyin(self, folded: str) -> bool:
        words = re.findall(r"[a-zü]+", folded)
        if len(words) < 2 or _ENGLISH.search(folded):
            return False
        spelt = [word for word in words if word in self.initials or self.sounds.syllables(word)]
        if len(words) < FEWEST_WORDS:  # two words are pinyin where both are all words of the plan
            right = self.sounds.put_right(folded)
            return len(spelt) == len(words) and not set(words) & self.words and not re.search("[a-z]", right)
        return len(spelt) >= PINYIN_SHARE * len(words)

    def _word(self, word: str) -> str:
        """An English word, or the known word that it is a slip of where nobody wrote it."""
        if word in self.words or word in _FRAME or not word.islower() or len(word) < 3:
            return word
        if len(word) < FEWEST_LETTERS:
            return self._swapped(word)
        stem = terms(word)[0]
        if stem in self.known:  # the search knows it; the form is put right where only its end is amiss
            if _INFLECTED.search(word):
                return word
            alike = [other for other in self._meant if terms(other)[0] == stem]
        else:
            alike = [
                other for other in self._meant if other[0] == word[0] and abs(len(other) - len(word)) <= 2
            ]
        return self._nearest(word, alike)

    def _swapped(self, word: str) -> str:
        """A short word with two neighbouring letters swapped put right (teh); nothing else is that sure."""
        if terms(word)[0] in self.known:
            return word
        swaps = (word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1))
        return next((other for other in swaps if other in _FRAME), word)

    def _nearest(self, word: str, alike: list[str]) -> str:
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = 2 if len(word) >= LONG_LETTERS else 1
        found = process.extract(word, sorted(alike), scorer=OSA.distance, score_cutoff=most, limit=5)
        for other, distance, _ in sorted(found, key=lambda item: (item[1], -len(item[0]))):
            if distance and not _is_form(word, other) and (distance > 1 or _is_slip(word, other)):
                return str(other)
        return word

    @cached_property
    def _meant(self) -> frozenset[str]:
        return self.words | _FRAME


def speller_of(
    texts: Iterable[str],
    own: Iterable[str],
    said: Iterable[str],
    known: Iterable[str],
    text: str = "",
    initials: Mapping[str, str] | None = None,
) -> Speller:
    """A speller for a plan: `texts` are English ones about it, `own` its terms, `said` what people say for them.

    `text` is the plan's own; what stands in it word for word needs no mending. `initials` are the
    letters that bodies are written by, with their names.
    """
    words = {word for text in texts for word in re.findall(r"[a-z]+", text.lower()) if len(word) > 1}
    pieces = frozenset(known)
    sounds = Sounds(tuple(own), tuple(said), pieces, fold(text))
    return Speller(sounds, frozenset(words), pieces, initials or {})


def _is_form(word: str, other: str) -> bool:
    """Whether two words are forms of one (involve, involved) or differ in their ends alone (assistant, assistance)."""
    shorter, longer = sorted((word, other), key=len)
    shared = next((at for at, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), len(shorter))
    ends = longer[len(shorter) :] if longer.startswith(shorter) else ""
    return ends in _ENDINGS or (len(word) - shared <= 2 < len(word) - 3 and word[-1] != other[-1])


def _is_slip(word: str, other: str) -> bool:
    """Whether one letter is missing, too many, swapped with its neighbour, or a vowel in the place of another."""
    if len(word) != len(other) or sorted(word) == sorted(other) or len(word) >= LONG_LETTERS:
        return True
    wrong = next((pair for pair in zip(word, other, strict=True) if pair[0] != pair[1]), ("", ""))
    return len(word) >= SURE_LETTERS and set(wrong) <= set("aeiouy")
