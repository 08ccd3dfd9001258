"""The data page: what a visit has stored, page by page, which the designer sets, clears and jumps between."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components import Row
from components.clock import today
from components.features import FEATURES
from components.field import BoundField
from components.forms import Form, posted
from components.journey import Journey
from components.pages import SEEN, Page
from components.states import State
from components.words import Words, _, speaking

from ..visits.endpoints import go, journey_of, remember, site_of, strings, visit_of, visits_of
from ..visits.receive import MAX_FIELDS, files_of
from ..visits.site import COOKIE, Site
from ..visits.store import Visit
from .broken import show_all
from .jumps import begin, states_by_page
from .login import lab_page
from .rendering import render

KINDS: dict[str, Words] = {
    "first": _("Inget ifyllt"),
    "empty": _("Skickad tom"),
    "wrong": _("Fel svar"),
    "filled": _("Ifylld"),
    "sent": _("Inskickad"),
}


FEW = 3
"""How many paths to a page are shown at once."""

NAMED = 2
"""How many pages a path is named after."""


@dataclass(frozen=True)
class Jump:
    """A link to a state. way: the path it is at the end of, in words. says: the error that it shows, where it does."""

    id: str
    kind: Words
    way: str
    says: str


@dataclass(frozen=True)
class Entry:
    """A page and what is stored for it. status: in a word or two, and the kind of tag it is shown as. opens: whether
    the visit may open the page itself now."""

    page: Page
    status: tuple[Words, str]
    rows: list[Row]
    opens: bool

    @property
    def settable(self) -> bool:
        """Whether it can be set here: files are uploaded on the page itself."""
        return not any(field.takes_files for field in self.page.fields.values())


def _entry(page: Page, journey: Journey) -> Entry:
    answered = page.name in journey.answered.get(SEEN, ())
    form = page.form(page.answered(journey.answered) if answered else None, journey.today)
    good = answered and form.validate()
    rows = [Row(b.title, (b.shown if good else ", ".join(b.values)) if b.answered else "") for b in form.asked()]
    status = _status(page, journey, answered=answered, good=bool(good))
    return Entry(page, status, rows if answered else [], journey.opens(page))


def _status(page: Page, journey: Journey, *, answered: bool, good: bool) -> tuple[Words, str]:
    if not answered:
        return _("Inte besvarad"), "neutral"
    if page not in journey.pages:
        return _("Räknas inte: sidan är inte på vägen"), "warning"
    return (_("Besvarad"), "success") if good else (_("Behöver rättas"), "danger")


def _setting(request: Request, journey: Journey) -> tuple[Page, Form] | None:
    """The page whose answers are to be set, with what is stored."""
    page = site_of(request).prototype.service.page(request.query_params.get("page", ""))
    if page is None or not page.asks or page.sends or journey.sent:
        return None
    return page, page.form(page.answered(journey.answered), journey.today)


def _fields(form: Form) -> list[BoundField]:
    """The fields to print; a revealed one is printed by the choice that reveals it."""
    shown = [bound for bound in form.fields.values() if bound.field.condition is None]
    for bound in shown:
        bound.heading = False
    return shown


async def _jumps(site: Site) -> list[tuple[Page, list[Jump], list[Jump]]]:
    """Each page with the jumps to its states: those shown at once, and those beyond the first few paths."""
    found = []
    for page, states in await states_by_page(site):
        shared = Counter(name for state in states for name in state.path)
        with speaking(site.language):
            jumps = [Jump(one.id, KINDS[one.kind], *_told(site, one, shared)) for one in states]
        first = FEW if jumps and jumps[0].way else len(jumps)
        found.append((page, jumps[:first], jumps[first:]))
    return found


def _told(site: Site, state: State, shared: Mapping[str, int]) -> tuple[str, str]:
    """What a state is told apart by: (the way to it in words, the error it shows); one of them, or neither. shared: how
    many paths each page is on. A way is named after the pages that fewest share."""
    if not state.path:
        return "", state.says(today()) if state.kind == "wrong" else ""
    pages = [page for name in state.path if (page := site.prototype.service.page(name)) and page.condition]
    named = [str(page.heading) for page in sorted(pages, key=lambda page: shared[page.name])[:NAMED]]
    way = str(_("Väg {number}").format(number=state.detail.removeprefix("path-")))
    return (f"{way}: {' · '.join(named)}" if named else way), ""


async def _show(request: Request, visit: Visit | None, wrong: tuple[Page, Form] | None = None) -> Response:
    site = site_of(request)
    journey = journey_of(site, visit)
    setting = wrong or _setting(request, journey)
    pages = [page for page in site.prototype.service.pages if page.asks and not page.sends]
    with speaking(site.language):
        entries = [_entry(page, journey) for page in pages]
    return render(
        request,
        "data.html",
        [_("Svar"), site.prototype.service.name],
        status=422 if wrong else 200,
        wrong=bool(wrong),
        visit=visit,
        journey=journey,
        entries=entries,
        setting=setting[0] if setting else None,
        fields=_fields(setting[1]) if setting else [],
        errors=wrong[1].errors if wrong else [],
        states=await _jumps(site),
        warned=show_all(site.prototype.warnings, site.prototype.folder),
    )


@lab_page
async def show_data(request: Request) -> Response:
    return await _show(request, await visit_of(request))


@lab_page
async def set_data(request: Request) -> Response:
    """POST of one page's answers: stored as when the page itself is posted, wherever the visit stands."""
    site, visits = site_of(request), visits_of(request)
    page = site.prototype.service.page(request.query_params.get("page", ""))
    if page is None or not page.asks or page.sends or files_of(page):  # nobody may describe files they have not sent
        raise HTTPException(404)
    values = await request.form(max_fields=MAX_FIELDS)
    raw = posted(page.fields, strings(values))
    form = page.form(raw, today())
    visit = await visit_of(request)
    with speaking(site.language):
        if not form.validate():
            return await _show(request, visit, (page, form))
    response = go(f"{site.function('data')}#page-{page.name}")
    if visit is None:
        visit = await begin(request, {page.name: raw})
        remember(request, response, visit.id)
    else:
        await visits.storage.run(visits.save, visit, page, raw)
    return response


@lab_page
async def switch_feature(request: Request) -> Response:
    """POST: the feature that the address names, on or off, as the button says."""
    site, visits, name = site_of(request), visits_of(request), request.path_params["feature"]
    if name not in site.prototype.service.features:
        raise HTTPException(404)
    visit = await visit_of(request)
    before = visit.answered.get(FEATURES, ()) if visit else ()
    on = [one for one in before if one != name] + ([name] if (await request.form()).get("on") == "yes" else [])
    response = go(f"{site.function('data')}#features")
    if visit is None:
        visit = await begin(request, {FEATURES: {FEATURES: on}})
        remember(request, response, visit.id)
    else:
        await visits.storage.run(visits.switch, visit, on)
    return response


@lab_page
async def clear_data(request: Request) -> Response:
    """Delete the visit, and stay on the data page."""
    site, visit = site_of(request), await visit_of(request)
    if visit is not None:
        visits = visits_of(request)
        await visits.storage.run(visits.clear, visit.id)
    response = go(site.function("data"))
    response.delete_cookie(COOKIE, path=f"{site.prefix}/")
    return response
