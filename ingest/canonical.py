"""The canonical text of a plan: the one string in which every `start` and `end` counts.

The rules below are applied in their order; each is documented by its `why`. A rule repairs how the text was
typed or copied and adds no fact: a date printed without a year stays without one, a document number that the
source lacks stays absent, and brackets that are part of the plan (such as 【案例】) are kept.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.analysis import INVISIBLE

_CJK = r"\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\u2018-\u201d\u2026\u2014"
_NUMERAL = "〇一二三四五六七八九十百"

# A reading in Hanyu Pinyin: one syllable, lower case, with or without its tone mark or tone digit.
_VOWEL = {"a": "aāáǎà", "e": "eēéěè", "i": "iīíǐì", "o": "oōóǒò", "u": "uūúǔù", "v": "vüǖǘǚǜ"}
_A, _E, _I, _O, _U, _V = (f"[{_VOWEL[key]}]" for key in "aeiouv")
_SYLLABLE = (
    rf"(?:(?:zh|ch|sh|[bpmfdtnlgkhzcsry])?(?:{_A}(?:i|o|ng|n)?|{_E}(?:i|ng|n|r)?|{_A}{_O}|{_O}{_U}|{_O}ng)"
    rf"|(?:[bpmfwyl])?{_O}|[jqxylnbpmdt]?(?:i?{_A}(?:o|ng|n)?|{_I}{_E}|i{_E}|{_I}(?:ng|n|u)?|i{_U}|i{_O}ng|{_I}{_U})"
    rf"|(?:zh|ch|sh|[rzcs]){_I}|(?:zh|ch|sh|[bpmfdtnlgkhzcsrjqxyw])?(?:{_U}(?:n)?|u{_A}(?:i|ng|n)?|u{_O}|u{_I}|u{_E}|u{_A}n)"
    rf"|w(?:{_A}(?:i|ng|n)?|{_E}(?:i|ng|n)?|{_O})|[jqxynl]?(?:{_V}|[vü]{_E}|[vü]{_A}n|[vü]n|u{_E})|[nmńňǹḿ]g?)"
)
_RUBY = re.compile(rf"(?<=[\u3400-\u9fff])【{_SYLLABLE}[1-5]?】")
_PUNCTUATION = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
_HALF_WIDTH = re.compile(rf"(?<=[{_CJK}])[,;:()?!]|[,;:()?!](?=[{_CJK}])")


@dataclass(frozen=True)
class Rule:
    """One step from the source to the canonical text."""

    name: str
    why: str
    pattern: re.Pattern[str]
    replacement: str | Callable[[re.Match[str]], str]


@dataclass(frozen=True)
class RuleUse:
    """How often a rule applied, and how many characters it took away and put in."""

    rule: str
    times: int
    removed: int
    added: int


@dataclass(frozen=True)
class Canonical:
    """The canonical text with the account of how the source became it."""

    text: str
    uses: tuple[RuleUse, ...]


RULES: tuple[Rule, ...] = (
    Rule(
        "line ends",
        "every kind of line end becomes one line feed",
        re.compile("\r\n?|[\u2028\u2029\f\v]"),
        "\n",
    ),
    Rule(
        "invisible",
        "zero-width, direction and tag characters carry no text and can hide some",
        INVISIBLE,
        "",
    ),
    Rule(
        "ruby",
        "a pinyin reading in 【】 after a character is an aid to reading, not the plan's words",
        _RUBY,
        "",
    ),
    Rule(
        "edges",
        "white space at either end of a line is layout",
        re.compile(r"(?m)^[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+$"),
        "",
    ),
    Rule(
        "inner space",
        "a run of white space inside a line is one space",
        re.compile(r"[ \t\u00a0\u3000]{2,}|[\t\u00a0\u3000]"),
        " ",
    ),
    Rule("blank lines", "a paragraph ends with one line feed", re.compile(r"\n{2,}"), "\n"),
    Rule(
        "text ends",
        "the text begins with its first line and ends with one line feed",
        re.compile(r"\A\n+|(?<=[^\n])\Z"),
        lambda m: "" if m.group() else "\n",
    ),
    Rule(
        "item number",
        "an item's number has both of its brackets, full-width: 四) is （四）",
        re.compile(rf"(?m)^[(（]?([{_NUMERAL}]+)[)）]"),
        r"（\1）",
    ),
    Rule(
        "punctuation",
        "commas, colons, semicolons, brackets, ? and ! beside Chinese text are full-width",
        _HALF_WIDTH,
        lambda m: _PUNCTUATION[m.group()],
    ),
)


def canonicalise(source: str) -> Canonical:
    """Apply every rule until none applies any more, so that the canonical text is its own canonical text."""
    text = source
    counts = {rule.name: [0, 0, 0] for rule in RULES}
    while True:
        before = text
        for rule in RULES:
            text = _apply(rule, text, counts[rule.name])
        if text == before:
            break
    return Canonical(text, tuple(RuleUse(name, *count) for name, count in counts.items()))


def _apply(rule: Rule, text: str, count: list[int]) -> str:
    """Apply one rule everywhere, adding to its count of times, removed and added characters."""

    def replace(match: re.Match[str]) -> str:
        new = match.expand(rule.replacement) if isinstance(rule.replacement, str) else rule.replacement(match)
        if new != match.group():
            count[0] += 1
            count[1] += len(match.group())
            count[2] += len(new)
        return new

    return rule.pattern.sub(replace, text)
