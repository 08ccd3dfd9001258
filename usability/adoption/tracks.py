"""Tracks: efforts to reach a target group, each with batches of letters or cards whose code tells where people came
from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update

from components.clock import today
from components.words import Words, _

from ..storage import Storage
from .tables import batches, responses, tracks

KINDS: Mapping[str, Words] = {
    "letter": _("Brev eller kort"),
    "phone": _("Telefon"),
    "service-office": _("Servicekontor"),
    "ambassador": _("Anhöriga och andra som hjälper till"),
    "partner": _("Annan organisation"),
    "search": _("Sökning på webben"),
    "social": _("Sociala medier"),
}


@dataclass(frozen=True)
class Track:
    """An effort to reach a target group. cost: in whole kronor. begins, ends: its first and last day."""

    number: int
    service: str
    target_group: str
    kind: str
    title: str
    plan: str
    cost: int
    begins: date | None
    ends: date | None

    def closed(self, day: date) -> bool:
        return self.ends is not None and self.ends <= day


class Tracks:
    """Loads and saves the tracks of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def all(self, service: str) -> list[Track]:
        """In the order they were added."""
        with self.storage.reading.connect() as connection:
            found = connection.execute(select(tracks).where(tracks.c.service == service).order_by(tracks.c.number))
            return [Track(**row) for row in found.mappings()]

    def make(self, service: str, **values: Any) -> int:
        """A new track; its number. values: as of `Track`."""
        with self.storage.engine.begin() as connection:
            made = connection.execute(insert(tracks).values(service=service, **values).returning(tracks.c.number))
            return int(made.scalar_one())

    def change(self, track: Track, **values: Any) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(update(tracks).where(tracks.c.number == track.number).values(**values))

    def group_of_batch(self, batch: int, service: str) -> str | None:
        """The target group that a batch is for; None where it is not one of the service's."""
        asked = (
            select(tracks.c.target_group)
            .join(batches, batches.c.track == tracks.c.number)
            .where(batches.c.number == batch, tracks.c.service == service)
        )
        with self.storage.reading.connect() as connection:
            return connection.scalar(asked)

    def respond(self, batch: int, stage: str) -> None:
        """Somebody of a batch has opened, started or completed the service today."""
        one = self.storage.upsert(responses).values(batch=batch, day=today(), stage=stage, count=1)
        more = one.on_conflict_do_update(
            index_elements=["batch", "day", "stage"], set_={"count": responses.c.count + one.excluded.count}
        )
        with self.storage.engine.begin() as connection:
            connection.execute(more)
