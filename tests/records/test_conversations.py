from collections.abc import Callable

import pytest

from answering.answer import Answer
from records import conversations, exchanges
from records.database import Database
from records.errors import UnknownConversation
from records.exchanges import Exchange


def titles(database: Database, owner: str = "li", words: str = "") -> list[str]:
    return [one.title for one in conversations.listed(database, owner, words)]


def begin(database: Database, title: str, owner: str = "li") -> str:
    with database.begin() as connection:
        return conversations.start(connection, owner, "p", title).id


def test_a_person_sees_their_own_conversations_newest_first(
    database: Database, kept: Callable[..., Exchange]
) -> None:
    first, _, _ = (
        begin(database, title, owner) for title, owner in [("a", "li"), ("b", "li"), ("c", "wang")]
    )
    assert titles(database) == ["b", "a"]
    kept("又问", conversation=first)
    assert titles(database) == ["a", "b"]


def test_a_title_is_one_short_line_that_every_database_takes(database: Database) -> None:
    begin(database, " 甲\n\t乙\0\ud800 " + "丙" * 100)
    assert titles(database) == ["甲 乙 " + "丙" * 56]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("园区", True),
        ("QUESTION", True),
        ("100%", True),
        ("%", True),
        ("_", False),
        ("'", False),
        ("标题", True),
        ("\0", True),
    ],
)
def test_words_are_looked_for_in_titles_and_questions_as_they_stand(
    database: Database, kept: Callable[..., Exchange], words: str, found: bool
) -> None:
    kept("园区 question 100%")
    assert bool(conversations.listed(database, "li", words)) is found
    assert conversations.listed(database, "wang", words) == []


def test_a_question_that_was_replaced_is_found_no_more(
    database: Database, kept: Callable[..., Exchange], answer: Callable[..., Answer]
) -> None:
    old = kept("旧的")
    place, versions = old.conversation, old.versions
    with database.begin() as connection:
        exchanges.keep(connection, place, answer("新的"), "p", "chat", versions, old.id)
    assert [one.id for one in conversations.listed(database, "li", "新的")] == [place]
    assert conversations.listed(database, "li", "旧的") == []


def test_a_conversation_is_renamed_by_its_owner_alone(database: Database) -> None:
    own = begin(database, "a")
    conversations.rename(database, "li", own, "b")
    conversations.rename(database, "li", own, " \0 ")
    with pytest.raises(UnknownConversation):
        conversations.rename(database, "wang", own, "c")
    assert titles(database) == ["b"]


def test_a_deleted_conversation_leaves_its_exchanges_and_no_person_with_them(
    database: Database, kept: Callable[..., Exchange]
) -> None:
    own = kept("问")
    assert own.conversation
    with pytest.raises(UnknownConversation):
        conversations.delete(database, "wang", own.conversation)
    conversations.delete(database, "li", own.conversation)
    assert titles(database) == []
    assert exchanges.find(database, own.id) == own
    with database.reading() as connection:
        row = connection.execute(conversations.conversations.select()).one()
    assert (row.owner, row.title) == (None, "")
    with pytest.raises(UnknownConversation):
        conversations.find(database, "li", own.conversation)


@pytest.mark.parametrize("unknown", ["", "0" * 32, "\0", "' OR 1=1 --"])
def test_what_is_not_ones_own_is_unknown(database: Database, unknown: str) -> None:
    theirs = begin(database, "a", "wang")
    for conversation in (theirs, unknown):
        with pytest.raises(UnknownConversation, match="no such conversation of yours"):
            conversations.find(database, "li", conversation)
