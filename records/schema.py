"""The tables. Ids are random (128 bits), times are seconds since 1970 in UTC, answers are JSON as the contract prints them."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("owner", String(128), nullable=True),  # null once its owner has deleted it
    Column("plan", String(200), nullable=False),
    Column("title", String(200), nullable=False),
    Column("created", Float, nullable=False),
    Column("updated", Float, nullable=False),
    Index("conversations_of_owner", "owner", "updated"),
)

exchanges = Table(
    "exchanges",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("conversation", ForeignKey("conversations.id", ondelete="CASCADE"), nullable=True),
    Column("position", Integer, nullable=False),  # in its conversation, from 0
    Column("replaced", Boolean, nullable=False, default=False),  # retried or edited since
    Column("channel", String(8), nullable=False),  # chat, api or mcp
    Column("asked", Float, nullable=False),
    Column("question", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("status", String(16), nullable=False),
    Column("plan", String(200), nullable=False),
    Column("engine", String(16), nullable=False),
    Column("model", String(200), nullable=True),
    Column("index_digest", String(64), nullable=False),
    Column("prompts_digest", String(64), nullable=False),
    Column("version", String(32), nullable=False),
    Column("elapsed_ms", Float, nullable=False),
    # The long columns come last: SQLite reads a row from its beginning, and figures need only the short ones.
    Column("history", JSON, nullable=False),  # the turns that it was read in the light of
    Column("answer", JSON, nullable=False),
    Index("exchanges_of_conversation", "conversation", "position", unique=True),
    Index("exchanges_by_time", "asked"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("exchange", ForeignKey("exchanges.id", ondelete="CASCADE"), primary_key=True),
    Column("verdict", String(24), nullable=False),
    Column("comment", Text, nullable=False, default=""),
    Column("given", Float, nullable=False),
    Index("feedback_by_time", "given"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("digest", String(64), primary_key=True),  # of the cookie's value, which is kept nowhere
    Column("user", String(128), nullable=False),
    Column("expires", Float, nullable=False),
)

switches = Table(
    "switches",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("value", JSON, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("changed", Float, nullable=False),
    Column("by", String(128), nullable=False),
    Column("name", String(64), nullable=False),
    Column("before", JSON, nullable=True),
    Column("after", JSON, nullable=False),
)
