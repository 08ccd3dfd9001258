"""The study at its link, as a site."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from components.rendering import Frame
from components.service import Link
from components.words import Words

from ..http import keep_cookie
from ..visits.site import Site
from .bar import LEAVE, OTHERWISE, WATCHED, assets
from .codes import grouped
from .observing import observed
from .plan import Study
from .store import Invitation, Session
from .watching import COOKIE


@dataclass(frozen=True)
class StudySite(Site):
    """The study at its link. session: of whoever opens it, once they have consented. observers: how many look on,
    which each page tells; None where there is no session that goes on.

    A page that nobody has answered is rendered once for all sites that are equal. So whatever such a page prints is
    compared, and nothing else."""

    study: Study | None = field(default=None, compare=False)
    invitation: Invitation | None = field(default=None, compare=False)
    session: Session | None = field(default=None, compare=False)
    observers: int | None = None

    @property
    def again(self) -> float:
        """Seconds until a page asks for the first time where the moderator leads."""
        return WATCHED if self.observers else OTHERWISE

    @property
    def script(self) -> str:
        return assets()[2].path

    @property
    def code(self) -> str:
        return grouped(self.session.withdrawal) if self.session else ""

    def frame(self, title: Any, here: str, **more: Any) -> Frame:
        made = super().frame(title, here, **more)
        told = None if self.observers is None else observed(self.observers)
        twice = len(made.title) > 1 and made.title[0] == made.title[1]  # the first page is called as the study is
        return replace(
            made, title=made.title[twice:], banner=told, banner_links=(), clear=None,
            footer=[Link(self.function("withdraw"), LEAVE)],
        )  # fmt: skip


def site_of(request: Request) -> StudySite:
    site: StudySite = request.scope["site"]
    return site


def remember(request: Request, response: Response, session: Session) -> None:
    keep_cookie(request, response, COOKIE, session.id)


def told_page(request: Request, title: Words, text: Words, status: int = 200) -> HTMLResponse:
    site = site_of(request)
    html = site.render("study/told.html", frame=site.frame([title], ""), title=title, text=text)
    return HTMLResponse(html, status, headers={"Cache-Control": "no-store"})
