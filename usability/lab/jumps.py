"""Jumping into a service: to any state of any page, and to where a persona has come. Each starts a new visit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.clock import today
from components.field import Raw
from components.journey import Answers
from components.pages import Page
from components.personas import Persona
from components.prototype import Prototype
from components.rendering import render_page
from components.states import State
from components.words import _, speaking

from ..visits.endpoints import begins, go, journey_of, remember, site_of, visit_of, visits_of
from ..visits.showing import show
from ..visits.site import Site
from ..visits.starting import by_page
from ..visits.store import Visit
from .login import lab_page
from .rendering import environment


@lru_cache(maxsize=16)
def states_of(prototype: Prototype, today: date) -> Mapping[str, State]:
    """Every state of the prototype by id."""
    return {state.id: state for state in prototype.service.states(today)}


async def begin(request: Request, pages: Mapping[str, Raw]) -> Visit:
    """A new visit of the lab's own with these answers, {page name: as posted}."""
    site, visits = site_of(request), visits_of(request)
    return await visits.storage.run(lambda: visits.start(site.prototype.name, site.iteration, pages, apart=True))


async def start(request: Request, answered: Answers, *, sent: bool = False) -> Visit:
    """A new visit with these answers, sent in where that is asked for."""
    site, visits = site_of(request), visits_of(request)
    visit = await begin(request, by_page(site.prototype.service, answered))
    if sent:
        page = next(page for page in site.prototype.service.pages if page.sends)
        seen = await visits.storage.run(visits.send, visit, page, page.answered(answered) or {})
        assert seen is not None, "nobody else knows this visit"
        return seen
    return visit


async def find_state(site: Site, id: str) -> State | None:
    """The state of this id; of a page's name alone, the first state of that page."""
    states = await run_in_threadpool(states_of, site.prototype, today())
    return states.get(id) or next((state for state in states.values() if state.page.name == id), None)


@lab_page
async def open_state(request: Request) -> Response:
    """GET of a state: a new visit with its answers, then its page, shown with what is posted to it if anything is."""
    site = site_of(request)
    state = await find_state(site, request.path_params["id"])
    if state is None:
        raise HTTPException(404)
    if request.method == "HEAD":  # asked by what previews links: it starts nothing
        return go(site.url(state.page))
    visit = await start(request, state.answers, sent=state.sent)
    response = _posted(request, state, visit) if state.post is not None else go(site.url(state.page))
    remember(request, response, visit.id)
    return response


def _posted(request: Request, state: State, visit: Visit) -> Response:
    site = site_of(request)
    journey = journey_of(site, visit)
    form = state.page.form(state.post, journey.today)
    with speaking(site.language):
        form.validate()
    return show(request, state.page, journey, visit, form)


async def open_persona(request: Request) -> Response:
    """GET of a persona's link, which a citizen may be given: started at once, or asked about where the browser has
    answers already, which must not be lost to a link that somebody sent."""
    site, persona = site_of(request), _persona(request)
    if request.method == "HEAD":
        return go(site.url(site.prototype.service.pages[0]))
    visit = await visit_of(request)
    if begins(visit):
        return await start_persona(request)
    title = _("Börja om som {name}").format(name=persona.title)
    back = site.url(journey_of(site, visit).furthest)
    frame = site.frame([title], f"-/persona/{request.path_params['name']}", back=back, page="")
    action = site.function(f"persona/{request.path_params['name']}")
    html = render_page(
        environment(), "lab/persona.html", site.language, frame=frame, title=title, action=action, back=back
    )
    return HTMLResponse(html, headers={"Cache-Control": "no-store"})


def _persona(request: Request) -> Persona:
    persona = site_of(request).prototype.personas.get(request.path_params["name"])
    if persona is None:
        raise HTTPException(404)
    return persona


async def start_persona(request: Request) -> Response:
    """A new visit with the answers of a persona, at the furthest page."""
    site, persona = site_of(request), _persona(request)
    visit = await start(request, persona.answers)
    response = go(site.url(journey_of(site, visit).furthest))
    remember(request, response, visit.id)
    return response


async def states_by_page(site: Site) -> list[tuple[Page, list[State]]]:
    """Each page with its states, in the order of the service."""
    states = await run_in_threadpool(states_of, site.prototype, today())
    return [(page, [one for one in states.values() if one.page is page]) for page in site.prototype.service.pages]
