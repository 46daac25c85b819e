import asyncio
from typing import Any

import pytest

from eval.people import Call, Crowd


@pytest.fixture
def crowd(stub: Any) -> Crowd:
    return Crowd(stub.url, ["one", "two", "three"], lambda person: {"X-Person": str(person)})


def test_each_person_asks_again_and_again_for_the_time_given(stub: Any, crowd: Crowd) -> None:
    calls = asyncio.run(crowd.asking(people=4, every=0.1, seconds=2.0))
    assert len(calls) == len(stub.asked) > 4
    assert {person for person, _ in stub.asked} == {"0", "1", "2", "3"}
    assert {question for _, question in stub.asked} <= {"one", "two", "three"}
    assert all(call.answered and call.ms > 0 for call in calls)
    assert [call.exchange for call in calls].count(None) == 0


def test_what_is_asked_is_fixed_by_the_seed(stub: Any, crowd: Crowd) -> None:
    asyncio.run(crowd.asking(people=1, every=0.1, seconds=0.5))
    first = [question for _, question in stub.asked]
    stub.asked.clear()
    asyncio.run(crowd.asking(people=1, every=0.1, seconds=0.5))
    second = [question for _, question in stub.asked]
    assert all(a == b for a, b in zip(first, second, strict=False))
    assert second


def test_all_ask_at_once(stub: Any, crowd: Crowd) -> None:
    stub.hold(30)  # each waits until thirty are there
    calls = asyncio.run(crowd.at_once(30))
    assert [call.status for call in calls] == [200] * 30


def test_a_refusal_is_told_with_its_words_and_no_reply_by_its_kind(stub: Any, crowd: Crowd) -> None:
    stub.reply = (429, {"error": "too many"})
    refused = asyncio.run(crowd.at_once(1))[0]
    assert (refused.status, refused.refused, refused.answered, refused.why) == (429, True, False, "too many")
    lost = asyncio.run(Crowd("http://127.0.0.1:9", ["one"], lambda _: {}).at_once(1))[0]
    assert (lost.status, lost.answered, lost.refused, lost.why) == (0, False, False, "ConnectError")


def test_a_reply_that_is_no_json_is_an_error(stub: Any, crowd: Crowd) -> None:
    stub.reply = (200, None)
    assert asyncio.run(crowd.at_once(1))[0].status == 0


@pytest.mark.parametrize(
    ("status", "answered", "refused"), [(200, 1, 0), (429, 0, 1), (503, 0, 1), (500, 0, 0)]
)
def test_what_counts_as_answered_and_as_refused(status: int, answered: int, refused: int) -> None:
    call = Call(status, 1.0)
    assert (call.answered, call.refused) == (bool(answered), bool(refused))
