from datetime import datetime, timedelta, timezone

import pytest

from retrieval.language import Language
from web.when import day, minute, moment_of

MOMENT = datetime(2026, 9, 5, 7, 3, tzinfo=timezone(timedelta(hours=8)))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", ("2026年9月5日", "2026年9月5日 07:03（UTC+08:00）")),
        ("en", ("2026-09-05", "2026-09-05 07:03 (UTC+08:00)")),
    ],
)
def test_a_moment_is_said_to_the_day_and_to_the_minute(language: Language, expected: tuple[str, str]) -> None:
    assert (day(MOMENT, language), minute(MOMENT, language)) == expected


def test_seconds_since_1970_become_a_moment_with_a_time_zone() -> None:
    moment = moment_of(MOMENT.timestamp())
    assert moment == MOMENT
    assert moment.utcoffset() is not None
