"""Uptake: how many opened, started and completed a service, by day, group and channel. Counts alone, and nothing of
anybody.

A count is stored under its key, and one that is sent again replaces it: nothing is ever counted twice. Beside the days
stand the same counts by week, which the pages read: five years of twenty services are five million rows by day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, text
from sqlalchemy.dialects import postgresql, sqlite

from components.words import Words, _

from ..storage import Storage
from .tables import uptake, uptake_weeks

Source = Literal["here", "sent"]
"""Counted by this server, or sent by the service in production. They are never added up: where a service has sent
anything, that is what counts."""

STAGES: Mapping[str, Words] = {
    "opened": _("Öppnat"),
    "started": _("Börjat"),
    "completed": _("Gått igenom"),
    "adopted": _("Gått igenom för första gången"),
}
"""completed: how many times. adopted: people who had never completed it before; only those add up to people."""

CHANNELS: Mapping[str, Words] = {
    "web": _("På egen hand på webben"),
    "assisted": _("På webben med hjälp"),
    "phone": _("Telefon"),
    "visit": _("Besök"),
    "letter": _("Brev och blankett"),
    "email": _("E-post"),
}
DIGITAL = ("web", "assisted")
KEY = ("service", "source", "stage", "target_group", "channel", "day")
CHUNK = 20_000
"""Rows that are sent to the database at once."""


@dataclass(frozen=True)
class Row:
    """count of a stage on a day, in a channel, of a target group ("" where it is not known)."""

    day: date
    group: str
    channel: str
    stage: str
    count: int


@dataclass(frozen=True)
class Week:
    """A count of a week, which begins on the Monday of that date."""

    stage: str
    group: str
    channel: str
    week: date
    count: int


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(day.weekday())


class Uptake:
    """Stores counts of any service, and adds them up."""

    def __init__(self, storage: Storage):
        self.storage = storage
        self._reading = storage.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._dialect: Any = sqlite if storage.sqlite else postgresql

    def put(self, service: str, rows: Iterable[Row]) -> int:
        """Store what a service has sent, all of it or nothing; how many rows. What is there already is replaced."""
        replace = self._dialect.insert(uptake)
        replace = replace.on_conflict_do_update(index_elements=KEY, set_={"count": replace.excluded.count})
        weeks: set[date] = set()
        total, waiting = 0, iter(rows)
        with self.storage.engine.begin() as connection:
            self._alone(connection, service)
            while chunk := [_stored(service, "sent", row) for row in islice(waiting, CHUNK)]:
                connection.execute(replace, chunk)
                weeks.update(one["week"] for one in chunk)
                total += len(chunk)
            if weeks:
                _add_up(connection, service, "sent", min(weeks), max(weeks))
        return total

    def add(self, service: str, row: Row) -> None:
        """Count something that has happened here."""
        day = _stored(service, "here", row)
        week = {name: value for name, value in day.items() if name != "day"}
        with self.storage.engine.begin() as connection:
            for table, values in ((uptake, day), (uptake_weeks, week)):
                one = self._dialect.insert(table).values(values)
                more = {"count": table.c.count + one.excluded.count}
                connection.execute(one.on_conflict_do_update(index_elements=list(table.primary_key), set_=more))

    def _alone(self, connection: Connection, service: str) -> None:
        """Until this transaction ends nobody else stores what this service sends. SQLite has one writer anyhow."""
        if not self.storage.sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext(:name))"), {"name": f"uptake {service}"})

    def weeks(self, service: str) -> list[Week]:
        """All counts of a service by week, the oldest first: those that it has sent, or else those counted here."""
        return list(self._weeks(service, "sent")) or list(self._weeks(service, "here"))

    def _weeks(self, service: str, source: Source) -> Iterator[Week]:
        table = uptake_weeks
        columns = (table.c.stage, table.c.target_group, table.c.channel, table.c.week, table.c.count)
        asked = select(*columns).where(table.c.service == service, table.c.source == source).order_by(table.c.week)
        with self._reading.connect() as connection:
            for row in connection.execute(asked):
                yield Week(*row)

    def services(self) -> list[str]:
        """The names of all services of which anything is counted."""
        with self._reading.connect() as connection:
            return sorted(connection.scalars(select(uptake_weeks.c.service).distinct()))


def _stored(service: str, source: Source, row: Row) -> dict[str, Any]:
    return {
        "service": service, "source": source, "stage": row.stage, "target_group": row.group, "channel": row.channel,
        "day": row.day, "week": week_of(row.day), "count": row.count,
    }  # fmt: skip


def _add_up(connection: Connection, service: str, source: Source, first: date, last: date) -> None:
    """The counts of these weeks anew from their days."""
    keys = ("service", "source", "stage", "target_group", "channel", "week")
    days = [uptake.c[name] for name in keys]
    these = (uptake.c.service == service, uptake.c.source == source, uptake.c.week.between(first, last))
    those = uptake_weeks.c
    connection.execute(
        delete(uptake_weeks).where(those.service == service, those.source == source, those.week.between(first, last))
    )
    summed = select(*days, func.sum(uptake.c.count)).where(*these).group_by(*days)
    connection.execute(insert(uptake_weeks).from_select([*keys, "count"], summed))
