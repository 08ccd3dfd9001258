"""Jumping into a service: to any state of any page, and to where a persona has come. Each starts a new visit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.clock import today
from components.field import Raw
from components.journey import Answers
from components.pages import SEEN
from components.prototype import Prototype
from components.service import Service
from components.states import State
from components.words import speaking

from ..visits.endpoints import go, journey_of, remember, show, site_of, visits_of
from ..visits.site import Site
from ..visits.store import Visit
from .login import lab_page


@lru_cache(maxsize=16)
def states_of(prototype: Prototype, today: date) -> Mapping[str, State]:
    """Every state of the prototype by id."""
    return {state.id: state for state in prototype.service.states(today)}


def by_page(service: Service, answered: Answers) -> dict[str, Raw]:
    """Stored answers page by page, as a visit keeps them: {page name: as posted}."""
    seen = answered.get(SEEN, ())
    return {page.name: page.answered(answered) or {} for page in service.pages if page.name in seen}


async def start(request: Request, answered: Answers, *, sent: bool = False) -> Visit:
    """A new visit with these answers, sent in where that is asked for."""
    site, visits = site_of(request), visits_of(request)
    pages = by_page(site.prototype.service, answered)
    visit = await visits.storage.run(visits.start, site.prototype.name, site.iteration, pages)
    if sent:
        page = next(page for page in site.prototype.service.pages if page.sends)
        seen = await visits.storage.run(visits.send, visit, page, page.answered(answered) or {})
        assert seen is not None, "nobody else knows this visit"
        return seen
    return visit


def find_state(site: Site, id: str) -> State | None:
    """The state of this id; of a page's name alone, the first state of that page."""
    states = states_of(site.prototype, today())
    return states.get(id) or next((state for state in states.values() if state.page.name == id), None)


@lab_page
async def open_state(request: Request) -> Response:
    """GET of a state: a new visit with its answers, then its page, shown with what is posted to it if anything is."""
    site = site_of(request)
    state = find_state(site, request.path_params["id"])
    if state is None:
        raise HTTPException(404)
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
    """GET of a persona's link, which a citizen may be given: a new visit with its answers, at the furthest page."""
    site = site_of(request)
    persona = site.prototype.personas.get(request.path_params["name"])
    if persona is None:
        raise HTTPException(404)
    visit = await start(request, persona.answers)
    response = go(site.url(journey_of(site, visit).furthest))
    remember(request, response, visit.id)
    return response


def states_by_page(site: Site) -> Iterator[tuple[str, list[State]]]:
    """(page name, its states) in the order of the service."""
    states = states_of(site.prototype, today())
    for page in site.prototype.service.pages:
        yield page.name, [state for state in states.values() if state.page is page]
