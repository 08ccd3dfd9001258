"""Problems in the database: what is hard in a service, where, who met it, how bad it is, and whether it is mended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf
from typing import Any

from sqlalchemy import Connection, delete, insert, literal, select, update

from components.words import Words, _

from ..storage import Storage, problems, sessions, sightings
from ..visits.store import now
from .store import Session

SEVERITIES: Mapping[int, Words] = {
    0: _("0: Inget problem"),
    1: _("1: Skönhetsfel, rättas om det finns tid"),
    2: _("2: Litet problem, rättas när annat är gjort"),
    3: _("3: Stort problem, viktigt att rätta"),
    4: _("4: Katastrof, måste rättas före lansering"),
}
"""Source: Nielsen (1994), Severity Ratings for Usability Problems."""


@dataclass(frozen=True)
class Problem:
    """title: "" where it was the note of somebody who has withdrawn. page, task: "" where it is of no one. found_in,
    fixed_in: an iteration. severity, second_severity: of `SEVERITIES`, by two who rate it each on their own. seen: the
    sessions in which it was met."""

    number: int
    prototype: str
    title: str
    page: str
    task: str
    found_in: str
    fixed_in: str | None
    severity: int | None
    second_severity: int | None
    merged_into: int | None
    made_at: datetime
    seen: frozenset[str] = frozenset()

    @property
    def name(self) -> Words:
        """What it is called."""
        if self.title:
            return self.title
        return _("Ett problem på sidan {page}").format(page=self.page) if self.page else _("Problem utan rubrik")

    @property
    def ratings(self) -> list[int]:
        return [one for one in (self.severity, self.second_severity) if one is not None]

    @property
    def weight(self) -> float:
        """The mean of the ratings; -1 where there is none."""
        return sum(self.ratings) / len(self.ratings) if self.ratings else -1.0

    @property
    def awaits(self) -> bool:
        """Whether one has rated it and the other is still to, who must not see how."""
        return len(self.ratings) == 1

    @property
    def disputed(self) -> bool:
        return len(set(self.ratings)) > 1

    @property
    def open(self) -> bool:
        return self.fixed_in is None


def order(iteration: str) -> float:
    """Iterations in the order they were made, the draft last."""
    return int(iteration) if iteration.isdecimal() else inf


def numbered(began: Sequence[Session]) -> dict[str, int]:
    """The number of each session within its iteration, 1 for the one that began first: sessions are spoken of by it."""
    counts: dict[str, int] = {}
    found = {}
    for one in sorted(began, key=lambda one: (one.began_at, one.id)):
        found[one.id] = counts[one.iteration] = counts.get(one.iteration, 0) + 1
    return found


class Problems:
    """Loads and saves the problems of any prototype."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def all(self, prototype: str, *, merged: bool = False) -> list[Problem]:
        """The worst first, and of those that are as bad the one that most have met. merged: those that are part of
        another too."""
        asked = select(problems).where(problems.c.prototype == prototype)
        met = select(sightings).join(problems, problems.c.number == sightings.c.problem)
        with self.storage.reading.connect() as connection:
            rows = connection.execute(asked if merged else asked.where(problems.c.merged_into.is_(None))).all()
            seen: dict[int, set[str]] = {}
            for row in connection.execute(met.where(problems.c.prototype == prototype)):
                seen.setdefault(row.problem, set()).add(row.session)
        found = [Problem(**row._mapping, seen=frozenset(seen.get(row.number, ()))) for row in rows]
        return sorted(found, key=lambda one: (not one.open, -one.weight, -len(one.seen), one.number))

    def get(self, prototype: str, number: int) -> Problem | None:
        return next((one for one in self.all(prototype, merged=True) if one.number == number), None)

    def make(self, prototype: str, told: Mapping[str, Any], seen: Iterable[str] = ()) -> int:
        """A problem that is new; its number. told: its title, page, task, found_in, and what else is known."""
        with self.storage.engine.begin() as connection:
            made = insert(problems).values(prototype=prototype, made_at=now(), **told)
            number: int = connection.execute(made.returning(problems.c.number)).scalar_one()
            self._see(connection, number, seen)
        return number

    def change(self, problem: Problem, told: Mapping[str, Any], seen: Iterable[str]) -> None:
        with self.storage.engine.begin() as connection:
            connection.execute(update(problems).where(problems.c.number == problem.number).values(**told))
            connection.execute(delete(sightings).where(sightings.c.problem == problem.number))
            self._see(connection, problem.number, seen)

    def see(self, problem: Problem, session: str) -> None:
        """One more session in which it was met."""
        with self.storage.engine.begin() as connection:
            self._see(connection, problem.number, [session])

    def merge(self, problem: Problem, into: Problem) -> None:
        """Two that are the same: whoever met the one has met the other. It was found where it was found first."""
        first = min(problem.found_in, into.found_in, key=order)
        joined = (problems.c.number == problem.number) | (problems.c.merged_into == problem.number)
        with self.storage.engine.begin() as connection:
            connection.execute(update(problems).where(joined).values(merged_into=into.number))
            connection.execute(update(problems).where(problems.c.number == into.number).values(found_in=first))
            self._see(connection, into.number, problem.seen)

    def _see(self, connection: Connection, number: int, seen: Iterable[str]) -> None:
        """Sessions that have been withdrawn meanwhile, and those that are there already, are left as they are."""
        met = select(literal(number), sessions.c.id).where(sessions.c.id.in_(sorted(seen)))
        made = self.storage.upsert(sightings).from_select(["problem", "session"], met)
        connection.execute(made.on_conflict_do_nothing())
