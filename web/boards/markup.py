"""Markup made of elements: whatever is not markup already is escaped where it is put in."""

import html
import re
from collections.abc import Iterable

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no XML may hold these
_EMPTY = frozenset({"br", "circle", "col", "path", "rect"})  # closed where they open


class Html(str):
    """Markup that may be shown as it is."""


def el(name: str, *children: str | None, **attributes: str | int | float | None) -> Html:
    """An element with its children and attributes; None leaves one out.

    In names of attributes `_` stands for `-`, and a trailing one is dropped (`class_`, `aria_label`).
    """
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{named}/>")
    return Html(f"<{name}{named}>{join(children)}</{name}>")


def join(children: Iterable[str | None]) -> Html:
    """Children one after another; those that are no markup are escaped."""
    return Html("".join(child if isinstance(child, Html) else _escaped(child) for child in children if child))


def _escaped(text: str) -> str:
    return html.escape(_UNFIT.sub("", text), quote=True)
