import asyncio
import threading
from collections.abc import Callable, Coroutine, Iterator
from typing import Any

import pytest

from web.desk import Desk, DeskFull, Ticket

Made = Callable[..., Desk]


@pytest.fixture
def desk() -> Iterator[Made]:
    """Makes desks, and closes them in the end."""
    made: list[Desk] = []

    def make(workers: int = 1, places: int = 8) -> Desk:
        made.append(Desk(workers, places))
        return made[-1]

    yield make
    for one in made:
        one.close()


async def ask(desk: Desk, work: Callable[[], Any], joined: Callable[[Ticket], None] = lambda _: None) -> Any:
    async with desk.line() as ticket:
        joined(ticket)
        return await ticket.serve(work)


async def until(settled: Callable[[], bool]) -> None:
    """Let the others go on until something holds."""
    async with asyncio.timeout(30):
        while not settled():
            await asyncio.sleep(0)


def test_as_many_are_served_at_once_as_there_are_workers(desk: Made) -> None:
    together = threading.Barrier(2)

    async def run() -> list[int]:
        one = desk(workers=2)
        return await asyncio.gather(*(ask(one, lambda: together.wait(30)) for _ in range(2)))

    assert sorted(asyncio.run(run())) == [0, 1]


def test_no_more_are_served_at_once_than_there_are_workers(desk: Made) -> None:
    busy, most = 0, 0
    lock = threading.Lock()

    def work() -> None:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        threading.Event().wait(0.002)
        with lock:
            busy -= 1

    async def run() -> None:
        one = desk(workers=2, places=40)
        await asyncio.gather(*(ask(one, work) for _ in range(40)))

    asyncio.run(run())
    assert most <= 2


def test_those_who_wait_are_served_in_the_order_in_which_they_came_and_see_their_place(desk: Made) -> None:
    let_go, served = threading.Event(), list[int]()

    def work(number: int) -> Callable[[], None]:
        def done() -> None:
            assert let_go.wait(30)
            served.append(number)

        return done

    async def run() -> list[int]:
        one, tickets = desk(), list[Ticket]()
        asking = [asyncio.create_task(ask(one, work(number), tickets.append)) for number in range(4)]
        await until(lambda: len(tickets) == 4)
        places = [ticket.place for ticket in tickets]
        let_go.set()
        await asyncio.gather(*asking)
        return places

    assert asyncio.run(run()) == [0, 1, 2, 3]
    assert served == [0, 1, 2, 3]


def test_a_place_is_told_until_it_is_ones_turn(desk: Made) -> None:
    let_go = threading.Event()

    async def run() -> list[int]:
        one = desk()
        first = asyncio.create_task(ask(one, lambda: let_go.wait(30)))
        await until(lambda: one._free == 0)
        async with one.line() as ticket:
            seen = []
            async for place in ticket.places(0.001):
                seen.append(place)
                if len(seen) == 3:
                    let_go.set()
            await first
            assert ticket.place == 0
        return seen

    seen = asyncio.run(run())
    assert len(seen) >= 3
    assert set(seen) == {1}


def test_who_finds_every_place_taken_is_told_how_many_wait(desk: Made) -> None:
    let_go = threading.Event()

    async def run() -> None:
        one = desk(workers=1, places=2)
        asking = [asyncio.create_task(ask(one, lambda: let_go.wait(30))) for _ in range(3)]
        await until(lambda: len(one.waiting) == 2)
        with pytest.raises(DeskFull, match="2 questions are waiting") as full:
            await ask(one, lambda: None)
        assert full.value.waiting == 2
        let_go.set()
        await asyncio.gather(*asking)
        assert await ask(one, lambda: "served") == "served"

    asyncio.run(run())


def test_with_no_place_to_wait_the_first_is_served_all_the_same(desk: Made) -> None:
    assert asyncio.run(ask(desk(places=0), lambda: "served")) == "served"


def leaving(desk: Desk, let_go: threading.Event) -> Coroutine[Any, Any, Any]:
    async def run() -> Any:
        first = asyncio.create_task(ask(desk, lambda: let_go.wait(30)))
        second = asyncio.create_task(ask(desk, lambda: "never"))
        await until(lambda: len(desk.waiting) == 1)
        second.cancel()
        await asyncio.gather(second, return_exceptions=True)
        assert len(desk.waiting) == 0
        let_go.set()
        await first
        return await ask(desk, lambda: "third")

    return run()


def test_who_leaves_the_line_gives_the_place_up(desk: Made) -> None:
    assert asyncio.run(leaving(desk(), threading.Event())) == "third"


def test_work_that_fails_frees_the_worker_and_tells_the_one_who_asked(desk: Made) -> None:
    async def run() -> Any:
        one = desk()
        for _ in range(3):
            with pytest.raises(ZeroDivisionError):
                await ask(one, lambda: 1 / 0)
        return await ask(one, lambda: "served")

    assert asyncio.run(run()) == "served"
