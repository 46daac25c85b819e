"""The addresses within the site that answers and files lead to. Nothing else is ever made a link."""

import re
from urllib.parse import urlencode

from ingest.plan import Span

_BASE = re.compile(r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:/[A-Za-z0-9._~-]+)*")


def clause_address(clause: str, span: Span | None = None) -> str:
    """Where the plan's page shows a clause; with a span, its words marked."""
    words = {} if span is None else {"start": span.start, "end": span.end}
    return f"/plan?{urlencode({'clause': clause, **words})}"


def answer_address(exchange_id: str) -> str:
    """Where one answer stands for good."""
    return f"/answers/{exchange_id}"


def text_address(exchange_id: str) -> str:
    """Where its text for copying stands."""
    return f"/answers/{exchange_id}.txt"


def permalink(base: str | None, exchange_id: str) -> str | None:
    """The whole address of an answer; None without a base address, or with one that is not plainly an address."""
    bare = (base or "").rstrip("/")
    return f"{bare}{answer_address(exchange_id)}" if _BASE.fullmatch(bare) else None
