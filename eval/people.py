"""Simulated people who ask over HTTP. Each has a client of their own, and so cookies of their own."""

import asyncio
import random
import ssl
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

import httpx

Headers = Callable[[int], Mapping[str, str]]  # what a person, by number, sends with each question
PATIENCE = 60.0  # seconds after which a person gives up
JITTER = 0.2  # how far the time between two questions strays, as a share of it


@dataclass(frozen=True)
class Call:
    """One question asked: the status (0: no reply), milliseconds, the exchange kept, and what was said of a failure."""

    status: int
    ms: float
    exchange: str | None = None
    why: str = ""

    @property
    def answered(self) -> bool:
        """Whether an answer came."""
        return self.status == 200

    @property
    def refused(self) -> bool:
        """Whether it was clearly refused: too many questions, or too many people."""
        return self.status in (429, 503)


@dataclass(frozen=True)
class Crowd:
    """People at one address, who draw from the questions."""

    url: str
    questions: Sequence[str]
    headers: Headers
    seed: int = 1

    async def asking(self, people: int, every: float, seconds: float) -> list[Call]:
        """Each person asks one question every `every` seconds, for `seconds`."""
        end = time.monotonic() + seconds
        found = await asyncio.gather(*(self._person(number, every, end) for number in range(people)))
        return [call for calls in found for call in calls]

    async def at_once(self, people: int) -> list[Call]:
        """Each person asks one question, all at the same time."""
        return list(await asyncio.gather(*(self._once(number) for number in range(people))))

    async def _person(self, number: int, every: float, end: float) -> list[Call]:
        chance = random.Random(self.seed * 1_000_003 + number)
        calls: list[Call] = []
        async with self._client(number) as client:
            at = time.monotonic() + chance.uniform(0, every)
            while at < end:
                await asyncio.sleep(max(0.0, at - time.monotonic()))
                calls.append(await self._ask(client, chance.choice(self.questions)))
                at = max(at + every * chance.uniform(1 - JITTER, 1 + JITTER), time.monotonic())
        return calls

    async def _once(self, number: int) -> Call:
        async with self._client(number) as client:
            return await self._ask(client, self.questions[number % len(self.questions)])

    @asynccontextmanager
    async def _client(self, number: int) -> AsyncIterator[httpx.AsyncClient]:
        own = dict(self.headers(number))
        async with httpx.AsyncClient(
            base_url=self.url, headers=own, timeout=PATIENCE, verify=_tls(), trust_env=False
        ) as client:
            yield client

    async def _ask(self, client: httpx.AsyncClient, question: str) -> Call:
        started = time.perf_counter()
        try:
            reply = await client.post("/api/ask", json={"question": question})
            data = reply.json()
        except (httpx.HTTPError, ValueError) as error:
            return Call(0, 1000 * (time.perf_counter() - started), None, type(error).__name__)
        told = data if isinstance(data, dict) else {}
        return Call(
            reply.status_code,
            1000 * (time.perf_counter() - started),
            told.get("exchange"),
            str(told.get("error", "")),
        )


@cache
def _tls() -> ssl.SSLContext:
    """One for all: making it takes longer than an answer."""
    return ssl.create_default_context()
