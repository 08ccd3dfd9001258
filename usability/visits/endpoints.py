"""What a citizen does on a site: opens a page, answers it, sends it all in, clears it away."""

from __future__ import annotations

from datetime import date
from typing import Any

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from components import Row
from components.field import Raw
from components.forms import Form, posted
from components.journey import Journey
from components.pages import Page
from components.words import _, speaking

from ..storage import Storage
from .site import COOKIE, Site
from .store import Visit, Visits

MAX_FIELDS = 1000


def site_of(request: Request) -> Site:
    site: Site = request.scope["site"]
    return site


def visits_of(request: Request) -> Visits:
    visits: Visits = request.app.state.visits
    return visits


async def visit_of(request: Request) -> Visit | None:
    """The visit that the cookie tells; None without one, or where it has expired."""
    id, site = request.cookies.get(COOKIE), site_of(request)
    if not id:
        return None
    visits = visits_of(request)
    return await visits.storage.run(visits.load, id, site.prototype.name, site.iteration)


def journey_of(site: Site, visit: Visit | None) -> Journey:
    answered = visit.answered if visit else {}
    return site.prototype.service.journey(answered, date.today(), sent=bool(visit and visit.reference))


def go(url: str) -> Response:
    return RedirectResponse(url, 303)


async def home(request: Request) -> Response:
    """The address of the service itself: on to its first page."""
    site = site_of(request)
    return go(site.url(site.prototype.service.pages[0]))


def _page(request: Request) -> Page:
    page = site_of(request).prototype.service.page(request.path_params["page"])
    if page is None:
        raise HTTPException(404)
    return page


async def open_page(request: Request) -> Response:
    """GET of a page: shown as answered so far, or on to the page where the visit belongs."""
    site, page = site_of(request), _page(request)
    visit = await visit_of(request)
    journey = journey_of(site, visit)
    if not journey.opens(page):
        return go(site.url(journey.furthest))
    form = page.form(page.answered(journey.answered), journey.today)
    return show(request, page, journey, visit, form)


async def answer_page(request: Request) -> Response:
    """POST of a page: 422 with what is wrong, or stored and on to the next page."""
    site, page = site_of(request), _page(request)
    values = await request.form(max_fields=MAX_FIELDS)
    visit = await visit_of(request)
    journey = journey_of(site, visit)
    if not journey.opens(page):
        return go(site.url(journey.furthest))
    raw = posted(page.fields, _strings(values))
    form = page.form(raw, journey.today)
    with speaking(site.language):
        good = form.validate()
    if not good:
        return show(request, page, journey, visit, form, status=422)
    return await _store(request, page, visit, raw)


async def _store(request: Request, page: Page, visit: Visit | None, raw: Raw) -> Response:
    site, visits = site_of(request), visits_of(request)
    storage: Storage = visits.storage
    if visit is None:
        id = await storage.run(visits.start, site.prototype.name, site.iteration, {page.name: raw})
    else:
        id = visit.id
        await storage.run(visits.save, id, page.name, raw)
    now = await storage.run(visits.load, id, site.prototype.name, site.iteration)
    if page.sends and now is not None:
        await storage.run(visits.send, now)
        now = await storage.run(visits.load, id, site.prototype.name, site.iteration)
    journey = journey_of(site, now)
    changing = "change" in request.query_params
    onward = journey.after(page, changing=changing) if page in journey.pages else journey.furthest
    query = {"change": "1"} if changing and onward.asks and not onward.sends else {}
    response = go(site.url(onward, **query))
    if visit is None:
        response.set_cookie(
            COOKIE, id, path=f"{site.prefix}/", httponly=True, samesite="lax", secure=request.url.scheme == "https"
        )
    return response


def _strings(values: FormData) -> dict[str, list[str]]:
    """What was posted, with line breaks as one character and without what no database can keep."""
    found: dict[str, list[str]] = {}
    for name, value in values.multi_items():
        if not isinstance(value, UploadFile):
            found.setdefault(name, []).append(_clean(value))
    return found


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def show(
    request: Request, page: Page, journey: Journey, visit: Visit | None, form: Form, *, status: int = 200
) -> Response:
    """The page as HTML."""
    site = site_of(request)
    changing = {"change": "1"} if "change" in request.query_params else {}
    before = journey.before(page)
    title = [_("Fel: {heading}").format(heading=page.heading) if form.errors else page.heading]
    html = site.render(
        page.template,
        frame=site.frame(title, page.name, back=site.url(before) if before else None),
        page=page,
        form=form,
        action=site.url(page, **changing),
        uploads=any(field.takes_files for field in page.fields.values()),
        onward=None if page.ends else site.url(journey.after(page, changing=bool(changing))),
        reference=visit.reference if visit else None,
        rows=_rows(site, page, journey),
        **page.view(journey),
    )
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})


def _rows(site: Site, page: Page, journey: Journey) -> list[Row]:
    """The answers of the path for check-answers and receipt, each with where it is changed."""
    answers: Any = page.view(journey).get("answers", [])
    return [
        Row(bound.title, bound.shown if bound.answered else "", None if journey.sent else site.url(where, change="1"))
        for where, bound in answers
    ]


async def clear(request: Request) -> Response:
    """Delete the visit and everything answered in it, and come back to the same page, as far as it can be opened."""
    site, visit = site_of(request), await visit_of(request)
    if visit is not None:
        visits = visits_of(request)
        await visits.storage.run(visits.clear, visit.id)
    page = site.prototype.service.page(request.query_params.get("page", ""))
    response = go(site.url(page or site.prototype.service.pages[0]))
    response.delete_cookie(COOKIE, path=f"{site.prefix}/")
    return response
