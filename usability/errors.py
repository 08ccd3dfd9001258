"""Error pages: whatever goes wrong, a person gets a page in the language of the address that says what to do."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.prototype import Broken

from .lab.broken import blame
from .lab.rendering import lab_of
from .launches.retiring import Retired
from .storage import Busy
from .troubles import BUSY, error_page, prototype_name

log = logging.getLogger("provrum")

KEPT = ("allow", "retry-after")
"""Headers of the plain answer that its page keeps."""
REMEMBERED = 65536
"""Bytes of a post that are kept at hand, so that the person can send it again after a failure."""


class App(Starlette):
    """The app, inside what turns each of its errors into a page."""

    def build_middleware_stack(self) -> ASGIApp:
        return ErrorPages(super().build_middleware_stack())


@dataclass
class _Exchange:
    """A request being answered: what was posted so far, whether it is kept and there is more of it, whether the answer
    has begun, and the plain answer that a page stands in for."""

    posted: bytearray = field(default_factory=bytearray)
    keeps: bool = False
    more: bool = True
    started: bool = False
    refused: Message | None = None


class ErrorPages:
    """Replaces every error in plain text, and every exception, by a page. JSON and tracebacks are sent to nobody.

    It stands outside all else, for the refusals of other middleware too; so its pages carry the headers themselves.
    """

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        exchange = _Exchange(keeps=_plain_post(scope))
        remembering = _remembering(receive, exchange) if exchange.keeps else receive
        try:
            await self.app(scope, remembering, _holding_back(send, exchange))
        except ClientDisconnect:
            return  # whoever asked has gone on; there is nobody to answer
        except Exception as error:
            if exchange.started:
                raise
            while exchange.keeps and exchange.more and len(exchange.posted) <= REMEMBERED:
                await remembering()
            await _page_of_exception(Request(scope), error, exchange)(scope, receive, send)
        else:
            if exchange.refused is not None:
                await _load_prototype(Request(scope))
                await _page_of_refusal(Request(scope), exchange.refused)(scope, receive, send)


def _plain_post(scope: Scope) -> bool:
    return scope["method"] == "POST" and "urlencoded" in Headers(scope=scope).get("content-type", "")


def _remembering(receive: Receive, exchange: _Exchange) -> Receive:
    """Keeps the beginning of a plain post, so that a failure does not lose what a person wrote."""

    async def receive_and_keep() -> Message:
        message = await receive()
        exchange.more = message.get("more_body", False)
        if len(exchange.posted) <= REMEMBERED:
            exchange.posted += message.get("body", b"")
        return message

    return receive_and_keep


def _holding_back(send: Send, exchange: _Exchange) -> Send:
    """Sends all but an error in plain text, which a page will stand in for."""

    async def send_or_hold(message: Message) -> None:
        if message["type"] == "http.response.start":
            plain = Headers(raw=message["headers"]).get("content-type", "").startswith("text/plain")
            exchange.refused = message if message["status"] >= 400 and plain else None
            exchange.started = exchange.refused is None
        if exchange.refused is None:
            await send(message)

    return send_or_hold


async def _load_prototype(request: Request) -> None:
    """So that the page of the error looks like the prototype's own, where that can be loaded."""
    address = request.app.state.places.address(request.url.path)
    with suppress(Broken, Retired):
        if address is not None:
            await request.app.state.places.open(address)


def _page_of_refusal(request: Request, refused: Message) -> Response:
    headers = Headers(raw=refused["headers"])
    kept = {name: headers[name] for name in KEPT if name in headers}
    return error_page(request, refused["status"], headers=kept)


def _page_of_exception(request: Request, error: Exception, exchange: _Exchange) -> Response:
    """500 with a traceback in the log, or 503 where the database is busy, or where a draft cannot be loaded, which is
    told to its designer alone."""
    name, posted = prototype_name(request), _pairs(bytes(exchange.posted))
    if isinstance(error, Busy):
        log.warning("%s %s: %s", request.method, request.url.path, error)
        return error_page(request, 503, headers={"Retry-After": "10"}, posted=posted, trouble=BUSY)
    if isinstance(error, Retired):
        return error_page(request, 410, onward=error.onward)
    if isinstance(error, Broken):
        status, found = 503, error.found
    else:
        log.error("%s %s failed", request.method, request.url.path, exc_info=error)
        status, found = 500, blame(error, lab_of(request).drafts.folder / name) if name else []
    return error_page(request, status, found=found, posted=posted)


def _pairs(posted: bytes) -> list[tuple[str, str]]:
    """What was posted, to be sent again; nothing where it was too long to be kept whole."""
    if len(posted) > REMEMBERED:
        return []
    try:
        return parse_qsl(posted.decode("ascii", "replace"), keep_blank_values=True, max_num_fields=1000)
    except ValueError:
        return []
