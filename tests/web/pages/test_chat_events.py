import asyncio
from types import SimpleNamespace
from typing import Any

import gradio as gr
import pytest

from access.identity import Identity
from answering.engine import Answerer
from ingest.index import Index
from records import conversations, exchanges, feedback
from records.database import Database
from web.desk import Desk
from web.pages.chat_events import SHOWN, STATUS, ChatEvents
from web.service import Service
from web.site import Site


@pytest.fixture
def events(index: Index, database: Database) -> ChatEvents:
    gate = SimpleNamespace(count_question=lambda identity, address: None)
    return ChatEvents(Site(Service(Answerer(index), database), Desk(), gate))


def request(name: str = "me", **query: str) -> gr.Request:
    """A request of a person, as Gradio hands it to an event."""
    state = SimpleNamespace(identity=Identity(name, "user", True), address="127.0.0.1")
    headers = {"accept-language": "zh"}
    client = SimpleNamespace(host="127.0.0.1")
    inner = SimpleNamespace(state=state, cookies={}, headers=headers, query_params=query, client=client)
    return gr.Request(request=inner, username=name)  # type: ignore[arg-type]  # what the events read of one


def event(**data: Any) -> gr.EventData:
    return gr.EventData(None, data)


def asked(events: ChatEvents, text: str, owner: str = "me") -> exchanges.Exchange:
    return events.site.service.ask_in(text, owner, None)


def test_the_page_opens_with_the_conversation_of_its_address(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    beginning, conversation, current, *rest = events.opened(request(conversation=str(kept.conversation)))
    assert "印发" in beginning
    assert kept.id in conversation
    assert current == kept.conversation
    assert len(rest) == SHOWN - 2
    assert "谁负责园区减污降碳？" in rest[-1]


def test_a_citation_opens_its_clause_with_the_words_marked(events: ChatEvents) -> None:
    citation = asked(events, "谁负责园区减污降碳？").answer.citations[0]
    shown = events.cited(event(clause="19", start=str(citation.start), end=str(citation.end)), request())
    assert '<mark id="quoted"' in shown
    assert "开展产业园区减污降碳协同创新" in shown


@pytest.mark.parametrize(
    "forged", [{"clause": "99"}, {"clause": 7}, {"clause": "8", "start": "-1", "end": "x"}, {}]
)
def test_a_forged_citation_opens_no_more_than_a_clause(events: ChatEvents, forged: dict[str, Any]) -> None:
    assert "<mark" not in events.cited(event(**forged), request())


def test_editing_puts_the_last_question_back_and_only_ones_own(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    box, replaces, note = events.edited(event(exchange=kept.id), request())
    assert (box, replaces) == ("谁负责园区减污降碳？", kept.id)
    assert "替换" in note
    assert "谁负责园区减污降碳？" not in events.edited(event(exchange=kept.id), request("other"))


def test_a_verdict_is_kept_for_ones_own_answer_alone(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    said = {"exchange": kept.id, "verdict": "wrong", "comment": "<b>不对</b>"}
    events.judged(event(**said), request("other"))
    assert feedback.of(events.site.database, [kept.id]) == {}
    events.judged(event(**said), request())
    assert feedback.of(events.site.database, [kept.id])[kept.id].comment == "<b>不对</b>"
    events.judged(event(**{**said, "verdict": "forged"}), request())
    assert feedback.of(events.site.database, [kept.id])[kept.id].verdict == "wrong"


def test_the_list_is_searched_renamed_and_shortened(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    asked(events, "水利部负责哪些任务？")
    found = events.searched("园区", None, request())
    assert "园区" in found
    assert "水利部" not in found
    events.renamed(None, event(conversation=kept.conversation, title="园区的事"), request())
    assert "园区的事" in events.searched("", None, request())
    updates = events.deleted(kept.conversation, event(conversation=kept.conversation), request())
    assert "园区的事" not in updates[-1]
    assert updates[1] is None


def test_nobody_touches_anothers_conversation(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    events.renamed(None, event(conversation=kept.conversation, title="x"), request("other"))
    events.deleted(None, event(conversation=kept.conversation), request("other"))
    (mine,) = conversations.listed(events.site.database, "me")
    assert mine.title == "谁负责园区减污降碳？"


def test_what_an_answer_changes_has_the_page_s_number_of_parts(events: ChatEvents) -> None:
    assert len(events.begun(request())) == SHOWN
    assert len(events.stopped(None, request())) == SHOWN


def test_a_blank_question_clears_the_status_and_changes_nothing_else(events: ChatEvents) -> None:
    async def shown() -> list[Any]:
        return [updates async for updates in events.asked(" \n", None, None, request())]

    (updates,) = asyncio.run(shown())
    assert updates[STATUS] == ""
    assert updates.count(gr.update()) == SHOWN - 1
    assert conversations.listed(events.site.database, "me") == []


def test_a_verdict_is_there_when_the_conversation_is_opened_again(events: ChatEvents) -> None:
    kept = asked(events, "谁负责园区减污降碳？")
    events.judged(event(exchange=kept.id, verdict="useful", comment="好"), request())
    conversation = events.reopened(event(conversation=kept.conversation), request())[0]
    assert 'value="useful" checked' in conversation
    assert "好</textarea>" in conversation
