"""What was worked out once, kept for the next time that the same is asked for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
MOST = 1024  # results kept; a conversation of twelve turns needs some tens


class Remembered(Generic[Key, Value]):
    """A function that remembers its latest results, so that the turns of a conversation are worked out once.

    It is for functions whose result hangs on their argument alone. Several threads may call it: two that ask for the
    same at once may both work it out, and get equal results. Of more than `most` results, the one not used for
    longest goes first.
    """

    def __init__(self, work: Callable[[Key], Value], most: int = MOST) -> None:
        """`work` is the function, `most` how many of its results are kept."""
        self._work = work
        self._most = most
        self._kept: OrderedDict[Key, Value] = OrderedDict()
        self._lock = Lock()

    def __call__(self, key: Key) -> Value:
        """The result for `key`. What `work` raises is raised, and not remembered."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        value = self._work(key)  # outside the lock, so that threads do not wait for each other's work
        with self._lock:
            self._kept[key] = value
            self._kept.move_to_end(key)
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return value

    def __len__(self) -> int:
        """How many results are kept."""
        return len(self._kept)
