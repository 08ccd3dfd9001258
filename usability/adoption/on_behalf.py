"""On behalf: staff go through the very same service for somebody on the phone or beside them.

The visit knows its help occasion, so that it is counted as assisted. A cookie of that iteration alone tells that staff
fill in; it is signed, so that nobody else can end an occasion or be counted as one. The pages of the service are as for
anybody, with a bar laid upon them that says what is going on and how to end it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from itsdangerous import BadSignature, URLSafeTimedSerializer
from jinja2 import Environment
from sqlalchemy import update
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.catalogs import of_today
from components.pages import Page
from components.prototype import parts
from components.rendering import make_environment, render_page

from ..http import keep_cookie
from ..lab.access import kept_secret
from ..lab.rendering import address, languages
from ..storage import visits
from ..studies.bar import assets, upon
from ..visits.endpoints import go, visits_of
from ..visits.site import COOKIE as VISIT
from ..visits.site import Site
from .counting import counter_of
from .occasions import BEGUN, UNKNOWN, Occasion, Occasions

COOKIE = "provrum-help"
END = "/-/help/end"
"""Under the address of the site."""
TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Helping:
    """number: of the occasion. kind: whether somebody is asked, or a paper is entered."""

    number: int
    kind: str


def occasions_of(request: HTTPConnection) -> Occasions:
    return Occasions(request.app.state.uptake.storage)


async def begin(request: Request, site: Site, place: str, group: str, kind: str) -> Response:
    """Begin to fill in a launched iteration for somebody: an occasion, a visit that knows it, and the first page."""
    name, visits, held = site.prototype.name, visits_of(request), occasions_of(request)
    run = visits.storage.run
    number = await run(held.begin, name, place, group, kind)
    visit = await run(visits.start, name, site.iteration, {}, None, number)
    await run(counter_of(request).reach, name, visit.id, "started")
    response = go(site.url(site.prototype.service.pages[0]))
    for cookie, value in ((VISIT, visit.id), (COOKIE, _signer(request).dumps([number, kind]))):
        keep_cookie(request, response, cookie, value, path=f"{site.prefix}/")
    return response


def _signer(request: HTTPConnection) -> URLSafeTimedSerializer:
    settings = request.app.state.lab.access.settings
    return URLSafeTimedSerializer(settings.secret or kept_secret(settings.data), salt=COOKIE)


def _helping(request: HTTPConnection) -> Helping | None:
    """Whether this browser fills in for somebody; not longer than a visit is kept."""
    token = request.cookies.get(COOKIE)
    if token is None:
        return None
    try:
        return Helping(*_signer(request).loads(token, max_age=request.app.state.visits.hours * 3600))
    except BadSignature:
        return None


class OnBehalf:
    """Stands around the pages of every site, within what counts them."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope)
        helping = _helping(request) if scope.get("counts", True) else None
        request.state.helping = helping is not None
        if scope["method"] == "POST" and scope["path"] == END:
            await (await _end(request, helping))(scope, receive, send)
        elif helping is None:
            await self.app(scope, receive, send)
        else:
            await self.app(scope, receive, _Laying(helping, request, send).send)


async def _end(request: Request, helping: Helping | None) -> Response:
    """POST of the bar: the occasion is over, nothing of it stays in this browser, and the register is shown. helping:
    None where it was ended in another tab."""
    site: Site = request.scope["site"]
    held, visits, id = occasions_of(request), visits_of(request), request.cookies.get(VISIT)
    if helping is None:
        return go(_register(site, None))
    await held.storage.run(held.end, helping.number, "not-completed")
    if id:
        await visits.storage.run(visits.clear, id)
    response = go(_register(site, await held.storage.run(held.get, helping.number)))
    for cookie in (VISIT, COOKIE):
        response.delete_cookie(cookie, path=f"{site.prefix}/")
    return response


def _register(site: Site, one: Occasion | None) -> str:
    """The address of the register, where the next line begins as this occasion was."""
    told = {"place": one.place, "group": one.group or UNKNOWN, "saved": one.number} if one else {}
    spoken = languages().get(site.language.code) or next(iter(languages().values()))
    return f"{address('/lab/help/', spoken)}?{urlencode({'service': site.prototype.name, **told})}#group"


class _Laying:
    """Keeps what is answered, lays the bar upon it, and sends it on."""

    def __init__(self, helping: Helping, request: Request, send: Send):
        self.helping, self.request, self._send = helping, request, send
        self.site: Site = request.scope["site"]
        self.start: Message = {}
        self.body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        self.body += message.get("body", b"")
        if not message.get("more_body"):
            await self._told()
            await self._answer()

    async def _told(self) -> None:
        """A visit that was begun anew, once the answers had been cleared, is of the same occasion. The page that ends
        the service completes it."""
        run, begun = visits_of(self.request).storage.run, self.request.scope.get("state", {}).get("visit")
        held = occasions_of(self.request)
        if begun:
            await run(_join, held, begun, self.helping.number)
        page = self._page
        if page is not None and page.ends and self.request.method == "GET" and self.start["status"] == 200:
            await run(held.end, self.helping.number, "completed")

    @property
    def _page(self) -> Page | None:
        return self.site.prototype.service.page(self.request.scope["path"].lstrip("/"))

    async def _answer(self) -> None:
        headers = [(name, value) for name, value in self.start["headers"] if name != b"content-length"]
        page = dict(headers).get(b"content-type", b"").startswith(b"text/html")
        if page and b"</body>" in self.body:
            self.body = upon(self.body.decode(), self._bar(), assets()[0]).encode()
        headers.append((b"content-length", str(len(self.body)).encode()))
        await self._send({**self.start, "headers": headers})
        await self._send({"type": "http.response.body", "body": self.body})

    def _bar(self) -> str:
        page = self._page
        told: dict[str, Any] = {"ends": bool(page and page.ends), "sends": bool(page and page.sends)}
        action = f"{self.site.root}{END}"
        return render_page(
            _environment(), "help/bar.html", of_today(self.site.language), kind=self.helping.kind, action=action, **told
        )


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return make_environment(TEMPLATES, parts())


def _join(held: Occasions, visit: str, number: int) -> None:
    """The occasion is counted already: as started, or as completed where it is over."""
    one = held.get(number)
    counted = "started" if one and one.outcome == BEGUN else "completed"
    change = update(visits).where(visits.c.id == visit).values(occasion=number, counted=counted)
    with held.storage.engine.begin() as connection:
        connection.execute(change)
