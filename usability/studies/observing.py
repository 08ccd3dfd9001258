"""Observing a session: what has happened in it, what was noted of it, and who is looking on.

All of it is read from the database, so that any server process can show any session. A session is known to the lab by
a short id, from which neither its own id, which lets a browser be the participant, nor the code to withdraw can be had.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, literal, select

from components.words import Words, _, plural

from ..storage import events, notes, observers, sessions, task_runs
from ..visits.store import aware, now
from .problems import numbered
from .store import Session, Studies, keep_order

PRESENT = timedelta(seconds=15)
"""An observer who has not been seen for so long has gone."""


def public_id(session: str) -> str:
    """How the lab's pages name a session."""
    return hashlib.sha256(session.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Logged:
    """An event of a session. number: its place in the log, which is never given twice. at: milliseconds since the
    session began. first: whether it is the first of its task."""

    number: int
    run: str
    task: str
    kind: str
    page: str
    at: int
    told: Mapping[str, Any]
    first: bool


@dataclass(frozen=True)
class Note:
    """What an observer wrote. at: milliseconds since the session began. task, page: where the participant was then,
    "" before the first task. tag: of `TAGS`, or ""."""

    number: int
    task: str
    page: str
    at: int
    author: str
    tag: str
    text: str


class Observing:
    """Reads and writes what belongs to looking on."""

    def __init__(self, studies: Studies):
        self.studies, self.storage = studies, studies.storage

    def find(self, prototype: str, public: str) -> Session | None:
        """The session that the lab's pages name so."""
        with self.storage.reading.connect() as connection:
            ids = connection.scalars(select(sessions.c.id).where(sessions.c.prototype == prototype))
            found = next((id for id in ids if public_id(id) == public), None)
        return self.studies.session(found) if found else None

    def number(self, session: Session) -> int:
        """Which of the participants of its iteration it is, from 1."""
        return numbered(self.studies.sessions(session.prototype, session.iteration)).get(session.id, 1)

    # The log

    def log(self, session: Session, since: int = 0) -> list[Logged]:
        """What has happened since the event of this number, by number."""
        return self._logged(session, events.c.number > since)

    def latest(self, session: Session) -> list[Logged]:
        """The last event of each kind in each task, by number: from these it is read where a session stands."""
        own = events.alias()
        last = select(func.max(own.c.number)).join(task_runs, task_runs.c.id == own.c.run)
        of_each = last.where(task_runs.c.session == session.id).group_by(own.c.run, own.c.kind)
        return self._logged(session, events.c.number.in_(of_each))

    def _logged(self, session: Session, which: ColumnElement[bool]) -> list[Logged]:
        own = events.alias()
        earliest = select(func.min(own.c.number)).where(own.c.run == task_runs.c.id).scalar_subquery()
        asked = (
            select(events, task_runs.c.task, task_runs.c.began_at, (events.c.number == earliest).label("first"))
            .join(task_runs, task_runs.c.id == events.c.run)
            .where(task_runs.c.session == session.id, which)
            .order_by(events.c.number)
        )
        with self.storage.reading.connect() as connection:
            return [
                Logged(
                    row.number, row.run, row.task, row.kind, row.page, row.at + since_start(session, row.began_at),
                    json.loads(row.told), bool(row.first),
                )
                for row in connection.execute(asked)
            ]  # fmt: skip

    def active(self, prototype: str) -> dict[str, datetime]:
        """When each session that goes on was last heard of: {id: time}."""
        latest = func.max(events.c.at).label("latest")
        asked = (
            select(sessions.c.id, sessions.c.seen_at, task_runs.c.began_at, latest)
            .join(task_runs, task_runs.c.session == sessions.c.id, isouter=True)
            .join(events, events.c.run == task_runs.c.id, isouter=True)
            .where(sessions.c.prototype == prototype, sessions.c.ended_at.is_(None))
            .group_by(sessions.c.id, sessions.c.seen_at, task_runs.c.id, task_runs.c.began_at)
        )
        found: dict[str, datetime] = {}
        with self.storage.reading.connect() as connection:
            for row in connection.execute(asked):
                told = [aware(row.seen_at), *([aware(row.began_at)] if row.began_at else [])]
                if row.latest is not None:
                    told.append(aware(row.began_at) + timedelta(milliseconds=row.latest))
                found[row.id] = max(*told, found.get(row.id, told[0]))
        return found

    # Notes

    def note(self, session: Session, author: str, tag: str, text: str) -> None:
        """Write a note of what the participant does now."""
        task, page = self.place(session)
        told = {"author": author, "tag": tag, "text": text, "task": task, "page": page}
        with self.storage.engine.begin() as connection:
            keep_order(connection, session.id)
            connection.execute(insert(notes).values(session=session.id, at=since_start(session, now()), **told))

    def notes(self, of: Sequence[Session], since: int = 0) -> dict[str, list[Note]]:
        """Those of each session, by its id, since the note of this number."""
        found: dict[str, list[Note]] = {one.id: [] for one in of}
        ids = list(found)
        columns = [column for column in notes.c if column is not notes.c.session]
        with self.storage.reading.connect() as connection:
            for start in range(0, len(ids), 500):  # databases take so many values in a question
                asked = select(notes.c.session, *columns).where(notes.c.session.in_(ids[start : start + 500]))
                for row in connection.execute(asked.where(notes.c.number > since).order_by(notes.c.number)):
                    found[row.session].append(Note(**{name: row._mapping[name] for name in Note.__annotations__}))
        return found

    def place(self, session: Session) -> tuple[str, str]:
        """The task that the participant is at or was at last, and the page they saw last in it; "" for none."""
        runs = self.studies.runs([session.id])
        if not runs:
            return "", ""
        shown = [one.page for one in self.latest(session) if one.run == runs[-1].id and one.kind == "page"]
        return runs[-1].task, shown[-1] if shown else ""

    # Observers

    def seen(self, session: str, observer: str) -> None:
        """An observer is looking on. Those who have gone are forgotten."""
        there = select(literal(observer), sessions.c.id, literal(now(), observers.c.seen_at.type))
        made = self.storage.upsert(observers).from_select(
            ["id", "session", "seen_at"], there.where(sessions.c.id == session)
        )
        again = made.on_conflict_do_update(index_elements=["id"], set_={"seen_at": made.excluded.seen_at})
        gone = (observers.c.session == session) & (observers.c.seen_at < now() - PRESENT)
        with self.storage.engine.begin() as connection:
            connection.execute(again)
            connection.execute(delete(observers).where(gone))

    def present(self, session: str) -> int:
        """How many are looking on."""
        there = (observers.c.session == session) & (observers.c.seen_at >= now() - PRESENT)
        with self.storage.reading.connect() as connection:
            return connection.scalar(select(func.count()).select_from(observers).where(there)) or 0


def observed(count: int) -> Words:
    """How many look on, as everybody is told."""
    return plural("1 person följer med", "{count} personer följer med", count) if count else _("Ingen följer med")


def since_start(session: Session, moment: datetime) -> int:
    """Milliseconds from the beginning of a session to this moment."""
    return round((aware(moment) - session.began_at).total_seconds() * 1000)
