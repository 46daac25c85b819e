from collections.abc import Callable
from typing import Any

import pytest

from answering.answer import Answer
from records import conversations, exchanges
from records.database import Database
from records.errors import FeedbackRefused, UnknownExchange
from records.exchanges import Exchange, Versions
from records.feedback import DISLIKES, VERDICTS, give, of

INJECTION = "'; DROP TABLE feedback; -- <script>alert(1)</script> 中文\n第二行"


@pytest.mark.parametrize("verdict", VERDICTS)
def test_what_is_said_is_read_back(database: Database, kept: Callable[..., Exchange], verdict: str) -> None:
    own, other = kept(), kept()
    said = give(database, "li", own.id, verdict, f" {INJECTION} ")
    assert of(database, [own.id, other.id]) == {own.id: said}
    assert (said.exchange, said.verdict, said.comment) == (own.id, verdict, INJECTION)


def test_the_latest_verdict_counts(database: Database, kept: Callable[..., Exchange]) -> None:
    own = kept()
    give(database, "li", own.id, "wrong", "first")
    latest = give(database, "li", own.id, "useful")
    assert of(database, [own.id]) == {own.id: latest}
    assert latest.comment == ""


def test_verdicts_given_at_once_leave_one(
    database: Database, kept: Callable[..., Exchange], at_once: Callable[..., list[Any]]
) -> None:
    own = kept()
    given = at_once(lambda number: give(database, "li", own.id, "wrong", f"{number}"), 8)
    assert of(database, [own.id])[own.id] in given


def test_only_the_person_who_was_answered_may(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    theirs, deleted = kept(owner="wang"), kept()
    assert deleted.conversation
    conversations.delete(database, "li", deleted.conversation)
    with database.begin() as connection:
        by_machine = exchanges.keep(connection, None, answer(), "p", "api", Versions("a", "b", "1"))
    for exchange in (theirs.id, deleted.id, by_machine.id, "0" * 32, "a\0b", ""):
        with pytest.raises(UnknownExchange, match="no such answer"):
            give(database, "li", exchange, "wrong")
    assert of(database, [theirs.id, deleted.id, by_machine.id]) == {}


@pytest.mark.parametrize("verdict", ["", "Useful", "useful ", "good\ud800"])
def test_another_verdict_is_refused(database: Database, kept: Callable[..., Exchange], verdict: str) -> None:
    own = kept()
    with pytest.raises(FeedbackRefused, match="useful, wrong, wrong_source, should_have_answered"):
        give(database, "li", own.id, verdict)
    assert of(database, [own.id]) == {}


def test_a_comment_has_a_thousand_characters_at_most(
    database: Database, kept: Callable[..., Exchange]
) -> None:
    own = kept()
    assert give(database, "li", own.id, "wrong", "明" * 1000 + "\0 \n").comment == "明" * 1000
    with pytest.raises(FeedbackRefused, match="1001 characters"):
        give(database, "li", own.id, "useful", "明" * 1001)
    assert of(database, [own.id])[own.id].verdict == "wrong"


def test_any_number_of_exchanges_can_be_asked_about(
    database: Database, kept: Callable[..., Exchange]
) -> None:
    own = kept()
    said = give(database, "li", own.id, "useful")
    assert of(database, []) == {}
    assert of(database, [*(f"{number:032x}" for number in range(1200)), own.id]) == {own.id: said}


def test_every_verdict_but_useful_is_a_dislike() -> None:
    assert {*DISLIKES, "useful"} == set(VERDICTS)
