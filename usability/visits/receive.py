"""What is posted to a page, files too, read within limits: no more than so much in memory, on disk, or at all."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import request_response
from starlette.types import Receive, Scope, Send

from components import FileUpload
from components.form.file_upload.field import REASONS, REFUSED, File
from components.form.file_upload.kinds import is_named, kind_of
from components.pages import Page

from .files import clean_name

log = logging.getLogger("provrum")

MAX_FIELDS = 1000
"""Values in one post."""

MAX_TEXT = 1_000_000
"""Bytes of all values in one post, files left out."""

DROPPED = 250_000_000
"""Bytes of a file too large that are read and dropped, so that the answer is a page that says so and not a broken
connection. A post larger than that is refused outright."""


def files_of(page: Page) -> dict[str, FileUpload]:
    """The fields of a page that take files."""
    return {name: field for name, field in page.fields.items() if isinstance(field, FileUpload)}


class Roomy:
    """An endpoint at a page's address that takes a body as large as the page's files may be."""

    def __init__(self, endpoint: Callable[[Request], Awaitable[Response]]):
        self.app = request_response(endpoint)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = scope["site"].prototype.service.page(scope["path_params"]["page"])
        limits = [declared.limit for declared in files_of(page).values()] if page else []
        app = RequestBodyLimitMiddleware(self.app, MAX_TEXT + sum(limits) + DROPPED) if limits else self.app
        await app(scope, receive, send)


class Reader(MultiPartParser):
    """Starlette's reader, which writes files to disk as they come. This one stops writing a file that has grown past
    its limit, which its size then tells, and counts the values of all fields together."""

    def __init__(self, request: Request, limits: Mapping[str, int]):
        super().__init__(request.headers, request.stream(), max_files=len(limits) * 2, max_fields=MAX_FIELDS)
        self.limits, self.text = limits, 0

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        part = self._current_part
        if part.file is None:
            self.text += end - start
            if self.text > MAX_TEXT:
                raise HTTPException(413)
        elif (part.file.size or 0) > self.limits.get(part.field_name, 0):
            return
        super().on_part_data(data, start, end)


async def read_form(request: Request, page: Page) -> FormData:
    """All that was posted to a page. Raises `HTTPException` where it cannot be read, 413 where it is too much."""
    return await read_files(request, {name: declared.limit for name, declared in files_of(page).items()})


async def read_files(request: Request, limits: Mapping[str, int]) -> FormData:
    """All that was posted, with files under these names. One that is larger than its limit is cut off, which its size
    tells. Raises `HTTPException` as `read_form`."""
    kind = request.headers.get("content-type", "").lower()
    if not limits or not kind.startswith("multipart/form-data"):
        return await request.form(max_fields=MAX_FIELDS)
    try:
        return await Reader(request, limits).parse()
    except MultiPartException as error:
        raise HTTPException(400, error.message) from error
    except ClientDisconnect as error:  # the person chose another file, or went away
        raise HTTPException(400, "the upload was broken off") from error
    except OSError as error:  # no room on the disk for what comes
        log.error("an upload could not be received: %s", error)
        raise HTTPException(507) from error


def chosen(values: FormData, name: str) -> UploadFile | None:
    """The file posted under a name; None where none was chosen, which a browser posts as one without a name."""
    return next((v for v in values.getlist(name) if isinstance(v, UploadFile) and v.filename), None)


def judge(upload: UploadFile, declared: FileUpload) -> File:
    """The file as it would be described, without an id as yet; refused where it is not to be kept."""
    name, size = clean_name(upload.filename or ""), upload.size or 0
    reason = "empty" if not size else "size" if size > declared.limit else ""
    kind = None if reason else kind_of(name, upload.file, declared.types)
    if kind is None:
        return File(REFUSED + (reason or ("content" if is_named(name, declared.types) else "type")), name, size)
    return File("", name, size, kind.media_type)


def said_refused(values: FormData, name: str) -> File | None:
    """What is said in place of a file, as "size/film.mov": by the script, of one that it knows to be too large to send;
    by the page, of one that was refused before, so that the reason is told until another is chosen."""
    said = values.get(f"refused-{name}")
    reason, slash, filename = said.partition("/") if isinstance(said, str) else ("", "", "")
    return File(REFUSED + reason, clean_name(filename), 0) if slash and reason in REASONS else None
