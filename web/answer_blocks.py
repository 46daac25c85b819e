"""The Markdown of an answer read into blocks: the shapes that answers have, and no others.

The engine writes paragraphs, lists and table rows; a language model may number its lists and set words in bold.
Whatever else stands in an answer is text, so nothing in it can become a link, an image or a tag.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

Shape = Literal["paragraph", "bullets", "numbers", "table"]
_BULLET = re.compile(r"[-*] +")
_NUMBER = re.compile(r"\d{1,3}[.)] +")
_TABLE_RULE = re.compile(r"\|[\s:|-]+\|?")
_STRONG = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_MARK = re.compile(r"\[(\d{1,4})\]")


@dataclass(frozen=True)
class Block:
    """A paragraph (one line), the items of a list, or the rows of a table (the first one heads it)."""

    shape: Shape
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Piece:
    """A stretch of a line: text, or a mark such as [1] that points to the citation of that number."""

    text: str
    mark: int | None = None
    strong: bool = False


def blocks_of(text: str) -> list[Block]:
    """The blocks of an answer, in order."""
    blocks: list[Block] = []
    broken = True
    for line in text.splitlines():
        shape, words = _read(line.strip())
        if words and not broken and shape != "paragraph" and blocks[-1].shape == shape:
            blocks[-1] = Block(shape, (*blocks[-1].lines, words))
        elif words:
            blocks.append(Block(shape, (words,)))
        broken = not line.strip()
    return blocks


def cells_of(row: str) -> list[str]:
    """The cells of a table's row."""
    return [cell.strip() for cell in row.split("|")]


def pieces_of(line: str, known: Collection[int]) -> list[Piece]:
    """A line as text and marks; a mark whose number is not among `known` stays text."""
    pieces: list[Piece] = []
    at = 0
    for match in _STRONG.finditer(line):
        pieces.extend(_marked(line[at : match.start()], known, False))
        pieces.extend(_marked(match[1], known, True))
        at = match.end()
    return [*pieces, *_marked(line[at:], known, False)]


def _read(line: str) -> tuple[Shape, str]:
    """The shape of a line and its words; no words where it only rules a table off, or is blank."""
    if line.startswith("|"):
        return "table", "" if _TABLE_RULE.fullmatch(line) else line.strip("|").strip()
    for shape, pattern in (("bullets", _BULLET), ("numbers", _NUMBER)):
        match = pattern.match(line)
        if match:
            return ("bullets" if shape == "bullets" else "numbers"), line[match.end() :]
    return "paragraph", line


def _marked(text: str, known: Collection[int], strong: bool) -> Iterator[Piece]:
    at = 0
    for match in _MARK.finditer(text):
        if int(match[1]) in known:
            if match.start() > at:
                yield Piece(text[at : match.start()], strong=strong)
            yield Piece(match.group(), int(match[1]), strong)
            at = match.end()
    if at < len(text):
        yield Piece(text[at:], strong=strong)
