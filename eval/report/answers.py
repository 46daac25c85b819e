"""The part of the report that lists wrong answers."""

from collections.abc import Sequence
from html import escape

from eval.wrong import Wrong
from retrieval.language import language_of


def wrong_list(wrong: Sequence[Wrong]) -> str:
    """Every wrong answer, by kind, with what was expected, found and said."""
    if not wrong:
        return "<p>None.</p>"
    kinds = list(dict.fromkeys(one.kind for one in wrong))
    return "".join(_kind(kind, [one for one in wrong if one.kind == kind]) for kind in kinds)


def _kind(kind: str, wrong: Sequence[Wrong]) -> str:
    return f'<h3>{escape(kind)} <span class="count">{len(wrong)}</span></h3>{"".join(map(_card, wrong))}'


def _card(wrong: Wrong) -> str:
    failed = "".join(f'<span class="failed">{escape(name)}</span>' for name in wrong.failed)
    return (
        f'<article class="wrong"><p class="id">{escape(wrong.id)} {failed}</p>'
        f'<p class="question" lang="{_language(wrong.question)}">{escape(wrong.question)}</p>'
        f'<div class="sides"><div><h4>expected</h4>{_lines(wrong.expected)}</div>'
        f"<div><h4>found</h4>{_lines(wrong.found)}</div></div>"
        f"<details><summary>what was said</summary>"
        f'<div class="said" lang="{_language(wrong.said)}">{escape(wrong.said)}</div></details></article>'
    )


def _language(text: str) -> str:
    """What a browser is told, so that Chinese is set in Chinese forms of characters."""
    return "en" if language_of(text) == "en" else "zh-Hans"


def _lines(lines: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
