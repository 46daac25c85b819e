"""The covering notice of a plan, line by line: who issued it, to whom, when, who gets a copy."""

import re

from ingest.plan import Clause, NoticePart, NoticeRole, Span

_DATE = re.compile(r"(?:\d{4}[年.-])?\d{1,2}[月.-]\d{1,2}日?")
_MARKS: tuple[tuple[NoticeRole, re.Pattern[str]], ...] = (
    ("subject", re.compile(r".*关于.*的通知$")),
    ("publicity", re.compile(r"（此件.*公开.*）")),
    ("copies", re.compile(r"抄送：")),
    ("issued", re.compile(r".*印发$")),
    ("date", _DATE),
    ("addressees", re.compile(r".*：$")),
    ("body", re.compile(r".*。$")),
)


def notice_parts(text: str, notice: Clause) -> tuple[NoticePart, ...]:
    """Name what each line of the notice is there for.

    A line that no mark names is the headline where it opens the notice, an issuer's signature elsewhere.
    """
    parts: list[NoticePart] = []
    for match in re.finditer(r"[^\n]+", text[notice.start : notice.end]):
        span = Span(notice.start + match.start(), notice.start + match.end())
        parts.append(NoticePart(_role(match.group(), first=not parts), span))
    return tuple(parts)


def _role(line: str, first: bool) -> NoticeRole:
    for role, pattern in _MARKS:
        if (pattern.fullmatch if role == "date" else pattern.match)(line):
            return role
    return "headline" if first else "issuers"
