"""The routes of a site, under /NAME/draft/ and, in other languages, /NAME/draft/en/."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Route, Router
from starlette.types import Receive, Scope, Send

from ..drafts import Drafts
from . import cookies, endpoints, within
from .cookies import UNASKED, Consent
from .receive import Roomy
from .site import Assets, Site

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


class DraftSites:
    """Serves the draft of each prototype. The rest of the path is the site's own business. more: routes beside those
    of the citizens, for the lab."""

    def __init__(self, drafts: Drafts, assets: Assets, more: Sequence[BaseRoute] = ()):
        self.drafts, self.assets = drafts, assets
        self.router = Router([*ROUTES, *more], redirect_slashes=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        name, rest = scope["path_params"]["prototype"], "/" + scope["path_params"]["rest"]
        prototype = await self.drafts.open(name)
        if prototype is None:
            raise HTTPException(404)
        prefix, languages = f"/{name}/draft", prototype.languages
        code = rest.split("/")[1]
        if code in languages and code != next(iter(languages)):
            language, rest = languages[code], rest[len(code) + 1 :] or "/"
        else:
            language = next(iter(languages.values()))
        consent = Consent.of(scope) if prototype.service.cookie_banner else UNASKED
        site = Site(prototype, "draft", prefix, language, self.assets, consent)
        await self.router({**scope, "site": site, "path": rest, "root_path": "", "path_params": {}}, receive, send)
