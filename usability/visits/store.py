"""Visits and their answers in the database. Each page's answers are a row of their own, so that two tabs that post
different pages at the same time do not overwrite each other."""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, overload

from sqlalchemy import ColumnElement, Connection, bindparam, delete, func, insert, select, update

from components.features import FEATURES
from components.field import Raw
from components.journey import answer
from components.pages import SEEN, Page

from ..storage import Storage, answers, uploads, visits
from .files import Files

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Visit:
    """A visit as it is stored. answered: all its answers, off the path too. reference: the case number once sent."""

    id: str
    answered: Mapping[str, list[str]]
    revision: int
    reference: str | None
    sent_at: datetime | None = None


_LOAD = (
    select(visits.c.revision, visits.c.reference, visits.c.sent_at, answers.c.page, answers.c.posted)
    .outerjoin(answers, answers.c.visit == visits.c.id)
    .where(visits.c.id == bindparam("id"), visits.c.prototype == bindparam("prototype"))
    .where(visits.c.iteration == bindparam("iteration"), visits.c.changed_at > bindparam("oldest"))
    .order_by(answers.c.revision)
)
TOUCH = (
    update(visits)
    .where(visits.c.id == bindparam("this"), visits.c.reference.is_(None))
    .values(changed_at=bindparam("now"), revision=visits.c.revision + 1)
    .returning(visits.c.revision)
)


def _upsert(storage: Storage) -> Any:
    statement = storage.upsert(answers)
    new = {"posted": statement.excluded.posted, "revision": statement.excluded.revision}
    return statement.on_conflict_do_update(index_elements=["visit", "page"], set_=new)


class Visits:
    """Loads and saves visits of any prototype. A visit is told by a random id and belongs to one iteration.

    The statements are made once: building one takes longer than SQLite needs to run it.
    """

    def __init__(self, storage: Storage, hours: int, room: int = 2000):
        """room: the most megabytes of all files."""
        self.storage, self.hours, self.room = storage, hours, room * 1024 * 1024
        self.files = files_of(storage)
        self._upsert = _upsert(storage)

    def load(self, id: str, prototype: str, iteration: str) -> Visit | None:
        """The visit, or None where it is unknown, has expired, or belongs elsewhere."""
        oldest = now() - timedelta(hours=self.hours)
        with self.storage.reading.connect() as connection:
            rows = connection.execute(
                _LOAD, {"id": id, "prototype": prototype, "iteration": iteration, "oldest": oldest}
            ).all()
        if not rows:
            return None
        answered: Raw = {}
        for _revision, _reference, _sent_at, page, posted in rows:
            if page is not None:
                answered.update(json.loads(posted))
        answered[SEEN] = [row[3] for row in rows if row[3] not in (None, FEATURES)]
        revision, reference, sent_at = rows[0][:3]
        return Visit(id, answered, revision, reference, aware(sent_at))

    def start(
        self,
        prototype: str,
        iteration: str,
        pages: Mapping[str, Raw],
        batch: int | None = None,
        occasion: int | None = None,
        *,
        apart: bool = False,
    ) -> Visit:
        """A new visit with these answers, {page name: as posted}. Features that are on stand under their own key.
        batch: of the letter that it came from. occasion: that at which somebody helps. apart: it is the lab's or a
        study's, and never counted as use."""
        id = secrets.token_urlsafe(32)
        with self.storage.engine.begin() as connection:
            connection.execute(
                insert(visits).values(
                    id=id,
                    prototype=prototype,
                    iteration=iteration,
                    changed_at=now(),
                    revision=len(pages),
                    batch=batch,
                    occasion=occasion,
                    counted="never" if apart else None,
                )
            )
            for revision, (page, raw) in enumerate(pages.items(), 1):
                self._write(connection, id, page, raw, revision)
        answered = {name: values for raw in pages.values() for name, values in raw.items()}
        return Visit(id, {**answered, SEEN: [page for page in pages if page != FEATURES]}, len(pages), None)

    def save(self, visit: Visit, page: Page, raw: Raw) -> Visit | None:
        """Store the answers of a page: the visit as it is then. None where it is gone or already sent."""
        return self._saved(visit.id, page.name, raw, answer(visit.answered, page, raw))

    def switch(self, visit: Visit, on: Sequence[str]) -> Visit | None:
        """Switch these features on, and all others off: the visit as it is then. None as for `save`."""
        raw = {FEATURES: list(on)}
        return self._saved(visit.id, FEATURES, raw, {**visit.answered, **raw})

    def _saved(self, id: str, page: str, raw: Raw, answered: Mapping[str, list[str]]) -> Visit | None:
        with self.storage.engine.begin() as connection:
            revision = connection.execute(TOUCH, {"this": id, "now": now()}).scalar()
            if revision is None:
                return None
            self._write(connection, id, page, raw, revision)
        return Visit(id, answered, revision, None)

    def _write(self, connection: Connection, id: str, page: str, raw: Raw, revision: int) -> None:
        connection.execute(self._upsert, {"visit": id, "page": page, "posted": json.dumps(raw), "revision": revision})

    def send(self, visit: Visit, page: Page, raw: Raw) -> Visit | None:
        """Send in what was seen: the visit with its case number. Sending again changes nothing. None where the
        answers have changed since the visit was loaded, or it is gone."""
        number = "".join(secrets.choice(CROCKFORD) for _ in range(8))
        values = {"reference": f"{number[:4]}-{number[4:]}", "sent_at": now(), "revision": visit.revision + 1}
        unsent = (visits.c.id == visit.id, visits.c.reference.is_(None), visits.c.revision == visit.revision)
        with self.storage.engine.begin() as connection:
            if connection.execute(update(visits).where(*unsent).values(**values)).rowcount:
                self._write(connection, visit.id, page.name, raw, visit.revision + 1)
            row = connection.execute(
                select(visits.c.reference, visits.c.sent_at).where(visits.c.id == visit.id)
            ).one_or_none()
        return replace(visit, reference=row[0], sent_at=aware(row[1])) if row and row[0] else None

    def clear(self, id: str) -> None:
        """Delete a visit, all that was answered in it, and its files."""
        self._delete(visits.c.id == id)

    def purge(self) -> int:
        """Delete all visits that have expired, and files that belong to none; how many visits."""
        gone = self._delete(visits.c.changed_at <= now() - timedelta(hours=self.hours))
        self.files.sweep(self._uploads)
        return gone

    def _delete(self, which: ColumnElement[bool]) -> int:
        with self.storage.engine.begin() as connection:
            gone, files = delete_visits(connection, which)
        erase(self.storage, files)
        return gone

    def has_room(self, size: int) -> bool:
        """Whether a file of so many bytes may be stored beside all others."""
        with self.storage.reading.connect() as connection:
            taken = connection.execute(select(func.coalesce(func.sum(uploads.c.size), 0))).scalar_one()
        return int(taken) + size <= self.room

    def _uploads(self) -> set[str]:
        with self.storage.reading.connect() as connection:
            return set(connection.execute(select(uploads.c.id)).scalars())


def files_of(storage: Storage) -> Files:
    """All uploaded files."""
    return Files(storage.folder / "uploads")


def delete_visits(connection: Connection, which: ColumnElement[bool]) -> tuple[int, list[str]]:
    """Delete visits: how many, and the ids of their files, which are to be given to `erase` when this transaction is
    through. What a crash in between leaves of them is swept away later."""
    files = select(uploads.c.id).join(visits, visits.c.id == uploads.c.visit).where(which)
    ids = list(connection.execute(files).scalars())
    return connection.execute(delete(visits).where(which)).rowcount, ids


def erase(storage: Storage, files: Iterable[str]) -> None:
    """What has been deleted from the tables goes from the disk too. files: ids of uploads."""
    files_of(storage).delete(files)
    storage.wipe()


def now() -> datetime:
    return datetime.now(UTC)


@overload
def aware(stored: datetime) -> datetime: ...
@overload
def aware(stored: None) -> None: ...
@overload
def aware(stored: datetime | None) -> datetime | None: ...
def aware(stored: datetime | None) -> datetime | None:
    """SQLite gives times back without their zone, which is UTC."""
    return stored.replace(tzinfo=UTC) if stored is not None and stored.tzinfo is None else stored
