"""Batches of a track: one version of a letter, to so many people, with a code of its own. Who they are is not known
here: all of a batch have the same code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, insert, select, update

from ..storage import Storage
from .codes import new_code
from .tables import batches, responses, tracks


@dataclass(frozen=True)
class Batch:
    """people: how many it is for, those that wait included. sent_on: the day it was sent; ends_on: the last day of its
    code. held: how many wait for theirs, drawn by lot, until held_until. adopted_sent, adopted_held: how many of those
    who got it, and of those who waited, had used the service by counted_on; None until they are counted."""

    number: int
    code: str
    track: int
    title: str
    people: int
    sent_on: date | None = None
    ends_on: date | None = None
    held: int = 0
    held_until: date | None = None
    adopted_sent: int | None = None
    adopted_held: int | None = None
    counted_on: date | None = None

    def sent(self, day: date) -> bool:
        return self.sent_on is not None and self.sent_on <= day

    def reached(self, day: date) -> int:
        """How many it had been sent to by that day."""
        if not self.sent(day):
            return 0
        waits = self.held and (self.held_until is None or day < self.held_until)
        return self.people - self.held if waits else self.people

    def ended(self, day: date) -> bool:
        return self.ends_on is not None and self.ends_on < day


@dataclass(frozen=True)
class Sent:
    """A batch by its code, and the service that it leads to."""

    batch: Batch
    service: str


class Batches:
    """Loads and saves the batches of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def all(self, service: str) -> list[Batch]:
        """Those of all tracks of a service, in the order they were added."""
        asked = select(batches).join(tracks, tracks.c.number == batches.c.track).where(tracks.c.service == service)
        with self.storage.reading.connect() as connection:
            return [Batch(**row) for row in connection.execute(asked.order_by(batches.c.number)).mappings()]

    def by_code(self, code: str) -> Sent | None:
        """code: as `read_code` gives it."""
        asked = select(batches, tracks.c.service).join(tracks, tracks.c.number == batches.c.track)
        with self.storage.reading.connect() as connection:
            row = connection.execute(asked.where(batches.c.code == code)).mappings().one_or_none()
        if row is None:
            return None
        return Sent(Batch(**{name: value for name, value in row.items() if name != "service"}), row["service"])

    def make(self, track: int, **values: Any) -> int:
        """A new batch with a code that no other has; its number. values: as of `Batch`."""
        with self.storage.engine.begin() as connection:
            code = new_code()
            while connection.scalar(select(batches.c.number).where(batches.c.code == code)) is not None:
                code = new_code()
            made = insert(batches).values(track=track, code=code, **values).returning(batches.c.number)
            return int(connection.execute(made).scalar_one())

    def change(self, batch: Batch, **values: Any) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(update(batches).where(batches.c.number == batch.number).values(**values))

    def responses(self, service: str) -> Mapping[int, Mapping[str, int]]:
        """How many opened, started and completed the service, by batch: {number: {stage: count}}."""
        asked = (
            select(responses.c.batch, responses.c.stage, func.sum(responses.c.count))
            .join(batches, batches.c.number == responses.c.batch)
            .join(tracks, tracks.c.number == batches.c.track)
            .where(tracks.c.service == service)
            .group_by(responses.c.batch, responses.c.stage)
        )
        found: dict[int, dict[str, int]] = {}
        with self.storage.reading.connect() as connection:
            for batch, stage, count in connection.execute(asked):
                found.setdefault(batch, {})[stage] = int(count)
        return found
