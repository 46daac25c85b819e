"""The desk: how many questions are worked on at once, and who waits. One for the chat, the API and the MCP server."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from typing import TypeVar

from ingest.errors import ClausewiseError

Result = TypeVar("Result")
WORKERS = 1  # answering works the processor: two threads take turns at it, and p95 under load is three times as long
WORKERS_WITH_MODEL = 8  # with a model, most of the time is waiting for it
PLACES = 128


class DeskFull(ClausewiseError):
    """Every place to wait is taken: `waiting` questions are in the line."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} questions are waiting already; ask again in a few seconds")
        self.waiting = waiting


class Ticket:
    """A place in the line. All of it lives on one event loop."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk
        self._called = asyncio.Event()

    @property
    def place(self) -> int:
        """How many are before this one in the line and itself: 1 is the next; 0 once it is being served."""
        return 0 if self._called.is_set() else self._desk.waiting.index(self) + 1

    async def places(self, pause: float = 0.3) -> AsyncIterator[int]:
        """The place in the line, again and again, every `pause` seconds until it is this one's turn."""
        while not self._called.is_set():
            yield self.place
            try:
                await asyncio.wait_for(self._called.wait(), pause)
            except TimeoutError:
                continue

    async def serve(self, work: Callable[[], Result]) -> Result:
        """Wait for this one's turn and do the work in a thread."""
        await self._called.wait()
        return await asyncio.get_running_loop().run_in_executor(self._desk.threads, work)

    def call(self) -> None:
        """It is this one's turn."""
        self._called.set()


class Desk:
    """Serves `workers` tickets at once; `places` more may wait."""

    def __init__(self, workers: int = WORKERS, places: int = PLACES) -> None:
        self.places = places
        self.waiting: deque[Ticket] = deque()
        self.threads = ThreadPoolExecutor(workers, thread_name_prefix="answering")
        self._free = workers

    @asynccontextmanager
    async def line(self) -> AsyncIterator[Ticket]:
        """A place in the line for as long as the block lasts; leaving it early gives the place up.

        Raises:
            DeskFull: every place is taken.
        """
        if self._free == 0 and len(self.waiting) >= self.places:
            raise DeskFull(len(self.waiting))
        ticket = Ticket(self)
        self.waiting.append(ticket)
        self._advance()
        try:
            yield ticket
        finally:
            if ticket in self.waiting:
                self.waiting.remove(ticket)
            else:
                self._free += 1
            self._advance()

    def _advance(self) -> None:
        while self._free and self.waiting:
            self._free -= 1
            self.waiting.popleft().call()

    def close(self) -> None:
        """Let the threads go."""
        self.threads.shutdown(wait=False, cancel_futures=True)
