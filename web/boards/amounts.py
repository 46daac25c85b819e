"""Amounts of targets in words, in Chinese as the plan prints them and in English."""

from decimal import Decimal

from ingest.plan import Comparator, Target
from retrieval.language import Language
from web.wording import word

_SCALES = (("万亿", 12), ("亿", 8), ("万", 4))
_ENGLISH_SCALES = ((12, " trillion"), (9, " billion"), (6, " million"))
_UNITS = {
    "%": "%",
    "％": "%",
    "个百分点": " percentage points",
    "吨标准煤": " tonnes of standard coal",
    "吨": " tonnes",
    "千瓦时": " kWh",
    "千瓦": " kW",
    "立方米": " cubic metres",
    "公顷": " hectares",
    "亩": " mu",
    "平方公里": " square kilometres",
    "平方米": " square metres",
    "公里": " kilometres",
    "辆": " vehicles",
    "户": " households",
    "元": " yuan",
    "人次": " person-times",
    "人": " people",
    "微克/立方米": " micrograms per cubic metre",
    "毫克": " milligrams",
    "克": " grams",
    "天": " days",
    "个": "",
    "家": "",
    "座": "",
    "项": "",
}
_KEYS: dict[Comparator, str] = {
    "=": "targets.exactly",
    ">=": "targets.at_least",
    "<=": "targets.at_most",
    "~": "targets.about",
    "range": "targets.exactly",
}


def amount(target: Target, language: Language) -> str:
    """A target's value and unit with what they say of each other: 20%以上, 20% or more."""
    figure = _english(target) if language == "en" else f"{target.value}{target.unit or ''}"
    return word(_KEYS[target.comparator], language, amount=figure)


def share(target: Target) -> float | None:
    """How much of a whole a target is, between 0 and 1; None where it is no single percentage up to 100."""
    if target.unit not in ("%", "％") or "-" in target.value or float(target.value) > 100:
        return None
    return float(target.value) / 100


def number(value: str) -> float | int | str:
    """A value as a number where it is a single one, else as it stands (a range)."""
    try:
        exact = Decimal(value)
    except ArithmeticError:
        return value
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _english(target: Target) -> str:
    """The value with its unit in English; a unit that has no English stays as printed."""
    unit = target.unit or ""
    scale, base = next(((ten, unit[len(s) :]) for s, ten in _SCALES if unit.startswith(s)), (0, unit))
    if unit and base not in _UNITS:
        return f"{target.value} {unit}"
    low, _, high = target.value.partition("-")
    figures = [Decimal(figure) * 10**scale for figure in (low, high) if figure]
    ten, name = next(((t, n) for t, n in _ENGLISH_SCALES if figures[0] >= 10**t), (0, ""))
    printed = "–".join(_plain(figure / 10**ten) for figure in figures)
    return f"{printed}{name}{_UNITS.get(base, '')}"


def _plain(figure: Decimal) -> str:
    whole = figure == figure.to_integral_value()
    return f"{int(figure):,}" if whole else f"{figure.normalize():f}"
