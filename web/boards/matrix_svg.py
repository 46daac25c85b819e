"""The matrix as a picture that stands alone: no scripts, no links, no fonts of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.language import Language
from web.boards.markup import Html, el
from web.boards.matrix import Line, Matrix
from web.boards.signs import shape
from web.wording import word

CELL, ROW, SIGN, TEXT = 30, 26, 15, 13  # pixels
MARGIN, LINE = 24, 20
SLANT = 55  # degrees by which the clauses' names rise
MOST = 56  # half-width characters of a clause's name
INK, PALE, RULE, MARK = "#1f2933", "#f1f5f9", "#cbd5e1", "#14507a"
FONTS = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif"


@dataclass(frozen=True)
class _Frame:
    """Where things stand: the left and upper corner of the marks, and the picture's size."""

    left: float
    top: float
    width: float
    height: float


def matrix_svg(matrix: Matrix, title: str, note: str, language: Language) -> str:
    """The matrix as an SVG document with a title above it and a note below."""
    names = [_cut(_name(row.label, row.label_en, language)) for row in matrix.columns]
    frame = _frame(matrix, names, language, _wide(f"{title}{note}"))
    drawing = el(
        "svg",
        el("title", title),
        el("desc", f"{word('tasks.matrix_caption', language)} {note}"),
        el("rect", width=frame.width, height=frame.height, fill="#ffffff"),
        _text(MARGIN, MARGIN + 14, title, size=18, weight="bold"),
        *_bands(matrix, frame),
        *(_slanted(frame, at, name) for at, name in enumerate(names)),
        *(part for at, line in enumerate(matrix.lines) for part in _line(frame, at, line, language)),
        *_last_lines(matrix, frame, language),
        *_foot(matrix, frame, note, language),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {frame.width:.0f} {frame.height:.0f}",
        width=f"{frame.width:.0f}",
        height=f"{frame.height:.0f}",
        font_family=FONTS,
        font_size=TEXT,
        fill=INK,
        role="img",
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawing}\n'


def _frame(matrix: Matrix, names: list[str], language: Language, heading: float) -> _Frame:
    longest = max((_wide(name) for name in names), default=0.0)
    bodies = [_name(line.body.name, line.body.english, language) for line in matrix.lines]
    rows = [*bodies, _extra_words(matrix, language), word("tasks.matrix_bodies", language)]
    left = MARGIN + max(map(_wide, rows)) + 44
    top = MARGIN + 40 + longest * 0.82 + 16
    marks = CELL * len(matrix.columns)
    width = max(left + marks + longest * 0.58 + MARGIN, left + 400, heading * 0.75 + 2 * MARGIN)
    foot = (len(matrix.groups) + len(matrix.used) + 2) * LINE
    return _Frame(left, top, round(width), round(top + ROW * (len(matrix.lines) + 2) + foot + 2 * MARGIN))


def _bands(matrix: Matrix, frame: _Frame) -> Iterator[Html]:
    """Every second part on a pale ground."""
    at, tall = 0, ROW * (len(matrix.lines) + 2)
    for number, group in enumerate(matrix.groups):
        if number % 2 == 0:
            yield el(
                "rect",
                x=frame.left + at * CELL,
                y=frame.top,
                width=group.size * CELL,
                height=tall,
                fill=PALE,
            )
        at += group.size


def _slanted(frame: _Frame, at: int, name: str) -> Html:
    x, y = frame.left + (at + 0.6) * CELL, frame.top - 8
    return el("text", name, x=x, y=y, transform=f"rotate(-{SLANT} {x} {y})")


def _line(frame: _Frame, at: int, line: Line, language: Language) -> Iterator[Html]:
    middle = frame.top + (at + 0.5) * ROW
    yield _rule(frame, middle - ROW / 2, len(line.signs))
    yield _text(MARGIN, middle + 5, _name(line.body.name, line.body.english, language))
    yield _text(frame.left - 12, middle + 5, str(line.total), anchor="end", weight="bold")
    for column, sign in enumerate(line.signs):
        if sign:
            yield shape(sign, frame.left + (column + 0.5) * CELL, middle, SIGN, MARK)


def _last_lines(matrix: Matrix, frame: _Frame, language: Language) -> Iterator[Html]:
    """What columns say besides their bodies, and how many bodies each has."""
    middle = frame.top + (len(matrix.lines) + 0.5) * ROW
    yield _rule(frame, middle - ROW / 2, len(matrix.columns))
    yield _text(MARGIN, middle + 5, _extra_words(matrix, language))
    yield _rule(frame, middle + ROW / 2, len(matrix.columns))
    yield _text(MARGIN, middle + ROW + 5, word("tasks.matrix_bodies", language), weight="bold")
    for column, (sign, total) in enumerate(zip(matrix.extra, matrix.totals, strict=True)):
        x = frame.left + (column + 0.5) * CELL
        if sign:
            yield shape(sign, x, middle, SIGN, MARK)
        yield _text(x, middle + ROW + 5, str(total), anchor="middle")


def _extra_words(matrix: Matrix, language: Language) -> str:
    found = (sign for sign in ("open", "general") if sign in matrix.extra)
    return " / ".join(word(f"tasks.matrix_{sign}", language) for sign in found)


def _foot(matrix: Matrix, frame: _Frame, note: str, language: Language) -> Iterator[Html]:
    """The key, the parts with their first and last clause, and the note."""
    y = frame.top + ROW * (len(matrix.lines) + 2) + MARGIN + 8
    for sign in matrix.used:
        yield shape(sign, MARGIN + SIGN / 2, y - 5, SIGN, MARK)
        yield _text(MARGIN + 26, y, word(f"tasks.role_{sign}", language))
        y += LINE
    at = 0
    for group in matrix.groups:
        first, last = matrix.columns[at], matrix.columns[at + group.size - 1]
        numbers = " – ".join(dict.fromkeys(row.label.partition("）")[0] + "）" for row in (first, last)))
        yield _text(MARGIN, y, f"{_name(group.part, group.part_en, language)} {numbers}")
        y, at = y + LINE, at + group.size
    yield _text(MARGIN, y + 8, note, size=11)


def _rule(frame: _Frame, y: float, columns: int) -> Html:
    return el(
        "path",
        d=f"M{MARGIN} {y:.1f}H{frame.left + columns * CELL:.1f}",
        stroke=RULE,
        stroke_width=1,
        fill="none",
    )


def _text(
    x: float, y: float, words: str, size: int = TEXT, weight: str | None = None, anchor: str | None = None
) -> Html:
    return el("text", words, x=x, y=y, font_size=size, font_weight=weight, text_anchor=anchor)


def _name(printed: str, english: str, language: Language) -> str:
    return f"{printed} {english}" if language == "en" and english else printed


def _units(words: str) -> int:
    """The length of words in half-width characters."""
    return sum(2 if ord(c) > 0x2010 else 1 for c in words)


def _wide(words: str) -> float:
    """About how many pixels words take."""
    return _units(words) * TEXT * 0.52


def _cut(words: str) -> str:
    """Words that fit over a column."""
    if _units(words) <= MOST:
        return words
    kept = words
    while _units(kept) > MOST - 1:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
