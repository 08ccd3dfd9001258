"""Telling a participant how many look on, and that the moderator leads on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from .bar import OTHERWISE, TRYING, WATCHED
from .leading import moved_on
from .observing import Observing, observed
from .served import studies_of
from .sites import site_of


async def show_observers(request: Request) -> Response:
    """Asked again and again by each page of a session: how many look on, and the way on where the moderator leads."""
    site, studies = site_of(request), studies_of(request)
    headers = {"Cache-Control": "no-store"}
    if site.session is None:
        return Response(status_code=204, headers=headers)
    session, trying = site.session, "asks" not in request.query_params
    count = await studies.storage.run(Observing(studies).present, session.id)
    led = session.called or (
        trying
        and await studies.storage.run(moved_on, studies, session.id, session.prototype, session.iteration) is not None
    )
    language = site.prototype.languages.get(request.query_params.get("language", ""), site.language)
    html = site.spoken(language).render(
        "study/observers.html", observers=observed(count), onward=f"{site.prefix}/-/on" if led else "",
        again=WATCHED if count else TRYING if trying else OTHERWISE,
    )  # fmt: skip
    return HTMLResponse(html, headers=headers)
