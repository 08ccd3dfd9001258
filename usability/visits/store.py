"""Visits and their answers in the database. Each page's answers are a row of their own, so that two tabs that post
different pages at the same time do not overwrite each other."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from components.field import Raw
from components.pages import SEEN

from ..storage import Storage, answers, visits

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True)
class Visit:
    """A visit as it is stored. answered: all its answers, off the path too. reference: the case number once sent."""

    id: str
    answered: Mapping[str, list[str]]
    revision: int
    reference: str | None


class Visits:
    """Loads and saves visits of any prototype. A visit is told by a random id and belongs to one iteration."""

    def __init__(self, storage: Storage, hours: int):
        self.storage, self.hours = storage, hours
        self._upsert = (sqlite if storage.sqlite else postgresql).insert

    def load(self, id: str, prototype: str, iteration: str) -> Visit | None:
        """The visit, or None where it is unknown, has expired, or belongs elsewhere."""
        oldest = _now() - timedelta(hours=self.hours)
        query = (
            select(visits.c.revision, visits.c.reference, answers.c.page, answers.c.posted)
            .outerjoin(answers, answers.c.visit == visits.c.id)
            .where(visits.c.id == id, visits.c.prototype == prototype, visits.c.iteration == iteration)
            .where(visits.c.changed_at > oldest)
            .order_by(answers.c.revision)
        )
        with self.storage.engine.connect() as connection:
            rows = connection.execute(query).all()
        if not rows:
            return None
        answered: Raw = {}
        for row in rows:
            if row.page is not None:
                answered.update(json.loads(row.posted))
        answered[SEEN] = [row.page for row in rows if row.page is not None]
        return Visit(id, answered, rows[0].revision, rows[0].reference)

    def start(self, prototype: str, iteration: str, pages: Mapping[str, Raw]) -> str:
        """A new visit with these answers, {page name: as posted}; its id."""
        id = secrets.token_urlsafe(32)
        with self.storage.engine.begin() as connection:
            connection.execute(
                insert(visits).values(
                    id=id, prototype=prototype, iteration=iteration, changed_at=_now(), revision=len(pages)
                )
            )
            for revision, (page, raw) in enumerate(pages.items(), 1):
                self._write(connection, id, page, raw, revision)
        return id

    def save(self, id: str, page: str, raw: Raw) -> bool:
        """Store the answers of a page; False where the visit is gone or already sent."""
        with self.storage.engine.begin() as connection:
            revision = connection.execute(
                update(visits)
                .where(visits.c.id == id, visits.c.reference.is_(None))
                .values(changed_at=_now(), revision=visits.c.revision + 1)
                .returning(visits.c.revision)
            ).scalar()
            if revision is not None:
                self._write(connection, id, page, raw, revision)
        return revision is not None

    def _write(self, connection: Connection, id: str, page: str, raw: Raw, revision: int) -> None:
        statement = self._upsert(answers).values(visit=id, page=page, posted=json.dumps(raw), revision=revision)
        new = {"posted": statement.excluded.posted, "revision": statement.excluded.revision}
        connection.execute(statement.on_conflict_do_update(index_elements=["visit", "page"], set_=new))

    def send(self, visit: Visit) -> str | None:
        """Send in what was seen: the case number, the same however often it is sent. None where the answers have
        changed since the visit was loaded; then look again."""
        reference = "".join(secrets.choice(CROCKFORD) for _ in range(8))
        with self.storage.engine.begin() as connection:
            connection.execute(
                update(visits)
                .where(visits.c.id == visit.id, visits.c.revision == visit.revision, visits.c.reference.is_(None))
                .values(reference=f"{reference[:4]}-{reference[4:]}", sent_at=_now())
            )
            found = connection.execute(select(visits.c.reference).where(visits.c.id == visit.id)).scalar()
        return str(found) if found else None

    def clear(self, id: str) -> None:
        """Delete a visit and all that was answered in it."""
        with self.storage.engine.begin() as connection:
            connection.execute(delete(visits).where(visits.c.id == id))

    def purge(self) -> int:
        """Delete all visits that have expired; how many."""
        with self.storage.engine.begin() as connection:
            gone = connection.execute(delete(visits).where(visits.c.changed_at <= _now() - timedelta(hours=self.hours)))
        return gone.rowcount


def _now() -> datetime:
    return datetime.now(UTC)
