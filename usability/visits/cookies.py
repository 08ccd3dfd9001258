"""The question about cookies, in a service that tries it on. No answer to it makes us set more cookies than the answer.

The choice is kept for the site and the session of the browser. The query of a page tells that it has just been made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from ..http import keep_cookie

if TYPE_CHECKING:
    from .site import Site

COOKIE = "provrum-cookies"
CHOICES = ("yes", "no")
SAID = ("cookies", "said")
"""The part of the query that tells that the choice has just been made."""


@dataclass(frozen=True)
class Consent:
    """choice: "yes" or "no", "" where none has been made. said: whether it has just been made."""

    choice: str = ""
    said: bool = False

    @classmethod
    def of(cls, scope: Scope) -> Consent:
        asked = HTTPConnection(scope)
        choice = asked.cookies.get(COOKIE, "")
        return cls(choice, asked.query_params.get(SAID[0]) == SAID[1]) if choice in CHOICES else cls()


UNASKED = Consent()


async def choose(request: Request) -> Response:
    """POST of the banner's buttons: remember the choice, or only put its confirmation away, and back to the page."""
    site: Site = request.scope["site"]
    values = await request.form(max_fields=10)
    choice = values.get("cookies")
    if site.prototype.service.cookie_banner is None:
        raise HTTPException(404)
    if choice not in (*CHOICES, "hide"):
        raise HTTPException(400)
    where = back(site.root, str(values.get("page", "")), said=choice != "hide")
    response = RedirectResponse(where, 303, headers={"Cache-Control": "no-store"})
    if choice != "hide":
        keep_cookie(request, response, COOKIE, str(choice), path=f"{site.prefix}/")
    return response


def back(root: str, here: str, *, said: bool) -> str:
    """The address of a page of this site, whatever was posted as its last part."""
    posted = urlsplit(f"/{here.replace(chr(92), '/').lstrip('/')}")
    query = [(name, value) for name, value in parse_qsl(posted.query) if name != SAID[0]]
    encoded = urlencode([*query, SAID] if said else query)
    return f"{root}/{quote(posted.path.lstrip('/'))}" + (f"?{encoded}" if encoded else "")
