"""What a page asks for without being left: one field checked or its file stored, and a file sent back.

The pages do without: what is answered here is only a part of what a post of the page answers.
"""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response

from components.clock import today
from components.field import Raw
from components.form.file_upload.field import sample
from components.forms import posted
from components.pages import Page
from components.words import Words, _, speaking

from . import uploads
from .endpoints import page_of, receive, remember, site_of, strings, visit_of, visits_of
from .receive import files_of, read_form
from .store import Visit

FILE_HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
}


async def check_field(request: Request) -> Response:
    """POST of one field, which the query names: its part of the page again, with what is wrong with it and the words
    that announce it. 422 where something is. A file is stored, or removed."""
    page, name = page_of(request), request.query_params.get("field", "")
    if name not in page.fields:
        raise HTTPException(404)
    values = await read_form(request, page)
    raw = posted(page.fields, strings(values))
    if not files_of(page):
        return _part(request, page, name, raw)
    visit = await visit_of(request)
    received = await receive(request, page, visit, values)
    await values.close()
    response = await _part_with_files(request, page, name, raw, received)
    if visit is None and received.visit is not None:
        remember(request, response, received.visit.id)
    return response


async def _part_with_files(request: Request, page: Page, name: str, raw: Raw, received: uploads.Received) -> Response:
    """The part as it is with the visit's files: the field of one, or one whose choices reveal it."""
    visits = visits_of(request)
    files = await visits.storage.run(uploads.current, visits, received.visit, page)
    raw = uploads.with_files(page, raw, files, received.refused)
    if name not in files_of(page):
        return _part(request, page, name, raw)
    if received.removed:
        return _part(request, page, name, raw, said=_("Filen är borttagen."))
    return _part(request, page, name, raw, said=_("Filen är uppladdad."))


def _part(request: Request, page: Page, name: str, raw: Raw, said: Words = "") -> Response:
    """The part of the page with this field. said: what to announce where nothing is wrong."""
    site = site_of(request)
    form = page.form(raw, today())
    bound = form[name]
    if bound.answered:
        with speaking(site.language):
            form.check(name)
    html = site.render("page/question/part.html", field=bound, said=said)
    return HTMLResponse(html, 422 if bound.invalid else 200, headers={"Cache-Control": "no-store"})


async def send_file(request: Request) -> Response:
    """A file back to the visit that sent it: to be saved, never to be shown as a page of ours."""
    visit, id = await visit_of(request), request.path_params["id"]
    if visit is None:
        raise HTTPException(404)
    visits = visits_of(request)
    file = await visits.storage.run(uploads.find, visits, visit, id)
    if file is None:
        return _send_sample(visit, id)
    return FileResponse(
        visits.files.path(file.id), filename=file.name, media_type=file.media_type, headers=dict(FILE_HEADERS)
    )


def _send_sample(visit: Visit, id: str) -> Response:
    content = sample(id)
    if content is None or not any(id in values for values in visit.answered.values()):
        raise HTTPException(404)
    headers = {**FILE_HEADERS, "Content-Disposition": "attachment"}
    return Response(content, media_type="application/octet-stream", headers=headers)
