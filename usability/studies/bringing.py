"""Bringing a participant's browser to where they belong: into a task, back into one, or on with the study."""

from __future__ import annotations

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from components.features import FEATURES

from ..http import keep_cookie
from ..visits.endpoints import go, journey_of, visit_of, visits_of
from ..visits.endpoints import remember as remember_visit
from ..visits.places import Address, Places
from ..visits.site import COOKIE as VISIT
from ..visits.site import Site
from ..visits.starting import by_page
from ..visits.store import Visit
from .asking import after_page
from .leading import belonging, features_of, followed, passed_over
from .observing import Observing
from .plan import Task
from .served import studies_of
from .sites import remember, site_of
from .store import Event, Session, TaskRun


async def bring(request: Request, session: Session, after: str = "") -> Response:
    """To the task that the moderator wants them at, back into the one they are at, or on with the study: in the
    language they began it in. after: the task that has just ended, about which they are asked first, and once more."""
    site, studies = site_of(request), studies_of(request)
    assert site.study is not None
    language = site.prototype.languages.get(session.language, site.language)
    request.scope["site"] = site = replace(site, language=language)
    if session.called and await studies.storage.run(followed, studies, session):
        task = site.study.task(str(session.led.get("task", ""))) if site.study else None
        if task is not None:
            return await begin(request, session, task, str(session.led.get("persona", "")), led=True)
    found = await studies.storage.run(studies.running, session.id, session.prototype, session.iteration)
    back = await _back(request, found[0], found[1]) if found else None
    return back or await _on(request, session, after)


async def begin(request: Request, session: Session, task: Task, persona: str, *, led: bool = False) -> Response:
    """Into the prototype, at the task's page, with a persona's answers and nobody else's. led: by the moderator."""
    studies, visits = studies_of(request), visits_of(request)
    found = await prototype_site(request)
    service, known = found.prototype.service, found.prototype.personas.get(persona)
    on = features_of(found.prototype, known, session)
    pages = by_page(service, {**(known.answers if known else {}), FEATURES: on})
    made = found.prototype.name, found.iteration, pages
    visit = await visits.storage.run(lambda: visits.start(*made, apart=True))
    run = await studies.storage.run(studies.start, session, task.id, visit.id)
    told = [Event("led", task.start, 0, {"persona": known.name if known else ""})] if led else []
    told += [Event("feature", task.start, 0, {"feature": name, "on": True}) for name in on]
    await studies.storage.run(studies.record, run, told)
    return _into(request, found, visit, session, task.start)


async def _back(request: Request, session: Session, run: TaskRun) -> Response | None:
    """To where they were in the task that goes on; None where it is no longer stored."""
    found, visits, studies = await prototype_site(request), visits_of(request), studies_of(request)
    visit = await visits.storage.run(visits.load, run.visit, found.prototype.name, found.iteration)
    study = site_of(request).study
    task = study.task(run.task) if study else None
    if visit is None or task is None:
        return None
    _task, last = await studies.storage.run(Observing(studies).place, session)
    return _into(request, found, visit, session, last or task.start)


def _into(request: Request, found: Site, visit: Visit, session: Session, page: str) -> Response:
    """To a page of the prototype, or to the furthest where that cannot be opened, as this visit."""
    journey, wanted = journey_of(found, visit), found.prototype.service.page(page)
    response = go(found.url(wanted if wanted and journey.opens(wanted) else journey.furthest))
    keep_cookie(request, response, VISIT, visit.id, path=f"{found.prefix}/")
    remember(request, response, session)
    return response


async def _on(request: Request, session: Session, after: str) -> Response:
    """To where they belong in the study, also where their browser has kept nothing: from what was replied."""
    site, studies, visits = site_of(request), studies_of(request), visits_of(request)
    assert site.study is not None
    visit, known = await recalled(request, session)
    tried = {run.task for run in await studies.storage.run(studies.runs, [session.id])}
    over = passed_over(site.study, session, tried)
    if over != list(visit.answered.get(FEATURES, ())):
        switched = await visits.storage.run(visits.switch, visit, over)
        visit = switched or visit
    journey, asked = journey_of(site, visit), site.study.task(after)
    page = site.prototype.service.page(after_page(asked)) if asked else None
    if page is None or not journey.opens(page):
        page = journey.furthest if session.ended_at else belonging(site.study, journey, tried)
    response = go(site.url(page))
    if not known:
        remember_visit(request, response, visit.id)
        remember(request, response, session)
    return response


async def recalled(request: Request, session: Session) -> tuple[Visit, bool]:
    """The visit that holds what was replied in the study, and whether the browser knew of it. Where it does not, or the
    visit has expired, it is made again of what the session keeps, and this request goes on with it."""
    site, studies, visits = site_of(request), studies_of(request), visits_of(request)
    known = await visit_of(request)
    if known is not None:
        return known, True
    made = await visits.storage.run(visits.start, site.prototype.name, site.iteration, dict(session.replies))
    await studies.storage.run(studies.keep_visit, session, made.id)
    request.state.visit = made.id
    return made, False


async def prototype_site(request: Request) -> Site:
    """The iteration that is tried, in the language of the study."""
    site = site_of(request)
    assert site.study is not None
    places: Places = request.scope["places"]
    name, iteration = site.study.name, site.study.iteration
    found = await places.open(Address(name, iteration, "" if places.only else f"/{name}/{iteration}", "/"))
    if found is None:
        raise HTTPException(404)
    language = found[0].prototype.languages.get(site.language.code)
    return found[0].spoken(language) if language else found[0]
