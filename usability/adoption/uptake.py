"""Uptake: how many opened, started and completed a service, by day, group and channel. Counts alone, and nothing of
anybody.

A count is stored under its key, and one that is sent again replaces it: nothing is ever counted twice. Beside the days
stand the same counts by week, which the pages read: five years of twenty services are five million rows by day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

from sqlalchemy import delete, func, select

from components.words import Words, _

from ..storage import Storage
from .staging import added, alone, compared, replaced, staged, weeks_changed
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


@dataclass(slots=True)  # not frozen, which makes making one four times as slow
class Row:
    """count of a stage on a day, in a channel, of a target group ("" where it is not known)."""

    day: date
    group: str
    channel: str
    stage: str
    count: int


@dataclass(slots=True)
class Week:
    """A count of a week, which begins on the Monday of that date."""

    stage: str
    group: str
    channel: str
    week: date
    count: int


@dataclass(frozen=True)
class Stored:
    """What has come of rows that were sent: so many are new, replaced another count, or were there as they are."""

    new: int
    replaced: int
    unchanged: int

    @property
    def rows(self) -> int:
        return self.new + self.replaced + self.unchanged


@dataclass(frozen=True)
class Kept:
    """What is stored of a service from a source: so many rows, of these days."""

    source: Source
    rows: int
    first: date
    last: date


def week_of(day: date) -> date:
    """The Monday of the day's week."""
    return day - timedelta(day.weekday())


class Uptake:
    """Stores counts of any service, and adds them up."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def put(self, service: str, rows: Iterable[Row]) -> Stored:
        """Store what a service has sent, all of it or nothing. A count that is there already is replaced. rows: no two
        of the same stage, group, channel and day."""
        with staged(self.storage, service, rows) as connection:
            new, other, same = connection.execute(compared(service)).one()
            stored = Stored(new, other, same)
            if stored.new or stored.replaced:
                connection.execute(weeks_changed(self.storage, service))
            if stored.replaced:
                connection.execute(replaced(service))
            if stored.new:
                connection.execute(added(service))
        return stored

    def clear(self, service: str) -> None:
        """Delete all that a service has sent."""
        with self.storage.engine.begin() as connection:
            if not self.storage.sqlite:
                alone(connection, service)
            for table in (uptake, uptake_weeks):
                connection.execute(delete(table).where(table.c.service == service, table.c.source == "sent"))

    def kept(self, service: str) -> list[Kept]:
        """What is stored of a service, by source."""
        days = (func.count(), func.min(uptake.c.day), func.max(uptake.c.day))
        asked = select(uptake.c.source, *days).where(uptake.c.service == service).group_by(uptake.c.source)
        with self.storage.reading.connect() as connection:
            return [Kept(*row) for row in connection.execute(asked)]

    def add(self, service: str, row: Row) -> None:
        """Count something that has happened here."""
        day = _stored(service, "here", row)
        week = {name: value for name, value in day.items() if name != "day"}
        with self.storage.engine.begin() as connection:
            for table, values in ((uptake, day), (uptake_weeks, week)):
                one = self.storage.upsert(table).values(values)
                more = {"count": table.c.count + one.excluded.count}
                connection.execute(one.on_conflict_do_update(index_elements=list(table.primary_key), set_=more))

    def weeks(self, service: str) -> list[Week]:
        """All counts of a service by week, the oldest first: those that it has sent, or else those counted here."""
        return self._weeks(service, "sent") or self._weeks(service, "here")

    def _weeks(self, service: str, source: Source) -> list[Week]:
        table = uptake_weeks
        columns = (table.c.stage, table.c.target_group, table.c.channel, table.c.week, table.c.count)
        asked = select(*columns).where(table.c.service == service, table.c.source == source).order_by(table.c.week)
        with self.storage.reading.connect() as connection:
            return [Week(*row) for row in connection.execute(asked)]

    def groups(self, service: str) -> list[str]:
        """The names of all groups of a service of which anything is counted."""
        asked = select(uptake_weeks.c.target_group).where(uptake_weeks.c.service == service).distinct()
        with self.storage.reading.connect() as connection:
            return sorted(connection.scalars(asked))

    def services(self) -> list[str]:
        """The names of all services of which anything is counted."""
        with self.storage.reading.connect() as connection:
            return sorted(connection.scalars(select(uptake_weeks.c.service).distinct()))


def _stored(service: str, source: Source, row: Row) -> dict[str, Any]:
    return {
        "service": service, "source": source, "stage": row.stage, "target_group": row.group, "channel": row.channel,
        "day": row.day, "week": week_of(row.day), "count": row.count,
    }  # fmt: skip
