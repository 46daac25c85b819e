import asyncio
from pathlib import Path
from typing import Any

import pytest
from fastapi import Request

from access.errors import RateExceeded
from access.identity import Identity
from ingest.errors import ClausewiseError, UnknownPlan
from records.errors import RecordsRefused
from records.exchanges import find
from retrieval.question import Question, QuestionRefused, Turn
from web.api.asking import REASONS, Asker, answer_data, reason_of
from web.api.shapes import KeptAnswer
from web.service import TURNS_KEPT
from web.site import Site

STATE = {"identity": Identity("me", "user", True)}
REQUEST = Request({"type": "http", "method": "POST", "path": "/api/ask", "headers": [], "state": STATE})
QUESTION = Question(question="谁负责园区减污降碳？")


@pytest.fixture
def asker(site: Site) -> Asker:
    return Asker(site)


@pytest.mark.parametrize("channel", ["api", "mcp"])
def test_an_answer_is_kept_with_its_channel_and_counted(asker: Asker, channel: Any) -> None:
    exchange = asyncio.run(asker.ask(REQUEST, QUESTION, channel))
    assert find(asker.site.database, exchange.id) == exchange
    assert exchange.channel == channel
    counted = f'clausewise_questions_total{{channel="{channel}",engine="extractive",status="answered"}} 1.0'
    assert counted in asker.metrics.printed().decode()


def test_the_answer_object_has_the_shape_that_is_told(asker: Asker) -> None:
    exchange = asyncio.run(asker.ask(REQUEST, QUESTION, "api"))
    data = KeptAnswer.model_validate(answer_data(exchange)).model_dump(exclude_unset=True)
    assert data == {**exchange.answer.as_json(), "citations": data["citations"]} | {
        "bodies": list(exchange.answer.bodies),
        "related": list(exchange.answer.related),
        "exchange": exchange.id,
        "link": f"/answers/{exchange.id}",
    }


def test_no_more_messages_are_read_than_the_chat_reads(asker: Asker, answerer: Any) -> None:
    turns = tuple(Turn(role="user", content=f"第{number}条讲什么？") for number in range(1, 30))
    read: list[Question] = []
    answer = answerer.ask
    answerer.ask = lambda question: read.append(question) or answer(question)
    asyncio.run(asker.ask(REQUEST, QUESTION.model_copy(update={"history": turns}), "api"))
    assert [question.history for question in read] == [turns[-TURNS_KEPT:]]


def test_a_refusal_is_counted_under_its_reason(asker: Asker, rate: Any) -> None:
    with pytest.raises(UnknownPlan):
        asyncio.run(asker.ask(REQUEST, Question(question="？", plan="none"), "api"))
    rate.left = 0
    with pytest.raises(RateExceeded) as refused:
        asyncio.run(asker.ask(REQUEST, QUESTION, "api"))
    assert refused.value.seconds == 42
    printed = asker.metrics.printed().decode()
    assert 'clausewise_refusals_total{reason="invalid"} 1.0' in printed
    assert 'clausewise_refusals_total{reason="rate"} 1.0' in printed


def test_an_error_about_something_else_than_the_rate_stays_what_it_is(asker: Asker, rate: Any) -> None:
    def fails(identity: Identity, address: str) -> None:
        raise RecordsRefused("the records failed")

    rate.count_question = fails
    with pytest.raises(RecordsRefused):
        asyncio.run(asker.ask(REQUEST, QUESTION, "api"))


def test_each_reason_is_a_word_that_the_page_for_programmers_explains() -> None:
    page = (Path(__file__).resolve().parents[3] / "docs" / "api.md").read_text("utf-8")
    assert [word for word in {*REASONS.values(), "left", "other"} if f"`{word}`" not in page] == []
    assert reason_of(ClausewiseError("x")) == "other"
    assert reason_of(QuestionRefused("x")) == "invalid"
