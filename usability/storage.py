"""Storage: the tables, and the engine. SQLite by default, PostgreSQL by DATABASE_URL."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Engine,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    inspect,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from starlette.concurrency import run_in_threadpool

from .settings import SettingError

MIGRATIONS = Path(__file__).parent / "migrations"

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
    }
)

visits = Table(
    "visits",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("prototype", String(100), nullable=False),
    Column("iteration", String(20), nullable=False),
    Column("changed_at", DateTime(timezone=True), nullable=False),
    Column("revision", Integer, nullable=False, default=0),
    Column("reference", String(20)),
    Column("sent_at", DateTime(timezone=True)),
    Column("batch", Integer),
    Column("occasion", Integer),
    Column("counted", String(10)),
    Column("session", String(43)),
    Index("ix_visits_changed_at", "changed_at"),
    Index("ix_visits_session", "session"),
)

answers = Table(
    "answers",
    metadata,
    Column("visit", ForeignKey("visits.id", ondelete="CASCADE"), primary_key=True),
    Column("page", String(100), primary_key=True),
    Column("posted", Text, nullable=False),
    Column("revision", Integer, nullable=False),
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("visit", ForeignKey("visits.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("field", String(100), nullable=False),
    Column("filename", String(255), nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("size", BigInteger, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", String(20), primary_key=True),
    Column("prototype", String(100), nullable=False),
    Column("single_use", Boolean, nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("closed_at", DateTime(timezone=True)),
    Column("screened_out", Integer, nullable=False, default=0),
    Column("turned_away", Integer, nullable=False, default=0),
    Index("ix_invitations_prototype", "prototype"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("withdrawal", String(20), nullable=False, unique=True),
    Column("invitation", ForeignKey("invitations.code"), nullable=False),
    Column("prototype", String(100), nullable=False),
    Column("iteration", String(20), nullable=False),
    Column("plan", Integer, nullable=False),
    Column("pilot", Boolean, nullable=False),
    Column("language", String(20), nullable=False),
    Column("consent", Text, nullable=False),
    Column("replies", Text, nullable=False),
    Column("began_at", DateTime(timezone=True), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("plan_digest", String(64)),
    Column("led", Text),
    Index("ix_sessions_prototype", "prototype", "iteration"),
    Index("ix_sessions_invitation", "invitation"),
)

plans = Table(
    "plans",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("text", Text, nullable=False),
)

task_runs = Table(
    "task_runs",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("task", String(100), nullable=False),
    Column("visit", String(43)),
    Column("began_at", DateTime(timezone=True), nullable=False),
    Column("ended_at", DateTime(timezone=True)),
    Column("end", String(20)),
    Column("assisted", Boolean, nullable=False, default=False),
    Column("paused_at", DateTime(timezone=True)),
    Column("paused", Integer, nullable=False, default=0),
    Index("ix_task_runs_session", "session", "task"),
)

events = Table(
    "events",
    metadata,
    Column("number", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    Column("run", ForeignKey("task_runs.id", ondelete="CASCADE"), nullable=False),
    Column("at", Integer, nullable=False),
    Column("kind", String(20), nullable=False),
    Column("page", String(100), nullable=False),
    Column("told", Text, nullable=False),
    Index("ix_events_run", "run"),
)

notes = Table(
    "notes",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("task", String(100), nullable=False),
    Column("page", String(100), nullable=False),
    Column("at", Integer, nullable=False),
    Column("author", String(100), nullable=False),
    Column("tag", String(50), nullable=False),
    Column("text", Text, nullable=False),
    Index("ix_notes_session", "session"),
)

observers = Table(
    "observers",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), nullable=False),
    Column("seen_at", DateTime(timezone=True), nullable=False),
    Index("ix_observers_session", "session"),
)

problems = Table(
    "problems",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("prototype", String(100), nullable=False),
    Column("title", Text, nullable=False),
    Column("page", String(100), nullable=False),
    Column("task", String(100), nullable=False),
    Column("found_in", String(20), nullable=False),
    Column("fixed_in", String(20)),
    Column("severity", Integer),
    Column("second_severity", Integer),
    Column("merged_into", ForeignKey("problems.number")),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Index("ix_problems_prototype", "prototype"),
)

sightings = Table(
    "sightings",
    metadata,
    Column("problem", ForeignKey("problems.number", ondelete="CASCADE"), primary_key=True),
    Column("session", ForeignKey("sessions.id", ondelete="CASCADE"), primary_key=True),
)

shares = Table(
    "shares",
    metadata,
    Column("code", String(43), primary_key=True),
    Column("prototype", String(100), nullable=False),
    Column("iteration", String(20), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("ends_at", DateTime(timezone=True), nullable=False),
)

purges = Table(
    "purges",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("prototype", String(100), nullable=False),
    Column("decision", String(200), nullable=False),
    Column("made_at", DateTime(timezone=True), nullable=False),
    Column("counts", Text, nullable=False),
)

T = TypeVar("T")


class Busy(Exception):
    """Another process has kept the database locked for too long. Nothing was stored; trying again may help."""


class Storage:
    """The database and the folder beside it for uploads."""

    PATIENCE = 10.0
    """Seconds until a locked SQLite is given up."""

    def __init__(self, url: str, folder: Path):
        self.folder = folder
        self.url = url.replace("postgresql://", "postgresql+psycopg://", 1)
        self.sqlite = self.url.startswith("sqlite")
        _make_folder(folder)
        try:
            self.engine = self._open()
        except (SQLAlchemyError, ValueError) as error:
            raise _unusable(self.url, error) from error

    def _open(self) -> Engine:
        """The engine, with the tables there."""
        engine = create_engine(self.url, hide_parameters=True)  # else a log shows answers and visits
        if self.sqlite:
            event.listen(engine, "connect", _tune_sqlite)
        migrate(engine)
        if self.sqlite:
            engine.dispose()
            event.listen(engine, "connect", _hurry)
        return engine

    def wipe(self) -> None:
        """What has been deleted is gone from the files too: SQLite's log (-wal) keeps what was written until it is
        emptied. Where others are reading just now it is kept until the next time; a server asks every hour."""
        if self.sqlite:
            with self.reading.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    @cached_property
    def reading(self) -> Engine:
        """To read with: no transaction is begun, so that SQLite holds no old state of the file for it."""
        return self.engine.execution_options(isolation_level="AUTOCOMMIT")

    def upsert(self, table: Table) -> Any:
        """An insert that may say what becomes of rows that are there already, which each database writes its way."""
        return (sqlite if self.sqlite else postgresql).insert(table)

    async def run(self, work: Callable[..., T], *args: Any, apart: bool = False) -> T:
        """Run database work. On SQLite at once, where it takes microseconds; PostgreSQL is waited for in a thread.
        The work is a transaction, which is tried again. apart: in a thread on SQLite too, for what takes longer.
        Raises `Busy`."""
        if not self.sqlite:
            return await run_in_threadpool(work, *args)
        start, pause = time.monotonic(), 0.001
        while True:
            try:
                return await run_in_threadpool(work, *args) if apart else work(*args)
            except OperationalError as error:
                if not _locked(error):
                    raise
                if time.monotonic() - start > self.PATIENCE:
                    raise Busy(str(error.orig)) from None
            await asyncio.sleep(pause)  # others are answered meanwhile
            pause = min(pause * 2, 0.05)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        told = f"PROVRUM_DATA is {folder}, which is no folder and cannot be made one ({error.strerror})"
        raise SettingError(f"{told}; write a folder that may be written to") from error


def _unusable(url: str, error: Exception) -> SettingError:
    """What is wrong with the database, in a line and without its password."""
    if isinstance(error, SettingError):
        return error
    why = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    masked = re.sub("://.*@", "://***@", url)
    told = f"the database {masked} cannot be used ({why})" if "@" not in why else f"{masked} is no address"
    return SettingError(f"{told}; check DATABASE_URL, which is sqlite:///file or postgresql://user@host/db")


def _locked(error: OperationalError) -> bool:
    """Whether another connection holds the lock of SQLite."""
    return getattr(error.orig, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def _hurry(connection: Any, _record: Any) -> None:
    """Where requests are answered the lock is not waited for inside SQLite, which would stop the whole server."""
    connection.execute("PRAGMA busy_timeout=0")


def _tune_sqlite(connection: Any, _record: Any) -> None:
    """WAL: readers do not wait for the writer, and what is committed survives a kill -9. secure_delete: what is deleted
    is written over; else it lies in the file until the room is needed."""
    pragmas = ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON", "busy_timeout=10000")
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def migrate(engine: Engine) -> None:
    """Bring the tables up to the newest migration. Alembic, slow to import, is asked only where there is one to run.
    Raises `SettingError` where the tables are of a newer Provrum."""
    known = sorted(path.stem.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    with engine.connect() as connection:
        current = None
        if inspect(connection).has_table("alembic_version"):
            current = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if current == known[-1]:
        return
    if current is not None and current not in known:
        raise SettingError("the database is of a newer Provrum; upgrade this one, or write another in DATABASE_URL")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
