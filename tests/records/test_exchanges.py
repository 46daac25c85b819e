import subprocess
from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answering.answer import STATUSES, Answer, Citation
from records import conversations, exchanges
from records.database import Database
from records.errors import UnknownConversation, UnknownExchange
from records.exchanges import CHANNELS, Exchange, Versions
from retrieval.language import Language
from retrieval.question import Turn

VERSIONS = Versions("a" * 64, "b" * 64, "0.1.0")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
whole = st.integers(0, 10**6)
citations = st.builds(Citation, whole, words, words, words, words, words, whole, whole)
answers = st.builds(
    Answer,
    id=st.none() | words,
    question=words,
    language=st.sampled_from(get_args(Language)),
    status=st.sampled_from(STATUSES),
    answer=words,
    citations=st.lists(citations, max_size=3).map(tuple),
    bodies=st.lists(words, max_size=3).map(tuple),
    related=st.lists(words, max_size=3).map(tuple),
    model=st.none() | st.just("a-model"),
    elapsed_ms=st.floats(0, 1e6),
    error=st.none() | words,
)
turns = st.lists(st.builds(Turn, role=st.sampled_from(["user", "assistant"]), content=words), max_size=3).map(
    tuple
)


def shown(database: Database, conversation: str) -> list[str]:
    return [one.answer.question for one in exchanges.of_conversation(database, conversation)]


@given(answer=answers, plan=words, channel=st.sampled_from(CHANNELS), history=turns)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_is_read_back_equal(
    database: Database, answer: Answer, plan: str, channel: Any, history: tuple[Turn, ...]
) -> None:
    with database.begin() as connection:
        kept = exchanges.keep(connection, None, answer, plan, channel, VERSIONS, history=history)
    assert exchanges.find(database, kept.id) == kept
    assert (kept.answer, kept.history, kept.channel) == (answer, history, channel)


def test_exchanges_of_a_conversation_come_in_the_order_in_which_they_were_kept(
    database: Database, kept: Callable[..., Exchange]
) -> None:
    first = kept("一")
    for question in "二三":
        kept(question, conversation=first.conversation)
    kept("elsewhere")
    assert first.conversation
    found = exchanges.of_conversation(database, first.conversation)
    assert [(one.position, one.answer.question) for one in found] == [(0, "一"), (1, "二"), (2, "三")]


def test_answers_of_one_conversation_that_are_kept_at_once_get_each_its_position(
    database: Database, kept: Callable[..., Exchange], at_once: Callable[..., list[Any]]
) -> None:
    place = kept("一").conversation
    at_once(lambda number: kept(f"{number}", conversation=place), 12)
    assert place
    assert [one.position for one in exchanges.of_conversation(database, place)] == list(range(13))


def test_a_retry_takes_the_place_of_an_exchange_and_of_those_after_it(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    first = kept("一")
    second, third = (kept(question, conversation=first.conversation) for question in "二三")
    with database.begin() as connection:
        exchanges.keep(connection, first.conversation, answer("改"), "p", "chat", VERSIONS, second.id)
    assert first.conversation
    assert shown(database, first.conversation) == ["一", "改"]
    assert exchanges.find(database, third.id) == third


def test_an_exchange_of_another_conversation_is_not_replaced(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    mine, theirs = kept("我的"), kept("别人的", owner="wang")
    with database.begin() as connection:
        exchanges.keep(connection, mine.conversation, answer("再问"), "p", "chat", VERSIONS, theirs.id)
    assert mine.conversation
    assert theirs.conversation
    assert shown(database, mine.conversation) == ["我的", "再问"]
    assert shown(database, theirs.conversation) == ["别人的"]


def test_nothing_is_kept_in_a_conversation_that_is_gone(
    database: Database, answer: Callable[..., Answer]
) -> None:
    with pytest.raises(UnknownConversation, match="begin a new one"), database.begin() as connection:
        exchanges.keep(connection, "0" * 32, answer(), "p", "chat", VERSIONS)


@pytest.mark.parametrize("unknown", ["", "0" * 32, "a\0b", "' OR '1'='1"])
def test_an_unknown_exchange_is_told(database: Database, kept: Callable[..., Exchange], unknown: str) -> None:
    kept()
    with pytest.raises(UnknownExchange, match="no answer is kept under this link"):
        exchanges.find(database, unknown)


def test_an_exchange_whose_process_is_killed_before_it_is_committed_is_not_kept_and_leaves_no_conversation(
    database: Database, process: Callable[[str], subprocess.Popen[str]], kept: Callable[..., Exchange]
) -> None:
    code = (
        "import time; from answering.answer import Answer; from records import conversations, exchanges\n"
        "with database.begin() as connection:\n"
        "    place = conversations.start(connection, 'li', 'p', 'half')\n"
        "    versions = exchanges.Versions('a', 'b', '1')\n"
        "    answer = Answer(None, 'half', 'zh', 'clarify', '?')\n"
        "    exchanges.keep(connection, place.id, answer, 'p', 'chat', versions)\n"
        "    print('kept', flush=True)\n"
        "    time.sleep(600)"
    )
    killed = process(code)
    assert killed.stdout is not None
    assert killed.stdout.readline() == "kept\n"
    killed.kill()
    killed.wait(timeout=20)
    after = kept("after")
    assert [one.id for one in conversations.listed(database, "li")] == [after.conversation]
