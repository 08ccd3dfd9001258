"""The network of a tab: what pages ask for is answered from what is given, then from memory, and last by the network.

A page is opened many times in a run, and each time must be the same page; nor is anybody's server asked for it twice.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Request, Route

from .modes import Mode

if TYPE_CHECKING:
    from .sights import Sight

SHARED = ("stylesheet", "script", "image", "font")
"""Kinds of request whose answers are the same for every page."""
TRANSPORT = ("content-encoding", "content-length", "transfer-encoding")
"""Headers that told how the body travelled, which it does no more."""
SAFE = ("GET", "HEAD", "OPTIONS")
"""Methods that change nothing. Others are sent to a server that is not ours by sending.py alone, and answered from what
it was answered."""
LARGEST = 3_000_000
"""Bytes of an answer that is kept."""


@dataclass(frozen=True)
class _Kept:
    status: int
    headers: Mapping[str, str]
    body: bytes


Shared = dict[str, _Kept]


@dataclass
class Network:
    """shared: answers that hold for all pages of a run. went: addresses that the page tried to go to by itself since
    it was opened; it is kept where it is unless it `roams`. refused: requests that would have changed something on a
    server that is not ours. documents: how many were opened."""

    shared: Shared = field(default_factory=dict)
    sight: Sight | None = None
    scripts: bool = True
    roams: bool = False
    went: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    documents: int = 0
    _opened: bool = False
    _document: _Kept | None = None

    def begin(self, sight: Sight, mode: Mode) -> None:
        """A page is about to be opened."""
        if self.sight is not sight:
            self._document = None
        self.sight, self.scripts, self.roams, self._opened = sight, mode.scripts, False, False
        self.went, self.refused = [], []

    async def answer(self, route: Route) -> None:
        request = route.request
        document = request.is_navigation_request() and request.frame.parent_frame is None
        if document and not self._opened and not self._asked(request):
            await route.fulfill(status=204)  # the page before this one was still on its way somewhere
            return
        if document and self._opened and not self.roams:
            self.went.append(request.url)
            await route.fulfill(status=204)
            return
        self.documents += document
        first, self._opened = document and not self._opened, self._opened or document
        key = f"{request.method} {request.url.partition('#')[0]}"
        given = self.sight.served.get(request_key(request)) or self.sight.served.get(key) if self.sight else None
        if given is not None:
            headers = {"content-type": "text/html; charset=utf-8", **given.headers}
            await self._fulfill(route, _Kept(given.status, headers, given.body.encode()), document)
        elif self.sight is not None and self.sight.served and not self.sight.own and not self.sight.live:
            await route.fulfill(status=404, body="")
        elif self.sight is not None and not self.sight.own and request.method not in SAFE:
            self.refused.append(key)
            await route.abort()
        elif request.method == "GET" and (first or request.resource_type in SHARED):
            await self._remembered(route, key, document)
        else:
            await route.continue_()

    def _asked(self, request: Request) -> bool:
        """Whether it is for the page that is being opened."""
        return self.sight is None or (request.method == "GET" and _bare(request.url) == _bare(self.sight.url))

    async def _remembered(self, route: Route, key: str, document: bool) -> None:
        kept = self._document if document else self.shared.get(key)
        if kept is None:
            kept = await _fetched(route)
            if kept is None:
                await route.continue_()
                return
            if document:
                self._document = kept
            else:
                self.shared[key] = kept
        await self._fulfill(route, kept, document)

    async def _fulfill(self, route: Route, kept: _Kept, document: bool) -> None:
        headers = dict(kept.headers)
        if document and not self.scripts:
            names = {name.lower(): name for name in headers}
            policy = headers.pop(names.get("content-security-policy", ""), "")
            headers["content-security-policy"] = without_scripts(policy)
        await route.fulfill(status=kept.status, headers=headers, body=kept.body)


def request_key(request: Request) -> str:
    """What an answer is given for: "GET http://…"; of what a script has sent, also which it was."""
    key = f"{request.method} {request.url.partition('#')[0]}"
    body = request.post_data_buffer if request.resource_type in ("xhr", "fetch") else None
    return f"{key} {hashlib.sha256(body).hexdigest()[:12]}" if body else key


async def _fetched(route: Route) -> _Kept | None:
    """The answer, if it is one to keep: whole, good, and of a size that is no burden."""
    try:
        response = await route.fetch(max_redirects=0)
        body = await response.body() if response.status == 200 else b""
    except PlaywrightError:  # the server cannot be reached: the browser asks it once more, and says why
        return None
    headers = {name: value for name, value in response.headers.items() if name.lower() not in TRANSPORT}
    return _Kept(response.status, headers, body) if 0 < len(body) <= LARGEST else None


def without_scripts(policy: str) -> str:
    """The policy with scripts forbidden. JavaScript itself stays on: axe hangs where it is off."""
    kept = [part.strip() for part in policy.split(";") if part.strip() and not part.strip().startswith("script-src")]
    return "; ".join([*kept, "script-src 'none'"])


def _bare(url: str) -> tuple[str, str]:
    """Path and query, however they are written: browsers write an address anew."""
    parts = urlsplit(url)
    return unquote(parts.path) or "/", unquote(parts.query)
