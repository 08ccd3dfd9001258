"""What a citizen does on a site: opens a page, answers it, sends it all in, clears it away."""

from __future__ import annotations

from datetime import date

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from components import LanguageNavigation
from components.about import ABOUT, COOKIES_ASKED, STATEMENT
from components.clock import day_of, today
from components.field import Raw
from components.forms import Form, posted
from components.journey import Journey
from components.pages import SEEN, Page
from components.words import Text, Words, _, speaking

from ..http import keep_cookie
from . import uploads
from .receive import MAX_FIELDS as MAX_FIELDS
from .receive import files_of, read_form
from .showing import SEEN_REVISION, Place, batch_of, first_sight, show
from .site import COOKIE, Site
from .store import Visit, Visits


def site_of(request: Request) -> Site:
    site: Site = request.scope["site"]
    return site


def visits_of(request: Request) -> Visits:
    visits: Visits = request.app.state.visits
    return visits


async def visit_of(request: Request) -> Visit | None:
    """The visit that the cookie tells, or that this request has begun; None without one, or where it has expired."""
    id, site = getattr(request.state, "visit", None) or _nearest(request, COOKIE), site_of(request)
    if not id:
        return None
    visits = visits_of(request)
    return await visits.storage.run(visits.load, id, site.prototype.name, site.iteration)


def _nearest(request: Request, name: str) -> str | None:
    """Of cookies of one name that of the longest path, which browsers send first (RFC 6265, 5.4): where an iteration is
    served alone at `/`, its visit is sent to the pages of its study too."""
    parts = (part.strip().partition("=") for header in request.headers.getlist("cookie") for part in header.split(";"))
    return next((value for found, _equals, value in parts if found == name), None)


def journey_of(site: Site, visit: Visit | None) -> Journey:
    """The way of a visit; of one that was sent in, as it was on that day."""
    if visit is None or visit.sent_at is None:
        return site.prototype.service.journey(visit.answered if visit else {}, today())
    return site.prototype.service.journey(visit.answered, day_of(visit.sent_at), sent=True)


def go(url: str) -> Response:
    return RedirectResponse(url, 303, headers={"Cache-Control": "no-store"})


async def home(request: Request) -> Response:
    """The address of the service itself: on to its first page."""
    site = site_of(request)
    return go(site.url(site.prototype.service.pages[0]))


def page_of(request: Request) -> Page:
    page = site_of(request).prototype.service.page(request.path_params["page"])
    if page is None:
        raise HTTPException(404)
    return page


async def open_page(request: Request) -> Response:
    """GET of a page: shown as answered so far, or on to the page where the visit belongs."""
    site, page = site_of(request), page_of(request)
    visit = await visit_of(request)
    journey = journey_of(site, visit)
    if not journey.opens(page):
        return turn_back(site, journey, visit)
    raw = await answered(request, page, visit, journey)
    if raw is None and not page.ends and not page.sends:
        html = first_sight(site, page, Place.of(request, journey, page), journey.today)
        return HTMLResponse(html, headers={"Cache-Control": "no-store"})
    return show(request, page, journey, visit, page.form(raw, journey.today))


async def answered(request: Request, page: Page, visit: Visit | None, journey: Journey) -> Raw | None:
    """The page's answers, and files that came in a post whose other answers were refused; None for neither."""
    raw, visits = page.answered(journey.answered), visits_of(request)
    if visit is None or not files_of(page):
        return raw
    files = await visits.storage.run(uploads.current, visits, visit, page)
    shown = uploads.revealing(page, uploads.with_files(page, raw or {}, files, {}))
    return shown if raw is not None or files else None


def turn_back(site: Site, journey: Journey, visit: Visit | None) -> Response:
    """To the furthest page the visit may open, with a word on why."""
    notice = "sent" if journey.sent else "first" if visit else "begin"
    return go(site.url(journey.furthest, notice=notice))


async def answer_page(request: Request) -> Response:
    """POST of a page: 422 with what is wrong, or stored and on to the next page."""
    page = page_of(request)
    values = await read_form(request, page)
    request.state.seen, request.state.language = values.get(SEEN_REVISION), values.get(LanguageNavigation.name)
    visit = await visit_of(request)
    if not files_of(page):
        return await _answer(request, page, visit, posted(page.fields, strings(values)))
    received = await receive(request, page, visit, values)
    await values.close()
    response = await _answer_with_files(request, page, received, posted(page.fields, strings(values)))
    if visit is None and received.visit is not None:
        remember(request, response, received.visit.id)
    return response


async def receive(request: Request, page: Page, visit: Visit | None, values: FormData) -> uploads.Received:
    """Store the files of a post, unless the visit may not be on this page, or has nothing to do there any more."""
    site, visits = site_of(request), visits_of(request)
    if not begins(visit) and not journey_of(site, visit).opens(page):
        return uploads.Received(visit, {}, removed=False)
    return await uploads.receive(visits, site, page, visit, values, batch_of(request))


async def _answer_with_files(request: Request, page: Page, received: uploads.Received, raw: Raw) -> Response:
    visits, visit = visits_of(request), received.visit
    files = await visits.storage.run(uploads.current, visits, visit, page)
    raw = uploads.with_files(page, raw, files, received.refused)
    journey = journey_of(site_of(request), visit)
    if received.removed and journey.opens(page):
        return await _removed(request, page, visit, raw, journey.today)
    return await _answer(request, page, visit, raw)


async def _removed(request: Request, page: Page, visit: Visit | None, raw: Raw, today: date) -> Response:
    """Back to the page that a file was removed from. What else was answered on it is kept, where it is good."""
    site, visits = site_of(request), visits_of(request)
    form = page.form(raw, today)
    with speaking(site.language):
        form.validate()
    kept = posted({bound.name: bound.field for bound in form.asked() if not bound.invalid}, raw)
    if visit is not None:
        await visits.storage.run(visits.save, visit, page, kept)
    changing = {"change": "1"} if "change" in request.query_params else {}
    return go(site.url(page, notice="removed", **changing))


def begins(visit: Visit | None) -> bool:
    """Whether nothing has been answered: there is no visit, or it was started for a file."""
    return visit is None or not visit.answered.get(SEEN)


async def _answer(request: Request, page: Page, visit: Visit | None, raw: Raw) -> Response:
    site = site_of(request)
    journey = journey_of(site, visit)
    form = page.form(raw, journey.today)
    if request.state.language is not None:
        return _in_language(request, page, journey, visit, form)
    with speaking(site.language):
        good = form.validate()
    if not journey.opens(page) and not (begins(visit) and good and not page.sends):
        return turn_back(site, journey, None if begins(visit) else visit)
    if not good:
        request.state.wrong = {bound.name: rule_of(bound.error) for bound in form.asked() if bound.invalid}
        return show(request, page, journey, visit, form, status=413 if uploads.too_large(page, raw) else 422)
    if visit is None:
        return await _begin(request, page, raw)
    if page.sends:
        return await _send(request, page, visit, raw)
    return await _save(request, page, visit, raw)


def rule_of(error: Words | None) -> str:
    """Which rule an answer broke: its message as it is written, with nothing of the answer filled in."""
    return error.msgid if isinstance(error, Text) else "wrong"


def _in_language(request: Request, page: Page, journey: Journey, visit: Visit | None, form: Form) -> Response:
    """The page with what is typed, in the language just chosen. Nothing is stored, but files that came with it; nor
    validated, unless it was before."""
    site = site_of(request)
    if not journey.opens(page):
        return turn_back(site, journey, visit)
    if request.state.language == "checked":
        with speaking(site.language):
            form.validate()
    return show(request, page, journey, visit, form, status=422 if form.errors else 200, typed=True)


async def _begin(request: Request, page: Page, raw: Raw) -> Response:
    """The first answer of a visit. Where the visit had expired it may be a later page's: it is kept all the same."""
    site, visits = site_of(request), visits_of(request)
    batch = batch_of(request)
    visit = await visits.storage.run(visits.start, site.prototype.name, site.iteration, {page.name: raw}, batch)
    response = _onward(request, page, visit)
    remember(request, response, visit.id)
    return response


def _onward(request: Request, page: Page, visit: Visit) -> Response:
    """On from the first answer of a visit, or back to where the service begins."""
    site = site_of(request)
    journey = journey_of(site, visit)
    if page in journey.pages[: journey.reach + 1]:
        return go(site.url(journey.after(page)))
    return turn_back(site, journey, None)


def remember(request: Request, response: Response, id: str) -> None:
    """Set the visit's cookie, for this iteration of this prototype alone. `request.state.visit` tells of the visit that
    this request has begun."""
    request.state.visit = id
    keep_cookie(request, response, COOKIE, id, path=f"{site_of(request).prefix}/")


async def _save(request: Request, page: Page, visit: Visit, raw: Raw) -> Response:
    site, visits = site_of(request), visits_of(request)
    saved = await visits.storage.run(visits.save, visit, page, raw)
    if saved is None:  # sent or cleared in another tab meanwhile
        return go(site.url(page))
    if begins(visit):
        request.state.visit = visit.id
        return _onward(request, page, saved)
    journey, changing = journey_of(site, saved), "change" in request.query_params
    onward = journey.after(page, changing=changing)
    return go(site.url(onward, **({"change": "1"} if changing and not onward.sends else {})))


async def _send(request: Request, page: Page, visit: Visit, raw: Raw) -> Response:
    """Send in just what was seen: the revision that the page was shown with. Where an answer was changed in another
    tab since, the page is shown again."""
    site, visits = site_of(request), visits_of(request)
    if request.state.seen not in (None, str(visit.revision)):
        return go(site.url(page, notice="changed"))
    sent = await visits.storage.run(visits.send, visit, page, raw)
    if sent is None:
        return go(site.url(page, notice="changed"))
    return go(site.url(journey_of(site, sent).after(page)))


def strings(values: FormData) -> dict[str, list[str]]:
    """What was posted, with line breaks as one character and without what no database can keep."""
    found: dict[str, list[str]] = {}
    for name, value in values.multi_items():
        if not isinstance(value, UploadFile):
            found.setdefault(name, []).append(_clean(value))
    return found


def _clean(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\0", "").encode("utf-8", "replace").decode("utf-8")


async def ask_to_clear(request: Request) -> Response:
    """Ask whether all answers are to be deleted, since they cannot be had back."""
    site, name = site_of(request), request.query_params.get("page", "")
    page = site.prototype.service.page(name) or site.prototype.service.pages[0]
    back = site.url(page)
    frame = site.frame([_("Vill du radera alla dina svar?")], f"-/clear?page={page.name}", back=back, page=page.name)
    html = site.render(
        "page/clear/template.html", frame=frame, action=site.function("clear"), page=page.name, back=back
    )
    return HTMLResponse(html)


async def clear(request: Request) -> Response:
    """Delete the visit and everything answered in it, and come back to the same page, as far as it can be opened."""
    site, visit = site_of(request), await visit_of(request)
    if visit is not None:
        visits = visits_of(request)
        await visits.storage.run(visits.clear, visit.id)
    service, empty = site.prototype.service, journey_of(site, None)
    page = service.page(str((await request.form()).get("page", ""))) or service.pages[0]
    response = go(site.url(page if empty.opens(page) else empty.furthest, notice="cleared"))
    response.delete_cookie(COOKIE, path=f"{site.prefix}/")
    return response


async def about(request: Request) -> Response:
    """A page about the service: cookies, personal data and so on. Its back link leads to where it was opened."""
    site, found = site_of(request), ABOUT.get(request.path_params["name"])
    if found is None:
        raise HTTPException(404)
    if found is ABOUT["accessibility"] and site.statement is not None:
        found = STATEMENT
    page = site.prototype.service.page(request.query_params.get("page", "")) or site.prototype.service.pages[0]
    here = site.function(f"about/{request.path_params['name']}", page=page.name).removeprefix(f"{site.root}/")
    frame = site.frame([found.title], here, back=site.url(page), page=page.name)
    asked = found is ABOUT["cookies"] and site.prototype.service.cookie_banner is not None
    if asked and not site.consent.said:
        frame.cookies = None  # the page itself asks
    html = site.render(
        "page/about/template.html",
        frame=frame,
        about=COOKIES_ASKED if asked else found,
        service=site.prototype.service,
        hours=visits_of(request).hours,
        consent=site.consent.choice if asked else None,
        choose=site.function("cookies"),
        here=here,
        statement=site.statement if found is STATEMENT else None,
    )
    return HTMLResponse(html, headers={"Cache-Control": "no-store"} if site.prototype.service.cookie_banner else None)
