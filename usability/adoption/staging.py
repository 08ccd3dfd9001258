"""Rows on their way into the table of uptake: laid beside it first, in a temporary table, then compared and merged.

On SQLite nobody waits while they are laid there: a temporary table has a file of its own, and the lock that citizens'
answers need too is taken for the merging alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any, Protocol

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Date,
    Insert,
    MetaData,
    String,
    Table,
    Update,
    and_,
    func,
    insert,
    literal,
    select,
    text,
    update,
)

from ..storage import Storage
from .tables import uptake, uptake_weeks

CHUNK = 20_000
"""Rows that are sent to SQLite at once."""
PATIENCE = 10_000
"""Milliseconds that the lock of SQLite is waited for, in a thread that holds up nobody else."""
KEY = ("stage", "target_group", "channel", "day")
"""What tells the rows of a service apart."""

incoming = Table(
    "incoming",
    MetaData(),
    Column("stage", String(10)),
    Column("target_group", String(50)),
    Column("channel", String(20)),
    Column("day", Date),
    Column("week", Date),
    Column("count", BigInteger),
    prefixes=["TEMPORARY"],
    postgresql_on_commit="DROP",
)


class Counted(Protocol):
    """A row as it is given."""

    @property
    def day(self) -> date: ...
    @property
    def group(self) -> str: ...
    @property
    def channel(self) -> str: ...
    @property
    def stage(self) -> str: ...
    @property
    def count(self) -> int: ...


@contextmanager
def staged(storage: Storage, service: str, rows: Iterable[Counted]) -> Iterator[Connection]:
    """A transaction in which these rows are in the table `incoming`, and nobody else writes what the service sends."""
    laid = _laid_on_sqlite if storage.sqlite else _laid_on_postgresql
    with laid(storage, service, rows) as connection:
        yield connection


@contextmanager
def _laid_on_sqlite(storage: Storage, _service: str, rows: Iterable[Counted]) -> Iterator[Connection]:
    with storage.reading.connect() as connection:
        run = connection.exec_driver_sql
        run("DROP TABLE IF EXISTS temp.incoming")  # of one that was broken off
        incoming.create(connection, checkfirst=False)
        try:
            with _transaction(connection, "BEGIN"):
                waiting = iter(rows)
                while chunk := [_values(row) for row in islice(waiting, CHUNK)]:
                    run("INSERT INTO incoming VALUES (?, ?, ?, ?, ?, ?)", chunk)
            run(f"PRAGMA busy_timeout={PATIENCE}")  # laying them again, as for any other work, takes too long
            with _transaction(connection, "BEGIN IMMEDIATE"):
                yield connection
        finally:
            run("PRAGMA busy_timeout=0")
            run("DROP TABLE IF EXISTS temp.incoming")


@contextmanager
def _transaction(connection: Connection, begin: str) -> Iterator[None]:
    connection.exec_driver_sql(begin)
    try:
        yield
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")


@contextmanager
def _laid_on_postgresql(storage: Storage, service: str, rows: Iterable[Counted]) -> Iterator[Connection]:
    with storage.engine.begin() as connection:
        incoming.create(connection, checkfirst=False)
        driver: Any = connection.connection.driver_connection
        with driver.cursor() as cursor, cursor.copy("COPY incoming FROM STDIN") as copy:
            for row in rows:
                copy.write_row(_values(row))
        connection.execute(text("ANALYZE incoming"))  # else five million rows are read through for a hundred
        alone(connection, service)
        yield connection


def alone(connection: Connection, service: str) -> None:
    """Until this transaction of PostgreSQL ends nobody else writes what this service sends."""
    connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"uptake {service}"})


def _values(row: Counted) -> tuple[str, str, str, str, str, int]:
    return (row.stage, row.group, row.channel, *_days(row.day), row.count)


@lru_cache(maxsize=10_000)
def _days(day: date) -> tuple[str, str]:
    """The day and the Monday of its week, as both databases read them."""
    return day.isoformat(), (day - timedelta(day.weekday())).isoformat()


def compared(service: str) -> Any:
    """How many of the rows are new, other than what is stored, and the same."""
    there = uptake.c.count
    counts = (there.is_(None), there != incoming.c.count, there == incoming.c.count)
    return select(*(func.count().filter(which) for which in counts)).select_from(_beside(service))


def added(service: str) -> Insert:
    """Store the rows that are new. They come in the order of their keys, and are laid so without being sorted."""
    values = [incoming.c[name] for name in (*KEY, "week", "count")]
    these = select(literal(service), literal("sent"), *values).select_from(_beside(service))
    return insert(uptake).from_select(
        ["service", "source", *KEY, "week", "count"], these.where(uptake.c.count.is_(None))
    )


def replaced(service: str) -> Update:
    """Store the counts that are other than what is there."""
    same = [uptake.c[name] == incoming.c[name] for name in KEY]
    these = (uptake.c.service == service, uptake.c.source == "sent", *same, uptake.c.count != incoming.c.count)
    return update(uptake).where(*these).values(count=incoming.c.count)


def weeks_changed(storage: Storage, service: str) -> Insert:
    """Add to each week by how much its days are about to change; before they do."""
    there = uptake.c.count
    keys = [incoming.c[name] for name in ("stage", "target_group", "channel", "week")]
    more = func.sum(incoming.c.count - func.coalesce(there, 0))
    those = select(literal(service), literal("sent"), *keys, more).select_from(_beside(service))
    those = (
        those.where(there.is_(None) | (there != incoming.c.count)).group_by(*keys).order_by(*keys)
    )  # laid as they are read
    names = ["service", "source", *(key.name for key in keys)]
    sums = storage.upsert(uptake_weeks).from_select([*names, "count"], those)
    more_or_new: Insert = sums.on_conflict_do_update(
        index_elements=names, set_={"count": uptake_weeks.c.count + sums.excluded.count}
    )
    return more_or_new


def _beside(service: str) -> Any:
    """Each row with what is stored under its key."""
    same = [uptake.c[name] == incoming.c[name] for name in KEY]
    return incoming.outerjoin(uptake, and_(uptake.c.service == service, uptake.c.source == "sent", *same))
