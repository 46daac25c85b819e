"""Exchanges: one question and the answer given to it, with what made the answer."""

import time
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, func, select, update

from answering.answer import Answer, read_answer
from records.database import Database, new_id
from records.errors import UnknownExchange
from records.schema import conversations, exchanges

Channel = Literal["chat", "api", "mcp"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)


@dataclass(frozen=True)
class Versions:
    """What an answer was made with: digests of the index and the prompts, the program's version."""

    index_digest: str
    prompts_digest: str
    version: str


@dataclass(frozen=True)
class Exchange:
    """One question and its answer; `asked` in seconds since 1970, `position` in its conversation."""

    id: str
    conversation: str | None
    position: int
    channel: Channel
    asked: float
    plan: str
    answer: Answer
    versions: Versions


def keep(
    connection: Connection,
    conversation: str | None,
    answer: Answer,
    plan: str,
    channel: Channel,
    versions: Versions,
    replaces: str | None = None,
) -> Exchange:
    """Keep an answer, within a transaction; one that it replaces, and those after that, leave the conversation."""
    now, position = time.time(), 0
    if conversation is not None:
        here = exchanges.c.conversation == conversation
        if replaces is not None:
            since = select(exchanges.c.position).where(exchanges.c.id == replaces, here).scalar_subquery()
            connection.execute(
                update(exchanges).where(here, exchanges.c.position >= since).values(replaced=True)
            )
        last = connection.execute(select(func.max(exchanges.c.position)).where(here)).scalar()
        position = 0 if last is None else last + 1
        connection.execute(
            update(conversations).where(conversations.c.id == conversation).values(updated=now)
        )
    kept = Exchange(new_id(), conversation, position, channel, now, plan, answer, versions)
    connection.execute(exchanges.insert().values(**_columns(kept)))
    return kept


def of_conversation(database: Database, conversation: str) -> list[Exchange]:
    """The exchanges that a conversation shows, in order: those that were not replaced."""
    query = select(exchanges).where(exchanges.c.conversation == conversation, ~exchanges.c.replaced)
    with database.begin() as connection:
        rows = connection.execute(query.order_by(exchanges.c.position)).all()
    return [read_exchange(row) for row in rows]


def find(database: Database, exchange: str) -> Exchange:
    """One exchange, replaced or not.

    Raises:
        UnknownExchange: none of that id is kept.
    """
    with database.begin() as connection:
        row = connection.execute(select(exchanges).where(exchanges.c.id == exchange)).one_or_none()
    if row is None:
        raise UnknownExchange("no answer is kept under this link; its time of keeping may be over")
    return read_exchange(row)


def own_exchange(database: Database, owner: str, exchange: str) -> Exchange | None:
    """One exchange of a person's own conversations; None where the person has none of that id."""
    query = select(exchanges).join(conversations, exchanges.c.conversation == conversations.c.id)
    with database.begin() as connection:
        row = connection.execute(
            query.where(exchanges.c.id == exchange, conversations.c.owner == owner)
        ).one_or_none()
    return read_exchange(row) if row else None


def read_exchange(row: Row[Any]) -> Exchange:
    """An exchange from its row."""
    return Exchange(
        row.id,
        row.conversation,
        row.position,
        row.channel,
        row.asked,
        row.plan,
        read_answer(row.answer),
        Versions(row.index_digest, row.prompts_digest, row.version),
    )


def _columns(exchange: Exchange) -> dict[str, Any]:
    answer = exchange.answer
    return {
        "id": exchange.id,
        "conversation": exchange.conversation,
        "position": exchange.position,
        "replaced": False,
        "channel": exchange.channel,
        "asked": exchange.asked,
        "question": answer.question,
        "language": answer.language,
        "status": answer.status,
        "answer": answer.as_json(),
        "plan": exchange.plan,
        "engine": answer.engine,
        "model": answer.model,
        "elapsed_ms": answer.elapsed_ms,
        **vars(exchange.versions),
    }
