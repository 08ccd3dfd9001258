"""Files in answers: stored at once, described in the answers, deleted with them, and served to their own visit only.

A file takes effect when it comes, even where another answer of the page is refused. What a post says about stored
files is never listened to: they are looked up for the visit and the field.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, delete, insert, select, update
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from components.clock import today
from components.field import Raw
from components.form.file_upload.field import REFUSED, File, described, sample
from components.forms import choosing, reveals
from components.pages import Page

from ..storage import answers, uploads
from .receive import chosen, files_of, judge, said_refused
from .site import Site
from .store import TOUCH, Visit, Visits, now

log = logging.getLogger("provrum")


@dataclass(frozen=True)
class Received:
    """What came of the files of a post. visit: as it is then, started where there was none. refused: descriptions of
    files that were not taken, by field. removed: whether a file was to be removed."""

    visit: Visit | None
    refused: Raw
    removed: bool


async def receive(
    visits: Visits, site: Site, page: Page, visit: Visit | None, values: FormData, batch: int | None = None
) -> Received:
    """Store the good files of a post, and remove those that are to go. batch: as of `Visits.start`."""
    refused: Raw = {}
    gone = [name for name in files_of(page) if f"remove-{name}" in values]
    for name, declared in files_of(page).items():
        upload = chosen(values, name)
        file = await run_in_threadpool(judge, upload, declared) if upload else said_refused(values, name)
        if file is not None and upload is not None and not file.refused and name not in gone:
            file = await _store(visits, file, upload)
        if file is not None and file.refused:
            refused[name] = file.raw
        elif file is not None and file.id:
            if visit is None:
                visit = await visits.storage.run(visits.start, site.prototype.name, site.iteration, {}, batch)
            await _keep(visits, visit, page, name, file, alone=_alone(page, name, values))
    for name in gone if visit else ():
        await visits.storage.run(attach, visits, visit, page, name, None)
    if visit:
        visit = await visits.storage.run(visits.load, visit.id, site.prototype.name, site.iteration)
    return Received(visit, refused, bool(gone))


def _alone(page: Page, name: str, values: FormData) -> bool:
    """Whether a file was posted without the choice that reveals it: as the script does, or with nothing chosen."""
    shows = reveals(page.fields[name])
    return shows is not None and not any(c in values for c in page.fields[shows[0]].controls(shows[0]))


async def _store(visits: Visits, file: File, upload: UploadFile) -> File:
    """The file as stored on disk, or refused where there is no room for it."""
    if await visits.storage.run(visits.has_room, file.size):
        try:
            return replace(file, id=await run_in_threadpool(visits.files.write, upload.file))
        except OSError as error:
            log.error("a file could not be stored: %s", error)
    return replace(file, id=f"{REFUSED}full")


async def _keep(visits: Visits, visit: Visit, page: Page, field: str, stored: File, *, alone: bool) -> None:
    if not await visits.storage.run(lambda: attach(visits, visit, page, field, stored, alone=alone)):
        visits.files.delete([stored.id])


def attach(visits: Visits, visit: Visit, page: Page, field: str, file: File | None, *, alone: bool = False) -> bool:
    """Make this the file of a field in place of any other, or none; False where the visit is gone or already sent.

    Where the page has been answered, its answer changes with it: a file that is gone is no answer any more, and one
    that came alone is the answer to whether there is one (alone: without the choice that reveals it).
    """
    with visits.storage.engine.begin() as connection:
        if connection.execute(TOUCH, {"this": visit.id, "now": now()}).scalar() is None:
            return False
        mine = (uploads.c.visit == visit.id, uploads.c.field == field)
        old = list(connection.execute(select(uploads.c.id).where(*mine)).scalars())
        connection.execute(delete(uploads).where(*mine))
        if file is not None:
            connection.execute(
                insert(uploads).values(
                    id=file.id,
                    visit=visit.id,
                    field=field,
                    filename=file.name,
                    media_type=file.media_type,
                    size=file.size,
                )
            )
        _mend(connection, visit, page, {field: file.raw if file else []}, field if alone else None)
    visits.files.delete(old)
    return True


def _mend(connection: Connection, visit: Visit, page: Page, changed: Raw, chosen: str | None) -> None:
    """Change the stored answer of a page that has been answered. chosen: a field whose reveal was chosen with it."""
    mine = (answers.c.visit == visit.id, answers.c.page == page.name)
    posted = connection.execute(select(answers.c.posted).where(*mine)).scalar()
    if posted is not None:
        raw = {name: values for name, values in {**json.loads(posted), **changed}.items() if values}
        raw |= choosing(page.fields, raw, chosen, today()) if chosen else {}
        connection.execute(update(answers).where(*mine).values(posted=json.dumps(raw)))


def current(visits: Visits, visit: Visit | None, page: Page) -> Raw:
    """The files of a page's fields as the visit has them now, described as answers. A sample that a persona brings is
    described in the answers alone."""
    names = files_of(page)
    if visit is None or not names:
        return {}
    found = {name: _samples(visit.answered.get(name, ())) for name in names}
    with visits.storage.engine.connect() as connection:
        mine = connection.execute(select(uploads).where(uploads.c.visit == visit.id, uploads.c.field.in_(names)))
        found |= {row.field: File(row.id, row.filename, row.size, row.media_type).raw for row in mine}
    return {name: raw for name, raw in found.items() if raw}


def _samples(raw: Sequence[str]) -> list[str]:
    return [value for file in described(raw) if sample(file.id) is not None for value in file.raw]


def with_files(page: Page, raw: Raw, files: Raw, refused: Raw) -> Raw:
    """A page's posted answers with what is known of its files, and nothing that was posted in their place."""
    names = files_of(page)
    kept = {name: values for name, values in raw.items() if name not in names}
    found = {name: [*refused.get(name, []), *files.get(name, [])] for name in names}
    return kept | {name: values for name, values in found.items() if values}


def revealing(page: Page, raw: Raw) -> Raw:
    """A page's answers as they are shown: where none of the choices is made that reveals a stored file, that one is."""
    for name in files_of(page):
        shows = reveals(page.fields[name])
        if name in raw and shows is not None and not raw.get(shows[0]):
            raw = raw | choosing(page.fields, raw, name, today())
    return raw


def too_large(page: Page, raw: Raw) -> bool:
    """Whether a file of the page was refused for its size."""
    return any(file.refused == "size" for name in files_of(page) for file in described(raw.get(name, ())))


def find(visits: Visits, visit: Visit, id: str) -> File | None:
    """A file of this visit, by its id; None where it has no such file."""
    with visits.storage.engine.connect() as connection:
        mine = select(uploads).where(uploads.c.visit == visit.id, uploads.c.id == id)
        row = connection.execute(mine).first()
    return File(row.id, row.filename, row.size, row.media_type) if row else None
