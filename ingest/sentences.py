"""Cutting Chinese text into sentences, each a span of the text it was cut from."""

import re

from ingest.plan import Span

_SENTENCE = re.compile(r"[^\n。；！？]*[。；！？]+[”’）】》]*|[^\n。；！？]+")


def sentence_spans(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Cut `text[start:end]` after 。；！？ (with the closing marks that follow) and at line feeds.

    Every character but the line feeds lies in exactly one span.
    """
    return tuple(Span(match.start(), match.end()) for match in _SENTENCE.finditer(text, start, end))
