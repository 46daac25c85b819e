"""Moments in words, in the server's time zone."""

from datetime import datetime

from retrieval.language import Language
from web.wording import word


def moment_of(seconds: float) -> datetime:
    """Seconds since 1970 as a moment in the server's time zone."""
    return datetime.fromtimestamp(seconds).astimezone()


def day(moment: datetime, language: Language) -> str:
    """A day: 2026年9月1日, or 2026-09-01."""
    return _filled("files.day", moment, language)


def minute(moment: datetime, language: Language) -> str:
    """A moment to the minute, with its distance from UTC."""
    return _filled("files.moment", moment, language)


def _filled(key: str, moment: datetime, language: Language) -> str:
    names = ("year", "month", "day", "hour", "minute")
    zone = moment.isoformat()[-6:] if moment.utcoffset() is not None else ""
    return word(key, language).format(**{name: getattr(moment, name) for name in names}, zone=f"UTC{zone}")
