"""What every response and every post has in common: headers, and where posts may come from."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.assets import Asset

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'"
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class Guard:
    """Adds the security headers, and refuses posts that another site's page made the browser send. What is under /api/
    listens to no cookie, and is let through.

    No tokens: pages stay cacheable and freezable. Every browser since 2023 sends Sec-Fetch-Site; older ones send
    Origin. A post with neither does not come from a browser's page.
    """

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        if _changes(scope) and _foreign(Headers(scope=scope)):
            refusal = PlainTextResponse("The form was sent from another site.", 403)
            await refusal(scope, receive, send_guarded)
        else:
            await self.app(scope, receive, send_guarded)


def _changes(scope: Scope) -> bool:
    return scope["method"] not in ("GET", "HEAD", "OPTIONS") and not scope["path"].startswith("/api/")


def _foreign(headers: Headers) -> bool:
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")


def in_advance(request: Request) -> bool:
    """Whether a browser asks for the page before anybody has opened it, and perhaps nobody ever will."""
    return any("prefetch" in request.headers.get(name, "") for name in ("sec-purpose", "purpose", "x-moz"))


def keep_cookie(
    request: HTTPConnection, response: Response, name: str, value: str, *, path: str = "/", seconds: int | None = None
) -> None:
    """Have the browser keep something, out of reach of scripts and of other sites' forms. path: the pages that it is
    sent to. seconds: for how long; by default until the browser is closed."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, path=path, httponly=True, samesite="lax", secure=secure)


async def asset(request: Request) -> Response:
    """A style sheet or script of this house, or of a launched iteration; its name changes with its content."""
    state, path = request.app.state, request.url.path
    found: Asset | None = state.served.get(path) or await run_in_threadpool(state.iterations.asset, path)
    if found is None:
        raise HTTPException(404)
    headers = {"Cache-Control": "public, max-age=31536000, immutable", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return Response(found.gzipped, headers=headers, media_type=found.media_type)
    return Response(found.content, headers=headers, media_type=found.media_type)
