"""What people say of the answers they were given."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from sqlalchemy import Row, delete, select

from records.database import Database, storable
from records.errors import FeedbackRefused, UnknownExchange
from records.schema import conversations, exchanges, feedback

Verdict = Literal["useful", "wrong", "wrong_source", "should_have_answered"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
DISLIKES: tuple[Verdict, ...] = ("wrong", "wrong_source", "should_have_answered")
COMMENT_CHARACTERS = 1000
_AT_ONCE = 500  # a statement takes so many ids in every database


@dataclass(frozen=True)
class Feedback:
    """What was said last of one exchange; `given` in seconds since 1970."""

    exchange: str
    verdict: Verdict
    comment: str
    given: float


def give(database: Database, owner: str, exchange_id: str, verdict: str, comment: str = "") -> Feedback:
    """Say something of an answer in a conversation of one's own; it takes the place of what was said before.

    Raises:
        FeedbackRefused: there is no such verdict, or the comment has more than 1,000 characters.
        UnknownExchange: the person was given no answer of that id.
    """
    if verdict not in VERDICTS:
        raise FeedbackRefused(f"{storable(verdict)[:40]}: no verdict; give one of {', '.join(VERDICTS)}")
    said = storable(comment).strip()
    if len(said) > COMMENT_CHARACTERS:
        raise FeedbackRefused(
            f"the comment has {len(said)} characters; shorten it to {COMMENT_CHARACTERS} at most"
        )
    given = Feedback(exchange_id, verdict, said, time.time())
    own = (
        select(exchanges.c.id)
        .join(conversations, exchanges.c.conversation == conversations.c.id)
        .where(exchanges.c.id == storable(exchange_id), conversations.c.owner == owner)
        .with_for_update(of=exchanges)  # two verdicts given at once come one after the other
    )
    with database.begin() as connection:
        if connection.execute(own).one_or_none() is None:
            raise UnknownExchange("there is no such answer in a conversation of yours")
        connection.execute(delete(feedback).where(feedback.c.exchange == exchange_id))
        connection.execute(feedback.insert().values(**vars(given)))
    return given


def of(database: Database, exchange_ids: Sequence[str]) -> dict[str, Feedback]:
    """What was said of these exchanges, by id; those of which nothing was said are left out."""
    found: dict[str, Feedback] = {}
    with database.reading() as connection:
        for start in range(0, len(exchange_ids), _AT_ONCE):
            some = exchange_ids[start : start + _AT_ONCE]
            for row in connection.execute(select(feedback).where(feedback.c.exchange.in_(some))):
                found[row.exchange] = _read(row)
    return found


def _read(row: Row[Any]) -> Feedback:
    return Feedback(row.exchange, row.verdict, row.comment, row.given)
