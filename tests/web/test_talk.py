import asyncio
import threading
from collections.abc import Iterator

import pytest

from access.errors import RateExceeded
from access.identity import Identity
from answering.engine import Answerer
from ingest.index import Index
from records import conversations, exchanges
from records.database import Database
from records.switches import Switch, turn_answering
from web.desk import Desk
from web.service import Service
from web.site import Site
from web.talk import Asker, Step, Turn, opened, talk

ME = Asker(Identity("me", "user", True), "127.0.0.1", "zh")
OTHER = Asker(Identity("other", "user", True), "127.0.0.1", "zh")


class Gate:
    """Lets everyone ask, until told not to."""

    refusal: RateExceeded | None = None

    def count_question(self, identity: Identity, address: str) -> None:
        if self.refusal:
            raise self.refusal


@pytest.fixture
def site(index: Index, database: Database) -> Iterator[Site]:
    desk = Desk(workers=1, places=1)
    yield Site(Service(Answerer(index), database), desk, Gate())
    desk.close()


def steps(site: Site, turn: Turn, asker: Asker = ME) -> list[Step]:
    async def run() -> list[Step]:
        return [step async for step in talk(site, asker, turn)]

    return asyncio.run(run())


def test_a_question_is_seen_first_then_its_answer_then_its_tools(site: Site) -> None:
    looking, bare, whole = steps(site, Turn("谁负责园区减污降碳？"))
    assert "正在查找" in looking.status
    assert looking.running
    assert "商务部" in bare.html
    assert "data-act" not in bare.html
    assert bare.running
    assert "data-act" in whole.html
    assert not whole.running
    assert whole.status == "已回答。"
    assert [step.left for step in (looking, bare, whole)] == ["", None, None]


def test_what_was_seen_is_what_is_kept_and_opens_again(site: Site) -> None:
    last = steps(site, Turn("谁负责园区减污降碳？"))[-1]
    (kept,) = exchanges.of_conversation(site.database, str(last.conversation))
    assert kept.id in last.html
    assert opened(site, ME, last.conversation).html == last.html


def test_a_follow_up_is_read_in_the_light_of_the_conversation(site: Site) -> None:
    first = steps(site, Turn("农业那一条主要抓什么"))[-1]
    second = steps(site, Turn("谁负责?", first.conversation))[-1]
    assert second.conversation == first.conversation
    assert "由农业农村部、生态环境部、国家能源局按职责分工负责" in second.html


def test_a_question_asked_anew_takes_the_place_of_the_old_one(site: Site) -> None:
    first = steps(site, Turn("谁负责园区减污降碳？"))[-1]
    (kept,) = exchanges.of_conversation(site.database, str(first.conversation))
    again = steps(site, Turn("水利部负责哪些任务？", first.conversation, replaces=kept.id))[-1]
    (only,) = exchanges.of_conversation(site.database, str(again.conversation))
    assert only.answer.question == "水利部负责哪些任务？"
    assert "谁负责园区减污降碳？</p>" not in again.html
    assert exchanges.find(site.database, kept.id) == kept


def test_another_person_neither_opens_nor_goes_on_with_a_conversation(site: Site) -> None:
    mine = steps(site, Turn("谁负责园区减污降碳？"))[-1].conversation
    seen = opened(site, OTHER, mine)
    assert seen.conversation is None
    assert "不在您的列表中" in seen.status
    theirs = steps(site, Turn("水利部负责哪些任务？", mine), OTHER)[-1]
    assert theirs.conversation != mine
    assert "谁负责园区减污降碳？" not in theirs.html
    assert len(conversations.listed(site.database, "other")) == 1
    assert len(exchanges.of_conversation(site.database, str(mine))) == 1


def test_what_is_refused_leaves_the_question_in_the_box(site: Site) -> None:
    turn_answering(site.database, Switch(False, "周五恢复"), "boss")
    (off,) = steps(site, Turn("谁负责园区减污降碳？"))[1:]
    assert "周五恢复" in off.status
    assert "note failed" in off.html
    assert off.left == "谁负责园区减污降碳？"


def test_a_question_of_2001_characters_is_not_taken(site: Site) -> None:
    (refused,) = steps(site, Turn("问" * 2001))
    assert "2001" in refused.status
    assert len(refused.left) == 2001


def test_asking_too_fast_says_how_long_to_wait(site: Site) -> None:
    site.gate.refusal = RateExceeded("30 questions a minute", 12)  # type: ignore[attr-defined]  # the fake's own
    (refused,) = steps(site, Turn("谁负责园区减污降碳？"))
    assert "12 秒" in refused.status


def test_those_who_wait_see_their_place_and_one_too_many_is_told_so(site: Site) -> None:
    free = threading.Event()

    async def run() -> tuple[str, str]:
        async with site.desk.line() as busy:
            work = asyncio.create_task(busy.serve(free.wait))
            second = talk(site, ME, Turn("谁负责园区减污降碳？"))
            seen = [await anext(second), await anext(second)]
            third = [step async for step in talk(site, ME, Turn("水利部负责哪些任务？"))]
            free.set()
            await work
        rest = [step async for step in second]
        assert "商务部" in rest[-1].html
        return seen[-1].status, third[-1].status

    waiting, refused = asyncio.run(run())
    assert "前面还有 1 个问题" in waiting
    assert "1 个问题在排队" in refused


def test_what_was_asked_and_refused_in_the_chat_is_counted(site: Site) -> None:
    steps(site, Turn("谁负责园区减污降碳？"))
    turn_answering(site.database, Switch(False, "x"), "boss")
    steps(site, Turn("谁负责园区减污降碳？"))
    printed = site.metrics.printed().decode()
    assert 'clausewise_questions_total{channel="chat",engine="extractive",status="answered"} 1.0' in printed
    assert 'clausewise_refusals_total{reason="off"} 1.0' in printed
