"""Telling a participant how many look on, and that the moderator has gone on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from .observing import Observing, observed
from .served import studies_of
from .sites import site_of
from .store import MOVED_ON


async def show_observers(request: Request) -> Response:
    """Asked again and again by the task bar: how many look on, and the way on where the moderator went on."""
    site, studies = site_of(request), studies_of(request)
    headers = {"Cache-Control": "no-store"}
    if site.session is None:
        return Response(status_code=204, headers=headers)
    observing, session = Observing(studies), site.session
    count = await studies.storage.run(observing.present, session.id)
    runs = await studies.storage.run(studies.runs, [session.id])
    onward = f"{site.prefix}/-/on" if runs and runs[-1].end == MOVED_ON and session.ended_at is None else ""
    language = site.prototype.languages.get(request.query_params.get("language", ""), site.language)
    html = site.spoken(language).render("study/observers.html", observers=observed(count), onward=onward)
    return HTMLResponse(html, headers=headers)
