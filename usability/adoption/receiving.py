"""Where services in production send how they are used: POST /api/uptake/NAME, in JSON, with a token.

Whoever has no token of the service is told the same whether there is such a service or not.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.middleware.body_limit import RequestBodyLimitMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import request_response

from components.clock import today
from components.words import speaking

from ..lab.rendering import languages
from ..storage import Busy
from ..visits.receive import DROPPED
from .brief import read_brief
from .incoming import Fault
from .reading import MOST_JSON, read_json
from .tokens import Tokens
from .uptake import Uptake

UNKNOWN = "Send a token that works, as Authorization: Bearer TOKEN. Tokens are made at /lab/adoption/NAME/uptake/."
OTHER = "The token is of another service."
GONE = "There is no such service any more."
NOT_POST = "Send rows by POST."
NOT_JSON = "Send JSON, and say so: Content-Type: application/json."
COMPRESSED = "Send the body as it is, without Content-Encoding."
TOO_LARGE = f"The body is larger than {MOST_JSON // 1_000_000} MB. Send the rows in several posts; nothing was stored."
BUSY = "The database is busy. Nothing was stored; send the same again."
WRONG = "Nothing was stored. Mend the rows that are told, and send all of them again."


class _Refused(Exception):
    """read: whether the body has been."""

    def __init__(self, status: int, error: str, headers: Mapping[str, str] | None = None, *, read: bool = False):
        super().__init__(error)
        self.status, self.error, self.headers, self.read = status, error, headers, read


async def _receive(request: Request) -> Response:
    try:
        answer = await _stored(request)
    except _Refused as refused:
        if not refused.read:
            await _body(request)  # else the connection breaks before the answer is read
        answer = JSONResponse({"error": refused.error}, refused.status, refused.headers)
    answer.headers["Cache-Control"] = "no-store"
    return answer


receive_uptake = RequestBodyLimitMiddleware(request_response(_receive), sys.maxsize)
"""It limits what it reads by itself, so that it can say so in JSON."""


async def _stored(request: Request) -> Response:
    service = await _service(request)
    if request.method != "POST":
        raise _Refused(405, NOT_POST, {"Allow": "POST"})
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != "application/json":
        raise _Refused(415, NOT_JSON)
    if request.headers.get("content-encoding", "identity").strip().lower() not in ("identity", ""):
        raise _Refused(415, COMPRESSED)
    body = await _body(request)
    if body is None:
        raise _Refused(413, TOO_LARGE, read=True)
    uptake: Uptake = request.app.state.uptake
    brief, _mistakes = read_brief(request.app.state.drafts.folder / service)
    found = await run_in_threadpool(read_json, body, brief, today())
    if found.wrong:
        return JSONResponse({"error": WRONG, "wrong": found.wrong, "faults": _told(found.faults)}, 422)
    try:
        stored = await uptake.storage.run(uptake.put, service, found, apart=True)
    except Busy:
        raise _Refused(503, BUSY, {"Retry-After": "10"}, read=True) from None
    return JSONResponse({"rows": stored.rows, **vars(stored)})


async def _service(request: Request) -> str:
    """The service that the address names, which the token must be of."""
    uptake: Uptake = request.app.state.uptake
    scheme, _blank, token = request.headers.get("authorization", "").partition(" ")
    tokens = Tokens(uptake.storage)
    service = await uptake.storage.run(tokens.service_of, token.strip()) if scheme.lower() == "bearer" else None
    if service is None:
        raise _Refused(401, UNKNOWN, {"WWW-Authenticate": "Bearer"})
    if service != request.path_params["name"]:
        raise _Refused(403, OTHER)
    if service not in request.app.state.drafts.names():
        raise _Refused(404, GONE)
    return service


async def _body(request: Request) -> bytes | None:
    """What was sent; None where it is too much, of which some is read and dropped."""
    kept, size = bytearray(), 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= MOST_JSON:
            kept += chunk
        if size > MOST_JSON + DROPPED:
            break
    return bytes(kept) if size <= MOST_JSON else None


def _told(faults: list[Fault]) -> list[dict[str, object]]:
    with speaking(languages()["en"]):
        return [{**vars(one), "reason": str(one.reason)} for one in faults]
