"""Taking part: from the link to the last question. The pages are those of a service (asking.py); what is here is what a
session adds: consent makes it, and who does not fit is sent away politely.
"""

from __future__ import annotations

from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, Router
from starlette.types import Receive, Scope, Send

from components.words import _

from ..launches.retiring import Retired
from ..visits import app as visited
from ..visits import endpoints
from ..visits.endpoints import go, journey_of, visit_of, visits_of
from ..visits.endpoints import remember as remember_visit
from ..visits.places import Places, spoken
from ..visits.site import COOKIE as VISIT
from ..visits.starting import by_page
from ..visits.store import Visit
from .asking import ABOUT_YOU, CONSENT, NOT_THIS_TIME, SCREENER, field_of
from .bringing import bring, recalled
from .leading import is_begun
from .leaving import show_full, show_thanks, show_unfit, show_withdraw, withdraw
from .observed import show_observers
from .observing import Observing
from .plan import ALONE, Study, Unfit
from .quotas import is_full
from .served import studies_of, study_held, study_of
from .sites import StudySite, remember, site_of, told_page
from .store import Invitation, Session, Studies
from .tasks import begin_task, end_task, go_on, pause_task, take_events
from .watching import COOKIE


class TakingPart:
    """Serves /s/CODE/."""

    def __init__(self, places: Places):
        self.places = places
        citizens = [route for route in visited.ROUTES if route.path in ("/{page}", "/-/check/{page}")]
        own = [
            Route("/", home),
            Route("/-/begin/{page}", begin_task, methods=["POST"]),
            Route("/-/end", end_task, methods=["POST"]),
            Route("/-/on", go_on),
            Route("/-/pause", pause_task, methods=["POST"]),
            Route("/-/events", take_events, methods=["POST"]),
            Route("/-/observers", show_observers, methods=["GET"]),
            Route("/-/withdraw", show_withdraw, methods=["GET"]),
            Route("/-/withdraw", withdraw, methods=["POST"]),
            Route("/-/full", show_full),
            *(Route(f"/{NOT_THIS_TIME}{more}", show_unfit, methods=["GET"]) for more in ("", "-{number:int}")),
            Route("/thanks", show_thanks, methods=["GET"]),
            Route("/{page}", answer_page, methods=["POST"]),
        ]
        self.router = Router([*own, *citizens], redirect_slashes=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        studies = studies_of(request)
        invitation = await studies.storage.run(studies.invitation, request.path_params["code"])
        if invitation is None:
            raise HTTPException(404)
        session = await _session(request, studies, invitation)
        try:
            served = await (
                study_held(request, session) if session else study_of(request.app.state.drafts, invitation.prototype)
            )
        except Unfit as unfit:  # the plan is being written just now
            raise HTTPException(503) from unfit
        if served is None:
            raise HTTPException(404)
        language, rest = spoken(served.prototype, f"/{request.path_params['rest']}")
        observers = (
            await studies.storage.run(Observing(studies).present, session.id)
            if session and not session.ended_at
            else None
        )
        prefix = f"/s/{invitation.code}"
        site = StudySite(
            served.prototype, "study", prefix, language, self.places.assets, study=served.study, invitation=invitation,
            session=session, observers=observers,
        )  # fmt: skip
        if session and session.called and scope["method"] == "GET" and not rest.startswith("/-/"):
            await go(f"{prefix}/-/on")(scope, receive, send)
            return
        inner = {**scope, "site": site, "places": self.places, "path": rest, "root_path": "", "path_params": {}}
        new = session is None and not rest.startswith(("/-/", f"/{NOT_THIS_TIME}"))
        if new and not (invitation.open and await self._is_there(served.study)):
            await _closed(Request(inner, receive))(scope, receive, send)
            return
        await self.router(inner, receive, send)

    async def _is_there(self, study: Study) -> bool:
        """Whether there is anything to try. Nobody is to consent and tell of themselves for nothing."""
        if not study.iteration.isdecimal():
            return True
        try:
            found = await run_in_threadpool(self.places.iterations.get, study.name, int(study.iteration))
        except Retired:
            return False
        return found is not None


async def _session(request: Request, studies: Studies, invitation: Invitation) -> Session | None:
    """That of the cookie; of a link that is for one person, the one that was begun with it."""
    id = request.cookies.get(COOKIE)
    found = await studies.storage.run(studies.session, id) if id else None
    if found is not None and found.invitation == invitation.code:
        return found
    return await studies.storage.run(studies.latest, invitation.code) if invitation.single_use else None


def _closed(request: Request) -> Response:
    """Nobody new can begin by the link, at whichever page they come in."""
    text = _("Den här länken går inte att använda längre. Tack för att du ville vara med!")
    return told_page(request, _("Studien är avslutad"), text, 410)


async def home(request: Request) -> Response:
    """On to where the participant is: the first page, the one after the last they answered, or the thanks."""
    site = site_of(request)
    session = site.session
    if session is None:
        return go(site.url(site.prototype.service.pages[0]))
    return await bring(request, session)


async def answer_page(request: Request) -> Response:
    """POST of a page of the study: as of any service; then the session is told."""
    site = site_of(request)
    if site.session is not None:
        await recalled(request, site.session)
    response = await endpoints.answer_page(request)
    if site.session is not None and (resumed := getattr(request.state, "visit", None)):
        remember_visit(request, response, resumed)
    if response.status_code != 303:
        return response
    visit = await _visit(request)
    if visit is None:
        return response
    page, session = request.path_params["page"], site.session
    if session is None:
        return await _begun(request, response, visit) if page == CONSENT else response
    replies = by_page(site.prototype.service, visit.answered)
    studies = studies_of(request)
    tried = [run.task for run in await studies.storage.run(studies.runs, [session.id])]
    assert site.study is not None
    full = partial(is_full, site.study, replies.get(ABOUT_YOU, {}))
    if page == ABOUT_YOU and not tried:  # who has begun is in, whatever they change
        if not await studies.storage.run(studies.admit, session, replies, site.language.code, full):
            return await _turned_away(request, go(site.function("full")), session, "turned_away")
    else:
        await studies.storage.run(studies.reply, session, replies, site.language.code)
    if page.partition(ALONE)[0] == SCREENER and journey_of(site, visit).furthest.ends:
        return await _turned_away(request, response, session, "screened_out")
    done = {site.url(page) for page in site.prototype.service.pages if is_begun(site.study, page, tried)}
    return await bring(request, session) if response.headers["location"] in done else response


async def _visit(request: Request) -> Visit | None:
    """The visit as it is now, begun just now or before."""
    id, site, visits = getattr(request.state, "visit", None), site_of(request), visits_of(request)
    if id is None:
        return await visit_of(request)
    return await visits.storage.run(visits.load, id, site.prototype.name, site.iteration)


async def _begun(request: Request, response: Response, visit: Visit) -> Response:
    """Consent makes the session. It says to what, in which words and language."""
    site, studies = site_of(request), studies_of(request)
    study, invitation = site.study, site.invitation
    assert study is not None
    assert invitation is not None
    given = {one.id: visit.answered.get(field_of(one.id)) == ["yes"] for one in study.purposes}
    if not all(given[one.id] for one in study.purposes if one.required):
        return response
    consent = {"version": study.consent_version, "language": site.language.code, "purposes": given}
    replies = by_page(site.prototype.service, visit.answered)
    session = await studies.storage.run(studies.begin, invitation, study, site.language.code, consent, replies)
    await studies.storage.run(studies.keep_visit, session, visit.id)
    remember(request, response, session)
    return response


async def _turned_away(request: Request, response: Response, session: Session, what: str) -> Response:
    """Nothing is stored of whoever does not take part, but that there was one more."""
    studies = studies_of(request)
    await studies.storage.run(studies.drop, session)
    await studies.storage.run(studies.count, session.invitation, what)
    response.delete_cookie(COOKIE, path="/")
    response.delete_cookie(VISIT, path=f"{site_of(request).prefix}/")
    return response
