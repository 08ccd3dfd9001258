"""The tables of adoption: the agency's services, what is counted of their use, and the efforts to reach people."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

from ..storage import metadata

services = Table(
    "services",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("title", String(200), nullable=False),
    Column("owner", String(200), nullable=False),
    Column("contacts", Text, nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
)

uptake = Table(
    "uptake",
    metadata,
    Column("service", String(100), primary_key=True),
    Column("source", String(10), primary_key=True),
    Column("stage", String(10), primary_key=True),
    Column("target_group", String(50), primary_key=True),
    Column("channel", String(20), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("week", Date, nullable=False),
    Column("count", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

uptake_weeks = Table(
    "uptake_weeks",
    metadata,
    Column("service", String(100), nullable=False),
    Column("source", String(10), nullable=False),
    Column("stage", String(10), nullable=False),
    Column("target_group", String(50), nullable=False),
    Column("channel", String(20), nullable=False),
    Column("week", Date, nullable=False),
    Column("count", BigInteger, nullable=False),
    PrimaryKeyConstraint(
        "service", "source", "stage", "target_group", "channel", "week", postgresql_include=["count"]
    ),  # PostgreSQL adds up from the index alone; in SQLite the rows are in it
    sqlite_with_rowid=False,
)

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("service", String(100), nullable=False),
    Column("label", String(100), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Index("ix_tokens_service", "service"),
)

tracks = Table(
    "tracks",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("service", String(100), nullable=False),
    Column("target_group", String(50), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("title", String(200), nullable=False),
    Column("plan", Text, nullable=False),
    Column("cost", Integer, nullable=False),
    Column("begins", Date),
    Column("ends", Date),
    Index("ix_tracks_service", "service"),
)

batches = Table(
    "batches",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("code", String(12), nullable=False, unique=True),
    Column("track", ForeignKey("tracks.number"), nullable=False),
    Column("title", String(200), nullable=False),
    Column("people", Integer, nullable=False),
    Column("sent_on", Date),
    Column("ends_on", Date),
    Column("held", Integer, nullable=False, default=0),
    Column("held_until", Date),
    Column("adopted_sent", Integer),
    Column("adopted_held", Integer),
    Column("counted_on", Date),
    Index("ix_batches_track", "track"),
)

responses = Table(
    "responses",
    metadata,
    Column("batch", ForeignKey("batches.number"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("stage", String(10), primary_key=True),
    Column("count", Integer, nullable=False),
)

occasions = Table(
    "occasions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("service", String(100), nullable=False),
    Column("day", Date, nullable=False),
    Column("part", String(20), nullable=False),
    Column("place", String(50), nullable=False),
    Column("target_group", String(50), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("begun_at", DateTime(timezone=True)),
    Index("ix_occasions_service", "service", "day"),
    sqlite_autoincrement=True,
)

marked = Table(
    "marked",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("service", String(100), nullable=False),
    Column("day", Date, nullable=False),
    Column("text", String(200), nullable=False),
    Index("ix_marked_service", "service"),
)
