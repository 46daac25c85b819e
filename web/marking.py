"""Ranges of a text as HTML elements. Ranges may overlap in any way; no character is lost or doubled."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from ingest.plan import Span


@dataclass(frozen=True)
class Mark:
    """A range of a text and the element that it is shown in.

    Of marks that overlap, the one of the lower `rank` lies outside. `anchor` is the id of the first piece
    of the mark; a mark cut into pieces keeps its `classes` and `title` on each. `hit` numbers what was found.
    """

    span: Span
    tag: str
    rank: int
    classes: str = ""
    title: str = ""
    anchor: str = ""
    hit: int | None = None


class Marked:
    """A text and its marks, shown range by range in order; an anchor is set once, where its mark begins."""

    def __init__(self, text: str, marks: Iterable[Mark]) -> None:
        self._text = text
        self._marks = sorted(marks, key=lambda mark: (mark.rank, mark.span.start, -mark.span.end))
        self._anchored: set[str] = set()

    def html(self, start: int, end: int) -> str:
        """The range, escaped, each mark of it an element that is closed within it."""
        marks = [mark for mark in self._marks if mark.span.start < end and mark.span.end > start]
        bounds = {bound for mark in marks for bound in (mark.span.start, mark.span.end)}
        cuts = sorted({start, end} | {bound for bound in bounds if start < bound < end})
        shown: list[str] = []
        opened: list[Mark] = []
        for left, right in pairwise(cuts):
            wanted = [mark for mark in marks if mark.span.start <= left and right <= mark.span.end]
            kept = _common(opened, wanted)
            shown += [f"</{mark.tag}>" for mark in reversed(opened[kept:])]
            shown += [self._opening(mark) for mark in wanted[kept:]]
            shown.append(html.escape(self._text[left:right], quote=False))
            opened = wanted
        return "".join([*shown, *(f"</{mark.tag}>" for mark in reversed(opened))])

    def _opening(self, mark: Mark) -> str:
        """The start tag of a piece; the first piece alone has the anchor."""
        anchor = mark.anchor if mark.anchor not in self._anchored else ""
        self._anchored.add(mark.anchor)
        said = {
            "id": anchor,
            "class": mark.classes,
            "title": mark.title,
            "data-hit": "" if mark.hit is None else str(mark.hit),
        }
        attributes = [f' {name}="{html.escape(value)}"' for name, value in said.items() if value]
        return f"<{mark.tag}{''.join(attributes)}>"


def joined(marks: Iterable[Mark]) -> list[Mark]:
    """Marks of one kind with those that overlap made into one, their titles joined: no two then lie on one word."""
    done: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: mark.span.start):
        if not done or done[-1].span.end <= mark.span.start:
            done.append(mark)
            continue
        last = done[-1]
        titles = dict.fromkeys(title for title in (last.title, mark.title) if title)
        span = Span(last.span.start, max(last.span.end, mark.span.end))
        done[-1] = replace(last, span=span, title="; ".join(titles))
    return done


def _common(left: list[Mark], right: list[Mark]) -> int:
    """How many marks two lists have in common from their beginnings."""
    same = 0
    for one, other in zip(left, right, strict=False):
        if one is not other:
            break
        same += 1
    return same
