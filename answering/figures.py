"""Numbers in running text, in Arabic and Chinese numerals, with 万 and 亿, made comparable."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.numerals import to_int

NUMBER = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
_SCALE = {
    "万": 10_000,
    "亿": 100_000_000,
    "万亿": 1_000_000_000_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
_SCALED = re.compile(rf"({NUMBER.pattern})\s*(万亿|万|亿|million|billion)?")
_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_SMALL = "〇零一二两三四五六七八九十百千"
_CHINESE = re.compile(
    rf"百分之[{_SMALL}]+|[{_SMALL}]*[十百千][{_SMALL}]*[万亿]?(?=[吨个家亩户辆项条%年])|[{_SMALL}]+[万亿](?=[吨个家亩户辆])"
)


@dataclass(frozen=True)
class Figure:
    """A number as it stands in a text, and the forms by which it is compared."""

    text: str
    values: frozenset[str]


def figures_in(text: str) -> frozenset[str]:
    """Every number of a text, as it is written and as a plain value."""
    return frozenset(value for figure in _figures(text) for value in figure.values)


def names_figure(text: str, source: str) -> Iterator[Figure]:
    """The numbers that a sentence names; a Chinese numeral that its source writes so too is left out."""
    for figure in _figures(text):
        if figure.text[0].isascii() or figure.text not in source:
            yield figure


def misplaced_years(text: str, source: str, vouched: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Years that a sentence puts beside a number that its source puts beside other years only, with that number."""
    beside = list(_dated(source))
    for years, figure in _dated(text):
        known = [
            set(other_years) for other_years, other in beside if other.values & figure.values and other_years
        ]
        if known and years and not figure.values & vouched and not set(years) & set[str]().union(*known):
            yield years[0], figure.text


def _dated(text: str) -> Iterator[tuple[list[str], Figure]]:
    """Each number of a text that is no year, with the years of its phrase, or of the nearest phrase before it."""
    for sentence in re.split(r"[。；;\n]", text):
        years: list[str] = []
        for phrase in re.split(r"[，,]", sentence):
            years = _YEAR.findall(phrase) or years
            for figure in _figures(phrase):
                if not _YEAR.fullmatch(figure.text):
                    yield years, figure


def _figures(text: str) -> Iterator[Figure]:
    plain = unicodedata.normalize("NFKC", text)
    for match in _SCALED.finditer(plain):
        number = match.group(1).replace(",", "").replace("，", "")
        values = {number} if match.group(2) is None else {_value(float(number) * _SCALE[match.group(2)])}
        values |= {number} if match.group(2) in ("万", "亿", "万亿") else set()
        yield Figure(match.group(1), frozenset(values))
    for match in _CHINESE.finditer(plain):
        numeral = match.group().removeprefix("百分之")
        scale = _SCALE.get(numeral[-1], 1)
        number_read = to_int(numeral.rstrip("万亿"))
        if number_read is not None:
            forms = {_value(number_read * scale)} | ({str(number_read)} if scale > 1 else set())
            yield Figure(match.group(), frozenset(forms))


def _value(number: float) -> str:
    return str(int(number)) if number == int(number) else str(number)
