"""A person's conversations: started, listed, renamed, deleted."""

import time
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, exists, or_, select, update

from records.database import Database, new_id, storable
from records.errors import UnknownConversation
from records.schema import conversations, exchanges

TITLE_CHARACTERS = 60


@dataclass(frozen=True)
class Conversation:
    """A conversation; `created` and `updated` in seconds since 1970."""

    id: str
    owner: str | None
    plan: str
    title: str
    created: float
    updated: float


def start(connection: Connection, owner: str, plan: str, title: str) -> Conversation:
    """A new conversation, within a transaction; its title is cut to 60 characters."""
    now = time.time()
    begun = Conversation(new_id(), owner, plan, _cut(title), now, now)
    connection.execute(conversations.insert().values(**vars(begun)))
    return begun


def listed(database: Database, owner: str, words: str = "", limit: int = 200) -> list[Conversation]:
    """A person's conversations, newest first; with words, those that have them in the title or a question."""
    sought = storable(words).strip()
    query = select(conversations).where(conversations.c.owner == owner)
    if sought:
        asked = exists().where(
            exchanges.c.conversation == conversations.c.id,
            exchanges.c.question.icontains(sought, autoescape=True),
            ~exchanges.c.replaced,
        )
        query = query.where(or_(conversations.c.title.icontains(sought, autoescape=True), asked))
    with database.reading() as connection:
        rows = connection.execute(query.order_by(conversations.c.updated.desc()).limit(limit)).all()
    return [_read(row) for row in rows]


def find(database: Database, owner: str, conversation: str) -> Conversation:
    """A person's own conversation.

    Raises:
        UnknownConversation: the person has none of that id.
    """
    with database.reading() as connection:
        return owned(connection, owner, conversation)


def owned(connection: Connection, owner: str, conversation: str) -> Conversation:
    """The same, within a transaction."""
    query = select(conversations).where(
        conversations.c.id == storable(conversation), conversations.c.owner == owner
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        raise UnknownConversation("there is no such conversation of yours; open one from the list")
    return _read(row)


def rename(database: Database, owner: str, conversation: str, title: str) -> None:
    """Give a conversation a title; a blank one changes nothing.

    Raises:
        UnknownConversation: the person has none of that id.
    """
    with database.begin() as connection:
        owned(connection, owner, conversation)
        if _cut(title):
            connection.execute(
                update(conversations).where(conversations.c.id == conversation).values(title=_cut(title))
            )


def delete(database: Database, owner: str, conversation: str) -> None:
    """Take a conversation out of its owner's list, for good: its exchanges stay, and no person with them.

    Raises:
        UnknownConversation: the person has none of that id.
    """
    with database.begin() as connection:
        owned(connection, owner, conversation)
        connection.execute(
            update(conversations).where(conversations.c.id == conversation).values(owner=None, title="")
        )


def _cut(title: str) -> str:
    return " ".join(storable(title).split())[:TITLE_CHARACTERS]


def _read(row: Row[Any]) -> Conversation:
    return Conversation(**row._mapping)
