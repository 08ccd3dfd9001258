"""Which service first: all of the agency's, by the hours of work a year that a service on the web could take over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import accumulate
from typing import Any

from sqlalchemy import delete, select

from ..storage import Storage
from .brief import Contact
from .tables import services

FIELDS = ("channel", "count", "minutes", "failure", "addressable", "source")


@dataclass(frozen=True)
class Service:
    """A service of the agency, with its contacts a year. name: that of its prototype, if it has or gets one."""

    name: str
    title: str
    owner: str = ""
    contacts: Sequence[Contact] = ()

    @property
    def count(self) -> int:
        return sum(one.count for one in self.contacts)

    @property
    def hours(self) -> float:
        return sum(one.hours for one in self.contacts)

    @property
    def saved(self) -> float:
        """Contacts a year over all channels x addressable share x minutes a contact, in hours."""
        return sum(one.saved for one in self.contacts)

    @property
    def failed(self) -> float:
        return sum(one.failed for one in self.contacts)

    @property
    def minutes(self) -> float | None:
        """Minutes a contact, on the whole; None without contacts."""
        return 60 * self.hours / self.count if self.count else None

    @property
    def addressable(self) -> float | None:
        """The share of the work that the service could take over; None where there is no work."""
        return self.saved / self.hours if self.hours else None

    @property
    def failure(self) -> float | None:
        return self.failed / self.count if self.count else None


@dataclass(frozen=True)
class Entry:
    """prototype: whether the lab works on it. iteration: the last one launched, 0 for none. own: whether the figures
    are those of the prototype's own brief."""

    service: Service
    prototype: bool = False
    iteration: int = 0
    own: bool = False


@dataclass(frozen=True)
class Ranked:
    """rank: from 1. share: of the hours that can be saved in all services. together: of this and those before it."""

    rank: int
    entry: Entry
    share: float
    together: float


def rank(entries: Iterable[Entry]) -> list[Ranked]:
    """The one with most hours to save first. Source: Juran (1951), Quality Control Handbook, for the cumulative share
    of the vital few."""
    ordered = sorted(entries, key=lambda one: (-one.service.saved, one.service.title.casefold(), one.service.name))
    total = sum(one.service.saved for one in ordered)
    shares = [one.service.saved / total if total else 0.0 for one in ordered]
    sums = accumulate(shares)
    return [
        Ranked(number, entry, share, min(together, 1.0))
        for number, (entry, share, together) in enumerate(zip(ordered, shares, sums, strict=True), 1)
    ]


class Services:
    """Loads and saves the list of services that have no brief of their own."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def all(self) -> dict[str, Service]:
        """By name."""
        asked = select(services.c.name, services.c.title, services.c.owner, services.c.contacts)
        with self.storage.reading.connect() as connection:
            return {row.name: Service(row.name, row.title, row.owner, _read(row.contacts)) for row in
                    connection.execute(asked.order_by(services.c.name))}  # fmt: skip

    def put(self, those: Sequence[Service]) -> None:
        """Save them, all or none. Those of the same names are replaced."""
        now = datetime.now(UTC)
        rows = [_row(one, now) for one in sorted(those, key=lambda one: one.name)]  # two at once wait in the same order
        these = self.storage.upsert(services)
        other = {name: these.excluded[name] for name in ("title", "owner", "contacts", "changed_at")}
        if rows:
            with self.storage.engine.begin() as connection:
                connection.execute(these.on_conflict_do_update(index_elements=["name"], set_=other), rows)

    def remove(self, name: str) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(delete(services).where(services.c.name == name))


def _row(one: Service, now: datetime) -> Mapping[str, Any]:
    contacts = json.dumps([{name: getattr(contact, name) for name in FIELDS} for contact in one.contacts])
    return {"name": one.name, "title": one.title, "owner": one.owner, "contacts": contacts, "changed_at": now}


def _read(text: str) -> list[Contact]:
    return [Contact(**{name: one[name] for name in FIELDS}) for one in json.loads(text)]
