"""Marked events: what happened to a service and may have moved people. Launches and letters mark themselves; the lab
marks the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import delete, insert, or_, select

from components.words import Words, _

from ..launches.iterations import Tampered, numbers, read_iteration
from ..storage import Storage
from .tables import batches, marked, tracks

LONGEST = 200
"""Characters of what a mark says."""


@dataclass(frozen=True)
class Event:
    """number: of the lab's own mark, by which it is removed; None for others. group: whom a letter was sent to."""

    day: date
    text: Words
    number: int | None = None
    group: str | None = None


class Marks:
    """Loads and saves the marks of any service."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def own(self, service: str) -> list[Event]:
        """Those that the lab has made."""
        asked = select(marked.c.day, marked.c.text, marked.c.number).where(marked.c.service == service)
        with self.storage.reading.connect() as connection:
            return [Event(*row) for row in connection.execute(asked)]

    def letters(self, service: str, today: date) -> list[Event]:
        """A mark for each batch that has been sent, and one more where a part of it was held back and sent later."""
        columns = (batches.c.title, tracks.c.target_group, batches.c.sent_on, batches.c.held, batches.c.held_until)
        sent = or_(batches.c.sent_on <= today, batches.c.held_until <= today)
        asked = select(*columns).join(tracks, tracks.c.number == batches.c.track)
        with self.storage.reading.connect() as connection:
            found = connection.execute(asked.where(tracks.c.service == service, sent)).all()
        return [one for row in found for one in _sent(*row) if one.day <= today]

    def add(self, service: str, day: date, text: str) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(insert(marked).values(service=service, day=day, text=text))

    def remove(self, service: str, number: int) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(delete(marked).where(marked.c.service == service, marked.c.number == number))


def _sent(title: str, group: str, sent_on: date | None, held: int, held_until: date | None) -> Iterable[Event]:
    if sent_on:
        yield Event(sent_on, _("Utskick: {title}").format(title=title), group=group)
    if sent_on and held and held_until:
        yield Event(held_until, _("Utskick till dem som väntade: {title}").format(title=title), group=group)


def launches(folder: Path) -> list[Event]:
    """A mark for each launched iteration of the prototype in this folder. Those that have been tampered with are told
    of where launches are listed, and make no mark."""
    found = []
    for number in numbers(folder):
        try:
            iteration = read_iteration(folder, number)
        except Tampered:
            continue
        about = {"number": number, "note": iteration.note}
        found.append(Event(iteration.day, _("Lansering av iteration {number}: {note}").format(**about)))
    return found


def in_order(*kinds: Sequence[Event]) -> list[Event]:
    """All of them, the first one first."""
    return sorted((one for kind in kinds for one in kind), key=lambda one: one.day)
