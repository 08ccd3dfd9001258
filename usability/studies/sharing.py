"""Links by which the results of an iteration are read outside the lab, until a day or until they are withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select

from components.clock import day_of, end_of

from ..storage import Storage, shares
from ..visits.store import aware, now
from .codes import normal, random_code

CODE = 20
"""Characters of a link, which must not be guessed."""


@dataclass(frozen=True)
class Share:
    """ends_at: when it stops to work."""

    code: str
    prototype: str
    iteration: str
    made_at: datetime
    ends_at: datetime

    @property
    def live(self) -> bool:
        return now() < self.ends_at

    @property
    def last_day(self) -> date:
        """The last day on which it works."""
        return day_of(self.ends_at - timedelta(seconds=1))


class Shares:
    """Loads and saves the links of any prototype."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def make(self, prototype: str, iteration: str, last_day: date) -> Share:
        share = Share(
            random_code(CODE), prototype, iteration, now(), end_of(last_day).astimezone(UTC)
        )  # SQLite keeps no zone
        with self.storage.engine.begin() as connection:
            connection.execute(insert(shares).values(**vars(share)))
        return share

    def of(self, prototype: str) -> list[Share]:
        """Those that work, the newest first."""
        found = self._found(shares.c.prototype == prototype)
        return sorted((one for one in found if one.live), key=lambda one: one.made_at, reverse=True)

    def find(self, code: str) -> Share | None:
        """As it was written, in whatever case; one that has ended too."""
        found = self._found(shares.c.code == normal(code))
        return found[0] if found else None

    def withdraw(self, prototype: str, code: str) -> None:
        """The link works no more, and nothing of it is kept."""
        with self.storage.engine.begin() as connection:
            connection.execute(delete(shares).where(shares.c.prototype == prototype, shares.c.code == code))

    def _found(self, which: Any) -> list[Share]:
        with self.storage.reading.connect() as connection:
            return [_share(dict(row._mapping)) for row in connection.execute(select(shares).where(which))]


def _share(row: dict[str, Any]) -> Share:
    """As stored; SQLite forgets the time zone, which is that of `now`."""
    return Share(**{**row, "made_at": aware(row["made_at"]), "ends_at": aware(row["ends_at"])})
