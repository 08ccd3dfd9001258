"""The network of a tab: what a page asks for is answered from what is given, or by the network, or refused.

It stands in between by the browser's own protocol, and only where it must: Playwright's routes would stop every style,
script and picture on its way and turn the browser's cache off, which is most of the time it takes to open a page.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from playwright.async_api import CDPSession, Request
from playwright.async_api import Error as PlaywrightError

from .modes import Mode

if TYPE_CHECKING:
    from .sights import Sight

TRANSPORT = ("content-encoding", "content-length", "transfer-encoding")
"""Headers that told how the body travelled, which it does no more."""
SAFE = ("GET", "HEAD", "OPTIONS")
"""Methods that change nothing. Others are sent to a server that is not ours by sending.py alone, and answered from what
it was answered."""
DOCUMENTS = ({"resourceType": "Document"},)
ASKING = tuple({"resourceType": kind} for kind in ("Document", "XHR", "Fetch", "Ping"))
ALL = ({"urlPattern": "*"},)
KEPT = {"resourceType": "Document", "requestStage": "Response"}
"""What is stopped of our own pages, of others, and of those whose every answer is given; and of those whose document is
kept, so that it is the same each time the page is opened. Of our own also what they ask, where an answer is given."""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


STAY = Answer(204)
"""Leaves the page where it is."""
NOT_THERE = Answer(404)
REFUSED = Answer(0)
"""What is asked for is not sent at all."""


class Network:
    """cdp: of the tab; frame: the id of its main frame. went: addresses that the page tried to go to by itself since it
    was opened; it is kept where it is unless it `roams`. refused: requests that would have changed something on a
    server that is not ours. documents: how many were opened."""

    def __init__(self, cdp: CDPSession, frame: str) -> None:
        self.cdp, self.frame = cdp, frame
        self.sight: Sight | None = None
        self.scripts, self.roams = True, False
        self.went: list[str] = []
        self.refused: list[str] = []
        self.documents = 0
        self._opened = False
        self._document: Answer | None = None
        self._stopped: tuple[Mapping[str, str], ...] = ()
        cdp.on("Fetch.requestPaused", lambda event: asyncio.ensure_future(self._paused(event)))

    @classmethod
    async def of(cls, cdp: CDPSession) -> Network:
        tree = await cdp.send("Page.getFrameTree")
        return cls(cdp, tree["frameTree"]["frame"]["id"])

    async def begin(self, sight: Sight, mode: Mode) -> None:
        """A page is about to be opened."""
        if self.sight is not sight:
            self._document = None
        self.sight, self.scripts, self.roams, self._opened = sight, mode.scripts, False, False
        self.went, self.refused = [], []
        stopped = _stopped(sight)
        if stopped != self._stopped:
            self._stopped = stopped
            await self.cdp.send("Fetch.enable", {"patterns": list(stopped)})

    async def _paused(self, event: Mapping[str, Any]) -> None:
        with suppress(PlaywrightError):  # the page may have gone on meanwhile
            asked = {"requestId": event["requestId"]}
            if "responseStatusCode" in event or "responseErrorReason" in event:
                await self._keep(event)
                await self.cdp.send("Fetch.continueRequest", asked)
                return
            answer = self._answer(event)
            if answer is None:
                await self.cdp.send("Fetch.continueRequest", asked)
            elif answer is REFUSED:
                await self.cdp.send("Fetch.failRequest", {**asked, "errorReason": "Failed"})
            else:
                await self.cdp.send("Fetch.fulfillRequest", {**asked, **self._told(answer, event)})

    def _answer(self, event: Mapping[str, Any]) -> Answer | None:
        """None where the network answers."""
        request, document, first = event["request"], self._is_document(event), False
        method, url = request["method"], request["url"].partition("#")[0]
        if "redirectedRequestId" in event:
            return None
        if document:
            if self._gone_on(method, url):
                return STAY
            first, self._opened = not self._opened, True
            self.documents += 1
        given = self._given(f"{method} {url}", event)
        sight = self.sight
        if given is not None or sight is None or sight.own:
            return given
        if sight.served and not sight.live:
            return NOT_THERE
        if method not in SAFE:
            self.refused.append(f"{method} {url}")
            return REFUSED
        return self._document if first else None

    def _is_document(self, event: Mapping[str, Any]) -> bool:
        return bool(event["resourceType"] == "Document" and event["frameId"] == self.frame)

    def _gone_on(self, method: str, url: str) -> bool:
        """Whether a document is asked for that is not shown: the page before this one was still on its way somewhere,
        or this one tries to go elsewhere."""
        if not self._opened:
            return self.sight is not None and (method != "GET" or _bare(url) != _bare(self.sight.url))
        if not self.roams:
            self.went.append(url)
        return not self.roams

    def _given(self, key: str, event: Mapping[str, Any]) -> Answer | None:
        """What is answered in place of the network."""
        served = self.sight.served if self.sight else {}
        sent = b"".join(base64.b64decode(one["bytes"]) for one in event["request"].get("postDataEntries", ()))
        one = served.get(answered_by(key, event["resourceType"], sent)) or served.get(key)
        if one is None:
            return None
        return Answer(one.status, {"content-type": "text/html; charset=utf-8", **one.headers}, one.body.encode())

    async def _keep(self, event: Mapping[str, Any]) -> None:
        """The document as the network gave it, if it is the one that was asked for, and whole."""
        request, wanted = event["request"], self.sight.url if self.sight else ""
        if self._document or not self._is_document(event) or event.get("responseStatusCode") != 200:
            return
        if request["method"] == "GET" and _bare(request["url"]) == _bare(wanted):
            told = await self.cdp.send("Fetch.getResponseBody", {"requestId": event["requestId"]})
            body = base64.b64decode(told["body"]) if told["base64Encoded"] else told["body"].encode()
            headers = {one["name"]: one["value"] for one in event["responseHeaders"]}
            kept = {name: value for name, value in headers.items() if name.lower() not in TRANSPORT}
            self._document = Answer(200, kept, body)

    def _told(self, answer: Answer, event: Mapping[str, Any]) -> dict[str, Any]:
        """An answer as the protocol has it; of a document with scripts forbidden in a mode that has none."""
        headers = dict(answer.headers)
        if not self.scripts and self._is_document(event):
            names = {name.lower(): name for name in headers}
            policy = headers.pop(names.get("content-security-policy", ""), "")
            headers["content-security-policy"] = without_scripts(policy)
        told = [{"name": name, "value": value} for name, value in headers.items()]
        body = base64.b64encode(answer.body).decode()
        return {"responseCode": answer.status, "responseHeaders": told, "body": body}


def _stopped(sight: Sight) -> tuple[Mapping[str, str], ...]:
    if sight.own:
        return DOCUMENTS if len(sight.served) == 1 else ASKING
    return ALL if sight.served else (*ASKING, KEPT)


def request_key(request: Request) -> str:
    """What an answer is given for: "GET http://…"; of what a script has sent, also which it was."""
    key = f"{request.method} {request.url.partition('#')[0]}"
    return answered_by(key, request.resource_type, request.post_data_buffer)


def answered_by(key: str, kind: str, body: bytes | None) -> str:
    sent = body if kind.lower() in ("xhr", "fetch") else None
    return f"{key} {hashlib.sha256(sent).hexdigest()[:12]}" if sent else key


def without_scripts(policy: str) -> str:
    """The policy with scripts forbidden. JavaScript itself stays on: axe hangs where it is off."""
    kept = [part.strip() for part in policy.split(";") if part.strip() and not part.strip().startswith("script-src")]
    return "; ".join([*kept, "script-src 'none'"])


def _bare(url: str) -> tuple[str, str]:
    """Path and query, however they are written: browsers write an address anew."""
    parts = urlsplit(url)
    return unquote(parts.path) or "/", unquote(parts.query)
