"""Chinese phrases known by their sound: pinyin read as characters, and characters of the same sound put right."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from ingest.analysis import is_chinese
from ingest.numerals import to_chinese
from retrieval.pinyin import sounds_of

_RUN = re.compile(r"[\u3400-\u9fff]|[a-zü]+|[^\u3400-\u9fffa-zü]")
_ALSO = {"shei": "shui"}  # syllables with another spelling that pinyin of characters has not
MOST_CLAUSES = 100  # more than any plan has that pinyin is written about
STRINGS = (2, 3, 4, 5, 6)  # characters of strings of the plan that pinyin may stand for
LONGEST = 12  # syllables of a phrase looked for

# Words of questions that a glossary of a plan does not have, so that pinyin is read as questions.
ASKING_WORDS = """
请问 什么 哪些 哪个 哪家 哪里 哪条 哪一条 几条 谁 谁管 谁负责 怎么 怎么办 怎么样 怎么弄 怎样 如何 多少 几 几年 有没有 有吗
吗 呢 啥 是啥 咋 咋办 是不是 能不能 可以 可不可以 让不让 要不要 行不行 负责 牵头 部门 单位 目标 要求 提 提到 没有 里面 里
方案 文件 到了 到 年 的 了 和 是 在 管 管啥 干啥 要 得 我 我们 想问 规定 说 怎么说 写 哪年 为什么 十四五 十五五 二零二五
二零三零 呀 啊 谁来管 都有谁 有谁 哪 哪几条 哪几个 几 个 这 那个部门 这事 事儿 什么时候 会不会 写在 里头 上面 下面 钱 吗 也 给 企业 国家 地方 城市 农村 这个 那个 那 达到 达标 比例 占比 禁止 鼓励 支持 今后 以后 还 都 有
"""


@dataclass(frozen=True)
class _Unit:
    """A character with its sound, a syllable in Latin letters, or anything else (no sound)."""

    text: str
    sound: str | None
    latin: bool = False


@dataclass(frozen=True)
class Sounds:
    """Phrases by their sound. `terms` are a plan's own, `said` what people say for them; `known` pairs of characters
    are ones that somebody wrote, `text` is the plan's own: what stands in it word for word is never changed."""

    terms: tuple[str, ...]
    said: tuple[str, ...]
    known: frozenset[str]
    text: str = ""

    def put_right(self, folded: str, words: frozenset[str] = frozenset()) -> str:
        """The text with the phrases in it that sound as they should written as they should; `words` are left alone."""
        units = list(self._units(folded, words))
        out: list[str] = []
        at = 0
        while at < len(units):
            known, longest = self._known_phrase(units, at), self._longest(units, at)
            goes_on = known is None or (longest[0] > known[0] and longest[1].startswith(known[1]))
            length, phrase = longest if known is None or goes_on else known
            out.append(phrase)
            at += length
        return "".join(out)

    def syllables(self, word: str) -> list[str]:
        """A word cut into syllables of pinyin, the longest first; empty where it cannot be."""
        for length in range(min(6, len(word)), 0, -1):
            if word[:length] in self._syllables:
                rest = self.syllables(word[length:])
                if rest or length == len(word):
                    return [word[:length], *rest]
        return []

    def _units(self, folded: str, words: frozenset[str]) -> Iterator[_Unit]:
        for run in _RUN.findall(folded):
            if is_chinese(run):
                yield _Unit(run, sounds_of(run)[0])
            elif len(run) > 1 and run[0].isalpha() and run not in words and self.syllables(run):
                for syllable in self.syllables(run):
                    yield _Unit(syllable, _ALSO.get(syllable, syllable), latin=True)
            else:
                yield _Unit(run, None)

    def _known_phrase(self, units: list[_Unit], at: int) -> tuple[int, str] | None:
        """A phrase that is written as it should, which needs no mending, with its length in units."""
        written = "".join(unit.text if len(unit.text) == 1 else "\n" for unit in units[at : at + LONGEST])
        for length in range(len(written), 1, -1):
            if written[:length] in self._phrases:
                return length, written[:length]
        return None

    def _longest(self, units: list[_Unit], at: int) -> tuple[int, str]:
        """The longest phrase that is meant at a place, with its length in units; the unit itself where none is."""
        sounding: list[_Unit] = []
        best = (1, units[at].text)
        for taken, unit in enumerate(units[at : at + 2 * LONGEST], 1):
            if unit.text == " " and sounding:  # a space between syllables
                continue
            if unit.sound is None:
                break
            sounding.append(unit)
            phrase = self._meant(sounding)
            around = (
                units[at - 1].text if at else "",
                "".join(u.text for u in units[at + taken : at + taken + 1]),
            )
            if phrase and not self._tears(sounding, phrase, around):
                best = (taken, phrase)
        return best

    def _meant(self, units: list[_Unit]) -> str | None:
        """The phrase that units stand for by their sound, if they stand for one.

        Letters stand for any phrase of their sound. Characters stand for a term of the plan that shares some with them,
        where they make a pair that nobody wrote, or where all but one are those of a term of three or more.
        """
        sound = " ".join(unit.sound or "" for unit in units)
        if any(unit.latin for unit in units):
            return self._by_sound.get(sound)
        written = "".join(unit.text for unit in units)
        phrase = self._terms_by_sound.get(sound)
        if (
            phrase is None
            or written in self._phrases
            or written in self.text
            or self._would_break(written, phrase)
        ):
            return None
        shared = sum(a == b for a, b in zip(written, phrase, strict=True))
        pairs = [written[at : at + 2] for at in range(len(written) - 1)]
        unknown = any(pair not in self.known for pair in pairs)
        meant = (unknown and shared > 0) or (len(written) > 2 and shared == len(written) - 1)
        return phrase if meant else None

    def _tears(self, units: list[_Unit], phrase: str, around: tuple[str, str]) -> bool:
        """Whether a character that would be changed makes a word with the one beside the phrase (责任行, not 人行)."""
        before, after = around
        if len(phrase) > 2:
            return False
        first, last = units[0], units[-1]
        return (
            not first.latin and bool(before) and first.text != phrase[0] and before + first.text in self.known
        ) or (not last.latin and bool(after) and last.text != phrase[-1] and last.text + after in self.known)

    def _would_break(self, written: str, phrase: str) -> bool:
        """Whether a character that would be changed belongs to a word of the register or the glossary."""
        changed = [at for at, (a, b) in enumerate(zip(written, phrase, strict=True)) if a != b]
        return any(
            written[start:end] in self._phrases
            for at in changed
            for start in range(at + 1)
            for end in range(max(at + 1, start + 2), len(written) + 1)
        )

    @cached_property
    def _phrases(self) -> frozenset[str]:
        return frozenset((*self.terms, *self.said))

    @cached_property
    def _terms_by_sound(self) -> dict[str, str]:
        return _sounding(term for term in self.terms if len(term) > 1)

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        ordinals = (
            f"第{to_chinese(number)}{item}" for number in range(1, MOST_CLAUSES) for item in ("条", "项")
        )
        return _strings(self.text) | _sounding((*ASKING_WORDS.split(), *ordinals, *self.terms, *self.said))

    @cached_property
    def _syllables(self) -> frozenset[str]:
        return frozenset(sound for sounds in (*self._by_sound, *_ALSO) for sound in sounds.split())


def _strings(text: str) -> dict[str, str]:
    """The short strings of characters of a text by their sounds: what pinyin may be that is no term."""
    counts: Counter[tuple[str, str]] = Counter()
    for run in re.findall("[\u3400-\u9fff]+", text):
        sounds = sounds_of(run)
        for length in STRINGS:
            for at in range(len(run) - length + 1):
                counts[" ".join(sounds[at : at + length]), run[at : at + length]] += 1
    found: dict[str, str] = {}
    for (sound, string), _ in counts.most_common():
        found.setdefault(sound, string)
    return found


def _sounding(phrases: Iterable[str]) -> dict[str, str]:
    """Chinese phrases by their sounds, syllables parted by spaces; the first given for a sound is kept."""
    found: dict[str, str] = {}
    for phrase in phrases:
        if phrase and all(map(is_chinese, phrase)):
            found.setdefault(" ".join(sounds_of(phrase)), phrase)
    return found
