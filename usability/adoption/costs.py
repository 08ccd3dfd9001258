"""What the efforts to reach people have cost, by those who came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Select, case, func, select

from components.words import _

from ..measures.adoption import LEAST_CELL, ServiceRate, Suppressed
from ..measures.figures import NoFigure
from ..storage import Storage
from .following import GroupUse
from .hiding import TOO_FEW
from .tables import batches, responses, tracks

NO_LETTERS = NoFigure(_("Inget är utskickat."))
NO_COST = NoFigure(_("Ingen kostnad är skriven."))


@dataclass(frozen=True)
class TrackCost:
    """cost: in kronor. people: how many letters or cards were sent. opened, completed: by their codes."""

    title: str
    group: str
    cost: Decimal
    people: int
    opened: int
    completed: int

    @property
    def reach(self) -> ServiceRate | NoFigure:
        """Opened by letters sent. One person may open it more than once."""
        if not self.people:
            return NO_LETTERS
        if self.opened < LEAST_CELL:
            return TOO_FEW
        return ServiceRate(self.opened, self.people, self.opened / self.people)

    @property
    def came(self) -> int | Suppressed:
        return self.completed if self.completed >= LEAST_CELL else Suppressed()

    @property
    def each(self) -> int | NoFigure:
        """Kronor for each completed by code."""
        return _each(self.cost, self.completed)


def _each(cost: Decimal, people: int) -> int | NoFigure:
    if not cost:
        return NO_COST
    return round(cost / people) if people >= LEAST_CELL else TOO_FEW


def cost_of(costs: Sequence[TrackCost], use: GroupUse) -> int | NoFigure:
    """Kronor spent on a group for each of it who has used the service, however they found it."""
    return _each(sum((one.cost for one in costs if one.group == use.group.name), Decimal()), use.people)


class Costs:
    """Reads what the tracks of any service have cost and brought."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def of(self, service: str, today: date) -> list[TrackCost]:
        """A row for each track, in the order they were made."""
        asked = select(tracks.c.number, tracks.c.title, tracks.c.target_group, tracks.c.cost)
        asked = asked.where(tracks.c.service == service).order_by(tracks.c.number)
        with self.storage.reading.connect() as connection:
            found = connection.execute(asked).all()
            sent, came = Counter[int](), Counter[tuple[int, str]]()
            for track, people in connection.execute(_people(service, today)):
                sent[track] += people
            for track, stage, count in connection.execute(_responses(service)):
                came[track, stage] += int(count)
        return [
            TrackCost(title, group, Decimal(cost), sent[track], came[track, "opened"], came[track, "completed"])
            for track, title, group, cost in found
        ]


def _people(service: str, today: date) -> Select[int, int]:
    """By batch: those who wait for theirs are not among them yet."""
    waiting = batches.c.held_until.is_(None) | (batches.c.held_until > today)
    people = batches.c.people - case((waiting, batches.c.held), else_=0)
    asked = select(batches.c.track, people).join(tracks, tracks.c.number == batches.c.track)
    return asked.where(tracks.c.service == service, batches.c.sent_on <= today)


def _responses(service: str) -> Select[int, str, int]:
    columns = (batches.c.track, responses.c.stage)
    joined = responses.join(batches, batches.c.number == responses.c.batch).join(
        tracks, tracks.c.number == batches.c.track
    )
    asked = select(*columns, func.sum(responses.c.count)).select_from(joined)
    return asked.where(tracks.c.service == service).group_by(*columns)
