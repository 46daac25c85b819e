"""Exchanges: one question and the answer given to it, with what made the answer."""

import time
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Connection, Row, func, select, update

from answering.answer import Answer, read_answer
from records.database import Database, new_id, storable
from records.errors import UnknownConversation, UnknownExchange
from records.schema import conversations, exchanges
from retrieval.question import Turn

Channel = Literal["chat", "api", "mcp"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
PLAN_CHARACTERS = 200


@dataclass(frozen=True)
class Versions:
    """What an answer was made with: digests of the index and the prompts, the program's version."""

    index_digest: str
    prompts_digest: str
    version: str


@dataclass(frozen=True)
class Exchange:
    """One question and its answer; `asked` in seconds since 1970, `position` in its conversation.

    `history` is what the question was read in the light of, so that it can be asked again as it was.
    """

    id: str
    conversation: str | None
    position: int
    channel: Channel
    asked: float
    plan: str
    answer: Answer
    versions: Versions
    history: tuple[Turn, ...] = ()


def keep(
    connection: Connection,
    conversation: str | None,
    answer: Answer,
    plan: str,
    channel: Channel,
    versions: Versions,
    replaces: str | None = None,
    history: tuple[Turn, ...] = (),
) -> Exchange:
    """Keep an answer, within a transaction; one that it replaces, and those after that, leave the conversation.

    Raises:
        UnknownConversation: the conversation is kept no more.
    """
    now, position = time.time(), 0
    if conversation is not None:
        position = _place(connection, conversation, replaces, now)
    plan = storable(plan)[:PLAN_CHARACTERS]
    kept = Exchange(new_id(), conversation, position, channel, now, plan, answer, versions, history)
    connection.execute(exchanges.insert().values(**_columns(kept)))
    return kept


def _place(connection: Connection, conversation: str, replaces: str | None, now: float) -> int:
    """The next position of a conversation. Its row stays locked, so that two answers kept at once get two positions."""
    found = connection.execute(
        update(conversations).where(conversations.c.id == conversation).values(updated=now)
    )
    if found.rowcount == 0:
        raise UnknownConversation("this conversation is kept no more; begin a new one")
    here = exchanges.c.conversation == conversation
    if replaces is not None:
        since = select(exchanges.c.position).where(exchanges.c.id == replaces, here).scalar_subquery()
        connection.execute(update(exchanges).where(here, exchanges.c.position >= since).values(replaced=True))
    last = connection.execute(select(func.max(exchanges.c.position)).where(here)).scalar()
    return 0 if last is None else int(last) + 1


def of_conversation(database: Database, conversation: str) -> list[Exchange]:
    """The exchanges that a conversation shows, in order: those that were not replaced."""
    query = select(exchanges).where(exchanges.c.conversation == conversation, ~exchanges.c.replaced)
    with database.reading() as connection:
        rows = connection.execute(query.order_by(exchanges.c.position)).all()
    return [read_exchange(row) for row in rows]


def find(database: Database, exchange: str) -> Exchange:
    """One exchange, replaced or not.

    Raises:
        UnknownExchange: none of that id is kept.
    """
    with database.reading() as connection:
        row = connection.execute(select(exchanges).where(exchanges.c.id == storable(exchange))).one_or_none()
    if row is None:
        raise UnknownExchange("no answer is kept under this link; its time of keeping may be over")
    return read_exchange(row)


def own_exchange(database: Database, owner: str, exchange: str) -> Exchange | None:
    """One exchange of a person's own conversations; None where the person has none of that id."""
    query = select(exchanges).join(conversations, exchanges.c.conversation == conversations.c.id)
    query = query.where(exchanges.c.id == storable(exchange), conversations.c.owner == owner)
    with database.reading() as connection:
        row = connection.execute(query).one_or_none()
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
        tuple(Turn(**turn) for turn in row.history),
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
        "question": storable(answer.question),  # to be searched; the answer has it as it was asked
        "language": answer.language,
        "status": answer.status,
        "history": [turn.model_dump() for turn in exchange.history],
        "answer": answer.as_json(),
        "plan": exchange.plan,
        "engine": answer.engine,
        "model": answer.model,
        "elapsed_ms": answer.elapsed_ms,
        **vars(exchange.versions),
    }
