"""Purging: all that is stored of the sessions with an iteration that ended before a day. An authority may only delete
by a decision (gallringsbeslut): each purge names its own, and how much went is logged, never what."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, CompoundSelect, Connection, delete, func, insert, select

from components.clock import midnight, today

from ..storage import Storage, events, notes, purges, sessions, sightings, task_runs, visits
from ..visits.store import aware, delete_visits, erase, now
from .unsaid import forget_notes

COUNTED = ("sessions", "tasks", "events", "notes", "sightings", "visits")


class NotPurged(ValueError):
    """Nothing was deleted, and why."""


@dataclass(frozen=True)
class Purge:
    """What is to be deleted: the sessions of a prototype that were last in use before a day. iteration: "draft", or
    the number of a launched one."""

    prototype: str
    iteration: str
    before: date

    def check(self) -> None:
        """Raises `NotPurged` for a day to come: whoever is in a session now would lose it."""
        if self.before > today():
            raise NotPurged(f"{self.before} is to come; write {today()} or an earlier day")


@dataclass(frozen=True)
class Purged:
    """A purge as it is logged. counts: how many there were of each of `COUNTED`."""

    purge: Purge
    decision: str
    made_at: datetime
    counts: Mapping[str, int]


class Purging:
    """Counts, deletes and logs."""

    def __init__(self, storage: Storage):
        self.storage = storage

    def count(self, purge: Purge) -> Mapping[str, int]:
        """How much there is to delete; nothing is deleted. Raises `NotPurged`."""
        purge.check()
        with self.storage.engine.begin() as connection:
            return _counts(connection, _old(purge))

    def purge(self, purge: Purge, decision: str) -> Purged:
        """Delete, and log how much it was. Raises `NotPurged`, also without a decision."""
        purge.check()
        if not decision.strip():
            raise NotPurged("there is no decision; write the reference of the decision that allows it")
        made_at, old = now(), _old(purge)
        with self.storage.engine.begin() as connection:
            counts = _counts(connection, old)
            _gone, files = delete_visits(connection, visits.c.id.in_(_visits(old)))
            forget_notes(connection, old)
            connection.execute(delete(sessions).where(old))  # and with them all that tells of them
            told = {"iteration": purge.iteration, "before": purge.before.isoformat(), "counts": dict(counts)}
            connection.execute(
                insert(purges).values(
                    prototype=purge.prototype, decision=decision.strip(), made_at=made_at, counts=json.dumps(told)
                )
            )
        erase(self.storage, files)
        return Purged(purge, decision.strip(), made_at, counts)

    def log(self, prototype: str) -> list[Purged]:
        """All purges of a prototype's sessions, the newest first."""
        asked = select(purges).where(purges.c.prototype == prototype).order_by(purges.c.number.desc())
        with self.storage.engine.connect() as connection:
            return [_purged(row._asdict()) for row in connection.execute(asked)]


def _old(purge: Purge) -> ColumnElement[bool]:
    """The sessions in which nothing has happened since the day began."""
    return (
        (sessions.c.prototype == purge.prototype)
        & (sessions.c.iteration == purge.iteration)
        & (sessions.c.seen_at < midnight(purge.before))
    )


def _visits(old: ColumnElement[bool]) -> CompoundSelect[Any]:
    """What was answered lies in visits: in the prototype, each known by its task; in the study, by the session."""
    tried = select(task_runs.c.visit).join(sessions, sessions.c.id == task_runs.c.session)
    asked = select(visits.c.id).join(sessions, sessions.c.id == visits.c.session)
    return tried.where(old, task_runs.c.visit.is_not(None)).union(asked.where(old))


def _counts(connection: Connection, old: ColumnElement[bool]) -> Mapping[str, int]:
    ids = select(sessions.c.id).where(old)
    runs = select(task_runs.c.id).where(task_runs.c.session.in_(ids))
    which = {
        "sessions": (sessions, old),
        "tasks": (task_runs, task_runs.c.session.in_(ids)),
        "events": (events, events.c.run.in_(runs)),
        "notes": (notes, notes.c.session.in_(ids)),
        "sightings": (sightings, sightings.c.session.in_(ids)),
        "visits": (visits, visits.c.id.in_(_visits(old))),
    }
    counted = {name: select(func.count()).select_from(table).where(where) for name, (table, where) in which.items()}
    return {name: connection.execute(counted[name]).scalar_one() for name in COUNTED}


def _purged(row: Mapping[str, Any]) -> Purged:
    told, made_at = json.loads(row["counts"]), aware(row["made_at"])
    assert made_at is not None, "the column is never empty"
    purge = Purge(row["prototype"], told["iteration"], date.fromisoformat(told["before"]))
    return Purged(purge, row["decision"], made_at, told["counts"])
