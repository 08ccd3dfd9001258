"""Tracks: efforts to reach a target group, each with batches of letters or cards whose code tells where people came
from."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from components.clock import today

from ..storage import Storage
from .tables import batches, responses, tracks


class Tracks:
    """Loads and saves the tracks of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage
        self._reading = storage.engine.execution_options(isolation_level="AUTOCOMMIT")

    def group_of_batch(self, batch: int, service: str) -> str | None:
        """The target group that a batch is for; None where it is not one of the service's."""
        asked = (
            select(tracks.c.target_group)
            .join(batches, batches.c.track == tracks.c.number)
            .where(batches.c.number == batch, tracks.c.service == service)
        )
        with self._reading.connect() as connection:
            return connection.scalar(asked)

    def respond(self, batch: int, stage: str) -> None:
        """Somebody of a batch has opened, started or completed the service today."""
        dialect = sqlite if self.storage.sqlite else postgresql
        one = dialect.insert(responses).values(batch=batch, day=today(), stage=stage, count=1)
        more = one.on_conflict_do_update(
            index_elements=["batch", "day", "stage"], set_={"count": responses.c.count + one.excluded.count}
        )
        with self.storage.engine.begin() as connection:
            connection.execute(more)
