"""Logging in to the lab, and the guard in front of the lab's pages."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from urllib.parse import quote, urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components.words import Words, _, plural

from ..http import keep_cookie
from .access import COOKIE, LASTS
from .rendering import address, lab_of, language_of, render

Endpoint = Callable[[Request], Awaitable[Response]]


def lab_page(endpoint: Endpoint) -> Endpoint:
    """Serve this page to the lab alone: others are asked for the password, or find nothing where there is none."""

    @wraps(endpoint)
    async def guarded(request: Request) -> Response:
        access = lab_of(request).access
        if access.opens(request):
            return await endpoint(request)
        if access.password is None:
            raise HTTPException(404)
        return _go(login_address(request))

    return guarded


def login_address(request: Request) -> str:
    """Where to log in, and then come back here; after a post, to the start page."""
    site = request.scope.get("site")
    path = f"{site.root if site else ''}{quote(request.scope['path'])}"
    where = address("/lab/login", language_of(f"/{site.language.code}/" if site else path))
    query = f"?{request.url.query}" if request.url.query else ""
    return f"{where}?{urlencode({'next': path + query})}" if request.method == "GET" else where


def _go(where: str) -> Response:
    return RedirectResponse(where, 303, headers={"Cache-Control": "no-store"})


async def show_login(request: Request) -> Response:
    if lab_of(request).access.password is None:
        raise HTTPException(404)
    return _page(request)


async def login(request: Request) -> Response:
    access, who = lab_of(request).access, request.client.host if request.client else ""
    if access.password is None:
        raise HTTPException(404)
    wait = access.attempts.wait(who)
    if wait:
        return _page(request, _too_often(wait), status=429, wait=wait)
    password = (await request.form(max_fields=10)).get("password", "")
    if not isinstance(password, str) or not access.accepts(password):
        access.attempts.failed(who)
        return _page(request, _("Lösenordet stämmer inte. Skriv labbets lösenord."), status=422)
    response = _go(_inside(request.query_params.get("next", "")) or address("/", language_of(request.url.path)))
    keep_cookie(request, response, COOKIE, access.token(), seconds=LASTS)
    return response


def _too_often(wait: int) -> Words:
    return plural(
        "För många försök. Vänta en minut och försök sedan igen.",
        "För många försök. Vänta {count} minuter och försök sedan igen.",
        -(-wait // 60),
    )


def _page(request: Request, error: Words | None = None, *, status: int = 200, wait: int = 0) -> Response:
    action = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    response = render(
        request, "login.html", [_("Logga in i labbet")], status=status, wrong=bool(error), error=error, action=action
    )
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


def _inside(where: str) -> str | None:
    """The address if it is one of ours: it must not lead to another site."""
    ours = where.startswith("/") and not where.startswith(("//", "/\\")) and where.isprintable()
    return where if ours and "\\" not in where else None


async def logout(request: Request) -> Response:
    response = _go(address("/lab/login", language_of(request.url.path)))
    response.delete_cookie(COOKIE)
    return response
