"""Counting how citizens use a launched service, by the server and without anything stored on their device.

Opened: the first page was shown to somebody with no visit; each time, since nothing yet tells one person from another.
Started: something was answered. Completed: the visit came to a page that ends the service; to be told that one is not
eligible is to complete it. These two are counted once a visit. Drafts, sessions of studies and those who are logged in
to the lab are not counted.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.clock import today
from components.pages import Page

from ..http import in_advance
from ..lab.access import COOKIE as LAB
from ..storage import visits
from ..visits.endpoints import journey_of, visit_of, visits_of
from ..visits.showing import batch_of
from ..visits.site import COOKIE, Site
from .brief import Brief, read_brief
from .tables import occasions
from .tracks import Tracks
from .uptake import Row, Uptake

UNKNOWN = ""
"""The group of whom nothing is known."""


class Counted:
    """Stands around the pages of every site."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        site: Site = scope["site"]
        if site.iteration == "draft" or not scope.get("counts", True) or scope["method"] not in ("GET", "POST"):
            await self.app(scope, receive, send)
            return
        state: dict[str, Any] = {}
        status = 0

        async def noting(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        scope = {**scope, "state": state}
        await self.app(scope, receive, noting)
        await _count(Request(scope), status, state.get("visit"), helping=state.get("helping", False))


async def _count(request: Request, status: int, begun: str | None, *, helping: bool) -> None:
    """begun: the visit that this request has begun. helping: whether it comes from staff who fill in for somebody."""
    site: Site = request.scope["site"]
    page = site.prototype.service.page(request.scope["path"].lstrip("/"))
    if page is None:
        return
    staff = is_staff(request)
    id, counter, run = begun or request.cookies.get(COOKIE), counter_of(request), visits_of(request).storage.run
    if begun and status == 303 and not staff:
        await run(counter.reach, site.prototype.name, begun, "started")
    elif request.method == "GET" and status == 200 and page.ends and id:
        await _completed(request, id, staff)
    elif _opened(request, status, page) and not id and not staff and not helping:
        await run(counter.opened, site.prototype.name, batch_of(request))


def _opened(request: Request, status: int, page: Page) -> bool:
    first = request.scope["site"].prototype.service.pages[0]
    return request.method == "GET" and status == 200 and page is first and not in_advance(request)


def is_staff(request: Request) -> bool:
    """Whether it comes from a browser that is logged in to the lab."""
    known: bool = request.app.state.lab.access.knows(request.cookies.get(LAB))
    return known


async def _completed(request: Request, id: str, staff: bool) -> None:
    """The group is read from the answers, which are there now and only now."""
    site: Site = request.scope["site"]
    visit = await visit_of(request)
    if visit is not None:
        brief, _mistakes = read_brief(request.app.state.drafts.folder / site.prototype.name)
        group = group_of(brief, journey_of(site, visit).data)
        reach = counter_of(request).reach
        await visits_of(request).storage.run(reach, site.prototype.name, id, "completed", group, staff)


def counter_of(request: Request) -> Counter:
    return Counter(request.app.state.uptake)


def group_of(brief: Brief, data: Any) -> str:
    """The target group that somebody with these answers is of: the first whose condition holds."""
    told = (group.name for group in brief.groups if group.when and group.when.holds(data, today()))
    return next(told, UNKNOWN)


class Counter:
    """Counts in the database what visits have come to."""

    def __init__(self, uptake: Uptake):
        self.uptake, self.storage = uptake, uptake.storage
        self.tracks = Tracks(self.storage)

    def opened(self, service: str, batch: int | None) -> None:
        """batch: that of the letter whose code was used, which was counted for the batch on the way here (arriving.py):
        here it only tells the group."""
        group = self.tracks.group_of_batch(batch, service) if batch else None
        self.uptake.add(service, Row(today(), group or UNKNOWN, "web", "opened", 1))

    def reach(self, service: str, visit: str, stage: str, group: str = UNKNOWN, staff: bool = False) -> None:
        """A visit has started or been completed; counted once. What has not been counted as started never is as
        completed: somebody in the lab began it. group: as its answers tell, where nothing else does. staff: it is made
        in the lab's browser, and counts only where somebody is helped."""
        new = visits.c.counted.is_(None) if stage == "started" else visits.c.counted == "started"
        changed = update(visits).where(visits.c.id == visit, new)
        if staff:
            changed = changed.where(visits.c.occasion.is_not(None))
        changed = changed.values(counted=stage)
        with self.storage.engine.begin() as connection:
            row = connection.execute(changed.returning(visits.c.batch, visits.c.occasion)).one_or_none()
        if row is None:
            return
        known = self.tracks.group_of_batch(row.batch, service) if row.batch else self._helped(row.occasion)
        channel = "assisted" if row.occasion else "web"
        self.uptake.add(service, Row(today(), known or group, channel, stage, 1))
        if row.batch and known is not None:
            self.tracks.respond(row.batch, stage)

    def _helped(self, occasion: int | None) -> str | None:
        if occasion is None:
            return None
        with self.storage.engine.connect() as connection:
            return connection.scalar(select(occasions.c.target_group).where(occasions.c.number == occasion))
