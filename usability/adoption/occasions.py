"""Help occasions: each time somebody was helped to use a service, as the staff tell it in a line. Of whom, by whom and
at what hour is nowhere in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from components.clock import now_here, today
from components.words import Words, _

from ..storage import Storage
from ..visits.store import aware, now
from .tables import occasions

PLACES: Mapping[str, Words] = {
    "office": _("Servicekontor"),
    "phone": _("Telefon"),
    "library": _("Bibliotek"),
    "home": _("Hembesök"),
    "other": _("Annan plats"),
}
KINDS: Mapping[str, Words] = {
    "guided": _("Vägledd"),
    "on-behalf": _("Ifylld åt personen"),
    "paper": _("Papper, inskrivet efteråt"),
}
OUTCOMES: Mapping[str, Words] = {
    "completed": _("Klart"),
    "not-completed": _("Inte klart"),
    "referred": _("Hänvisad vidare"),
}
"""In each of these no two choices begin with the same letter, so that a letter chooses in a list."""

PARTS: Mapping[str, Words] = {"morning": _("Förmiddag"), "afternoon": _("Eftermiddag")}
UNKNOWN = "-"
"""What stands for the group in a form and an address where it is not known; no group can be named so."""
BEGUN = "begun"
"""The outcome of an occasion that goes on: somebody is filling in for another just now."""

NOON = 12
MOST_MINUTES = 480
LATEST = 20
"""Lines that are listed."""


@dataclass(frozen=True)
class Occasion:
    """group: "" where it is not known. number: 0 until it is stored."""

    service: str
    day: date
    part: str
    place: str
    group: str
    kind: str
    outcome: str
    minutes: int
    number: int = 0


@dataclass(frozen=True)
class Total:
    """How many occasions are alike in all of this but their minutes, which are those of all together."""

    occasion: Occasion
    count: int


def part_now() -> str:
    """Whether it is morning or afternoon where the citizens are."""
    return "morning" if now_here().hour < NOON else "afternoon"


_table = occasions.c
_TOLD = (_table.service, _table.day, _table.part, _table.place, _table.target_group, _table.kind, _table.outcome)


class Occasions:
    """Loads and saves the help occasions of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def save(self, one: Occasion) -> int:
        """The number of the line, by which it can be undone."""
        return self._insert(one)

    def begin(self, service: str, place: str, group: str, kind: str) -> int:
        """Somebody begins to fill in for another, here and now: the number of the occasion."""
        one = Occasion(service, today(), part_now(), place, group, kind, BEGUN, 0)
        return self._insert(one, begun_at=now())

    def _insert(self, one: Occasion, **more: Any) -> int:
        values = {
            "service": one.service, "day": one.day, "part": one.part, "place": one.place, "target_group": one.group,
            "kind": one.kind, "outcome": one.outcome, "minutes": one.minutes, **more,
        }  # fmt: skip
        with self.storage.engine.begin() as connection:
            return int(connection.scalar(insert(occasions).values(**values).returning(_table.number)))

    def end(self, number: int, outcome: str) -> bool:
        """An occasion that goes on is over: its minutes are told by the clock, and when it began is forgotten. False
        where it was over before."""
        with self.storage.engine.begin() as connection:
            begun = connection.scalar(select(_table.begun_at).where(_table.number == number, _table.outcome == BEGUN))
            if begun is None:
                return False
            minutes = max(1, round((now() - aware(begun)).total_seconds() / 60))
            ended = {"outcome": outcome, "minutes": min(minutes, MOST_MINUTES), "begun_at": None}
            gone_on = (_table.number == number, _table.outcome == BEGUN)
            return connection.execute(update(occasions).where(*gone_on).values(**ended)).rowcount == 1

    def end_forgotten(self, hours: int) -> int:
        """Those that were begun so many hours ago and never ended were not completed; nobody knows how long they took,
        and they count as a minute. How many."""
        old = (_table.outcome == BEGUN, _table.begun_at <= now() - timedelta(hours=hours))
        over = {"outcome": "not-completed", "minutes": 1, "begun_at": None}
        with self.storage.engine.begin() as connection:
            return connection.execute(update(occasions).where(*old).values(**over)).rowcount

    def undo(self, number: int) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(delete(occasions).where(_table.number == number))

    def get(self, number: int) -> Occasion | None:
        return next(iter(self._list(_table.number == number)), None)

    def of_day(self, service: str, day: date) -> list[Occasion]:
        """The latest lines of a day."""
        return self._list((_table.service == service) & (_table.day == day))

    def _list(self, which: ColumnElement[bool]) -> list[Occasion]:
        asked = select(*_TOLD, _table.minutes, _table.number).where(which)
        asked = asked.order_by(_table.number.desc()).limit(LATEST)
        with self.storage.reading.connect() as connection:
            return [Occasion(*row) for row in connection.execute(asked)]

    def totals(self, service: str | None = None) -> list[Total]:
        """All that are over, alike ones together; of one service, or of all."""
        over = [_table.outcome != BEGUN, *([_table.service == service] if service else [])]
        asked = select(*_TOLD, func.sum(_table.minutes), func.count()).where(*over).group_by(*_TOLD)
        with self.storage.reading.connect() as connection:
            return [Total(Occasion(*told), count) for *told, count in connection.execute(asked)]
