"""What the environment says of the records.

| variable | meaning | default |
| --- | --- | --- |
| CLAUSEWISE_RECORDS | database URL of the records, PostgreSQL or SQLite | `records.sqlite` in CLAUSEWISE_HOME |
| CLAUSEWISE_RETENTION_DAYS | days that questions, answers and feedback are kept; 0: for ever | 365 |
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.errors import SettingRefused

MOST_DAYS = 36_500
_SCHEME = re.compile(r"([a-z0-9+]+):/", re.I)


@dataclass(frozen=True)
class RecordsSettings:
    """Where records are kept and for how many days. `url` None: in the home folder; `retention_days` 0: for ever."""

    url: str | None = field(default=None, repr=False)  # it may hold a password
    retention_days: int = 365


def read_records_settings(environ: Mapping[str, str] | None = None) -> RecordsSettings:
    """Read the settings from the environment (the process's own where none is given).

    Raises:
        SettingRefused: the URL is for neither database, or the days are no whole number from 0 to 36500.
    """
    env = os.environ if environ is None else environ
    return RecordsSettings(_url(env), _days(env))


def _url(env: Mapping[str, str]) -> str | None:
    raw = env.get("CLAUSEWISE_RECORDS", "").strip()
    if not raw:
        return None
    scheme = _SCHEME.match(raw)
    if scheme is None or scheme.group(1).split("+")[0].lower() not in ("sqlite", "postgresql"):
        named = f" ({scheme.group(1)})" if scheme else ""  # no more of it is printed: it may hold a password
        raise SettingRefused(
            f"CLAUSEWISE_RECORDS: not a URL for SQLite or PostgreSQL{named}; set it to one such as "
            "postgresql+psycopg://user:password@host/name, or unset it"
        )
    return raw


def _days(env: Mapping[str, str]) -> int:
    raw = env.get("CLAUSEWISE_RETENTION_DAYS", "").strip() or str(RecordsSettings.retention_days)
    days = int(raw) if re.fullmatch(r"[0-9]{1,6}", raw) else -1
    if not 0 <= days <= MOST_DAYS:
        raise SettingRefused(
            f"CLAUSEWISE_RETENTION_DAYS={raw}: not a whole number of days from 0 to {MOST_DAYS}; "
            f"set it to one (0 keeps for ever), or unset it ({RecordsSettings.retention_days})"
        )
    return days
