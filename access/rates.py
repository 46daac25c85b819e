"""The door to limits: how many questions a person may ask in a minute, and how many wrong passwords are borne."""

import math
import time

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from access.errors import RateExceeded

FAILED_LOGINS = 10  # a minute, for one name and for one address


class Rates:
    """What was asked and tried in the last minute, kept in memory. Safe to use from several threads."""

    def __init__(self, questions: int) -> None:
        self._window = MovingWindowRateLimiter(MemoryStorage())
        self._questions = RateLimitItemPerMinute(questions, 1, "questions") if questions else None
        self._failed = RateLimitItemPerMinute(FAILED_LOGINS, 1, "failed-logins")

    def count_question(self, person: str) -> None:
        """Count one question of a person.

        Raises:
            RateExceeded: it is one too many; it does not count.
        """
        if self._questions is not None and not self._window.hit(self._questions, person):
            most, seconds = self._questions.amount, self._wait(self._questions, person)
            raise RateExceeded(f"{most} questions a minute are the most; ask again in {seconds} s", seconds)

    def check_login(self, name: str, address: str) -> None:
        """Whether a login may be tried.

        Raises:
            RateExceeded: too many failed in the last minute, with this name or from this address.
        """
        waits = [
            self._wait(self._failed, *key)
            for key in (("name", name), ("address", address))
            if not self._window.test(self._failed, *key)
        ]
        if waits:
            raise RateExceeded(f"too many logins failed; try again in {max(waits)} s", max(waits))

    def count_failed_login(self, name: str, address: str) -> None:
        """Count a login that failed."""
        self._window.hit(self._failed, "name", name)
        self._window.hit(self._failed, "address", address)

    def _wait(self, item: RateLimitItemPerMinute, *key: str) -> int:
        """Seconds until one more fits in, rounded up."""
        return max(1, math.ceil(self._window.get_window_stats(item, *key).reset_time - time.time()))
