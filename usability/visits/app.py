"""The routes of a site: under /NAME/draft/ or /NAME/1/, and there, in other languages, under /en/."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from . import cookies, endpoints, within
from .cookies import UNASKED, Consent
from .places import Places
from .receive import Roomy

ROUTES = [
    Route("/", endpoints.home, methods=["GET"]),
    Route("/-/clear", endpoints.ask_to_clear, methods=["GET"]),
    Route("/-/clear", endpoints.clear, methods=["POST"]),
    Route("/-/cookies", cookies.choose, methods=["POST"]),
    Route("/-/about/{name}", endpoints.about, methods=["GET"]),
    Route("/-/file/{id}", within.send_file, methods=["GET"]),
    Route("/-/check/{page}", Roomy(within.check_field), methods=["POST"]),
    Route("/{page}", endpoints.open_page, methods=["GET"]),
    Route("/{page}", Roomy(endpoints.answer_page), methods=["POST"]),
]


class Sites:
    """Serves drafts and launched iterations. The rest of the path is the site's own business. more: routes beside
    those of the citizens, for the lab. watched: what stands around them, once the site is known."""

    def __init__(
        self, places: Places, more: Sequence[BaseRoute] = (), watched: Callable[[ASGIApp], ASGIApp] = lambda app: app
    ):
        self.places = places
        self.router = watched(Router([*ROUTES, *more], redirect_slashes=False))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = self.places.address(scope["path"])
        found = await self.places.open(address) if address else None
        if found is None:
            raise HTTPException(404)
        site, rest = found
        consent = Consent.of(scope) if site.prototype.service.cookie_banner else UNASKED
        site = replace(site, consent=consent)
        await self.router({**scope, "site": site, "path": rest, "root_path": "", "path_params": {}}, receive, send)
