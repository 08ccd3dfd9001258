"""Sending forms that are not ours, empty, wrong and right, so that their errors and the pages behind them are seen.

It is done once, slowly and in order, in one tab with its cookies, as a person would: an empty form is sent, what comes
back is filled in wrong, and then right, and so on from page to page. Each page and state that is met is written down as
a sight: the document as it was served, what the browser kept, what scripts were answered, and the steps that were taken
in it since. So all rules can look at it again and again, and nobody's server is written to twice.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, Request, Response
from playwright.async_api import Error as PlaywrightError

from .findings import Finding
from .network import TRANSPORT, request_key
from .run import Report, a_tab
from .sights import Served, Sight, Stored
from .tab import Tab, TooSlow

HOWS = ("empty", "wrong", "right")
DEEPEST = 12
"""Steps of one process that are followed."""
FORMS = 4
"""Forms of a page that are sent."""
TAKEN = """() => ({ local: { ...localStorage }, session: { ...sessionStorage } })"""
LOOK = "() => document.documentElement.outerHTML"
LEFT_OUT = (*TRANSPORT, "set-cookie")
"""Headers of an answer that are not given again; its cookies are put back by `Stored`."""
LATE = 8.0
"""Seconds that a page may take to answer what was sent."""


@dataclass
class Place:
    """Where the tab is: the document, and all that has been done in it since it was opened."""

    url: str = ""
    served: dict[str, Served] = field(default_factory=dict)
    stored: Stored = field(default_factory=Stored)
    steps: list[Mapping[str, Any]] = field(default_factory=list)
    method: str = "GET"

    @property
    def reopens(self) -> bool:
        """Whether its address alone leads to it."""
        return self.method == "GET" and not self.steps


class Sender:
    """most: how many pages behind forms are followed. base: what names leave out."""

    def __init__(self, tab: Tab, most: int, base: str = ""):
        self.tab, self.most, self.base = tab, most, base
        self.place = Place()
        self.seen: set[str] = set()
        self.sent: set[str] = set()
        self.ids: set[str] = set()
        self.paid = False
        self.behind = 0
        self.found: list[Sight] = []
        self.missed: list[Report] = []
        self.last: list[Mapping[str, Any]] = []
        self._document: Response | None = None
        self._answers: dict[str, Served] = {}
        self._asked: set[Request] = set()
        tab.page.on("request", lambda request: self._asked.add(request))
        tab.page.on("requestfailed", lambda request: self._asked.discard(request))
        tab.page.on("response", self._heard)
        tab.page.on("requestfinished", self._finished)

    async def all(self, sights: Sequence[Sight]) -> None:
        """Send the forms of these pages, in order. `found` is what is met, `missed` what could not be tried."""
        for sight in sights:
            with suppress(PlaywrightError, TooSlow):  # a page that does not open is found by the run
                await self._go(sight.url)
                self.seen.add(await self._look())
        for sight in sights:
            try:
                await self._go(sight.url)
                await self._explore(sight, 0)
            except (PlaywrightError, TooSlow) as error:
                self.missed.append(Report(sight, [Finding.unfinished("forms", error, sight)]))

    # What the tab tells of the page it is at.

    def _heard(self, response: Response) -> None:
        request = response.request
        with suppress(PlaywrightError):  # a request of no frame
            if request.is_navigation_request() and request.frame == self.tab.page.main_frame:
                self._document, self._answers = response, {}

    async def _finished(self, request: Request) -> None:
        """An answer to a script is kept, to be given once more."""
        if request.resource_type in ("xhr", "fetch"):
            answers = self._answers
            with suppress(PlaywrightError):  # the page has gone on
                response = await request.response()
                if response is not None:
                    answers[request_key(request)] = await _served(response)
        self._asked.discard(request)

    async def _quiet(self) -> None:
        """Until all that was asked for has come, or it takes too long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LATE):
                await asyncio.sleep(0.03)
                while self._asked:  # noqa: ASYNC110 -- it is emptied by what the browser tells
                    await asyncio.sleep(0.02)

    async def _go(self, url: str) -> None:
        self._document = None
        await self.tab._in_time(self.tab.page.goto(url))
        await self._arrived()

    async def _arrived(self) -> bool:
        """Whether another document has come; then the place is that one."""
        if self._document is None:
            return False
        await self._whole()
        response = self._document
        self._document = None
        served: dict[str, Served] = {}
        with suppress(PlaywrightError):  # an answer without a body, or one that the browser has let go
            served = {f"GET {response.url.partition('#')[0]}": await _served(response)}
        kept = await self.tab.ask(TAKEN)
        cookies = await self.tab.context.cookies()
        self._answers.update(served)
        self.place = Place(response.url, self._answers, Stored(cookies, **kept), [], response.request.method)
        return True

    async def _whole(self) -> None:
        with suppress(PlaywrightError):
            await self.tab.page.wait_for_load_state("load", timeout=LATE * 1000)
        await self._quiet()
        await self.tab.bring_kit()
        await self.tab.kit("kit => kit.still(1500)")

    async def _look(self) -> str:
        """What tells this page in this state from others."""
        dom: str = await self.tab.ask(LOOK)
        return _alike(dom)

    # From page to page.

    async def _explore(self, sight: Sight, depth: int) -> None:
        """Send the forms of the page that is open, and go on behind them."""
        place = replace(self.place, steps=list(self.place.steps))
        forms = [form for form in await self.tab.kit("kit => kit.forms()") if not self._passed_over(form)]
        forms = sorted(forms, key=lambda form: (form["main"], len(form["fields"])))[-FORMS:]
        for number, form in enumerate(forms):
            if number and not await self._back_to(place):
                return
            await self._send_form(form, sight, depth)
        if forms and not await self._back_to(place):
            return
        await self._go_on(sight, depth, place)

    def _passed_over(self, form: Mapping[str, Any]) -> bool:
        """Those of other sites, those that end or undo something, those that were sent before."""
        there = urlsplit(form["action"])
        here = urlsplit(self.place.url)
        foreign = bool(there.netloc) and there[:2] != here[:2]
        spent = form["pays"] and self.paid
        return (
            foreign or form["risky"] or spent or f"{form['key']}" in self.sent or not (form["fields"] or form["words"])
        )

    async def _back_to(self, place: Place) -> bool:
        """Open the same page again, where its address alone leads to it."""
        if not place.reopens:
            return False
        await self._go(place.url)
        return True

    async def _send_form(self, form: Mapping[str, Any], sight: Sight, depth: int) -> None:
        self.sent.add(form["key"])
        place, at = replace(self.place, steps=list(self.place.steps)), form
        for how in HOWS if form["fields"] and not form["search"] else ("right",):
            if form["pays"] and (self.paid or (how == "right" and self._pay())):
                return
            await self._send(at, how)
            again = await self._same(form)
            if again is not None:
                if how != "right":
                    self._meet(await self._state(sight, how, form))
                else:
                    await self._met_right(sight, form)
                at = again
                continue
            behind = await self._state(sight, how, form, behind=True)
            if form["pays"]:
                self.paid = True
            if self._meet(behind) and self.behind < self.most and depth < DEEPEST and (how == "right" or form["pays"]):
                self.behind += 1
                await self._explore(behind, depth + 1)
            if how == "right" or not await self._back_to(place):
                return
            found = await self._same(form)
            if found is None:
                return
            at = found

    def _pay(self) -> bool:
        """Whether it has been paid for; from now on it has."""
        paid, self.paid = self.paid, True
        return paid

    async def _met_right(self, sight: Sight, form: Mapping[str, Any]) -> None:
        """The form is still there: it may be that something was said beside it, or that no answer would do."""
        state = await self._state(sight, "right", form)
        if not self._meet(state):
            return
        refused = await self.tab.kit(
            "(kit, at) => !!kit.find(at)?.matches(':invalid, :has([aria-invalid=true])')", form["at"]
        )
        if refused:
            self.found[-1] = replace(self.found[-1], kind="refused")

    async def _send(self, form: Mapping[str, Any], how: str) -> None:
        steps = await self.tab.kit("(kit, [at, how]) => kit.steps(at, how)", [form["at"], how])
        steps.append({"do": "press", "at": form["button"]} if form["button"] else {"do": "submit", "at": form["at"]})
        await self._do(steps)

    async def _do(self, steps: list[Mapping[str, Any]]) -> None:
        self._document, self.last = None, steps
        self.place.steps.extend(steps)
        with suppress(PlaywrightError):  # the page goes on while it is asked
            await self.tab.kit("(kit, steps) => kit.act(steps)", steps)
            await self.tab.kit("kit => kit.still()")
        await self._settle()

    async def _settle(self) -> None:
        """Until what was sent is answered."""
        await self._quiet()
        if not await self._arrived():
            await self.tab.bring_kit()
            await self.tab.kit("kit => kit.still(600)")

    async def _same(self, form: Mapping[str, Any]) -> Mapping[str, Any] | None:
        """The form that is open now, if it is the same."""
        for one in await self.tab.kit("kit => kit.forms()"):
            if _names(one) == _names(form) and (one["fields"] or one["words"] == form["words"]):
                found: Mapping[str, Any] = one
                return found
        return None

    async def _go_on(self, sight: Sight, depth: int, place: Place) -> None:
        """Press what stands alone and leads on, and follow the links that do."""
        if depth >= DEEPEST:
            return
        for button in (await self.tab.kit("kit => kit.onward()"))[:3]:
            if f"{button['words']}" in self.sent or (button["pays"] and self._pay()):
                continue
            self.sent.add(button["words"])
            await self._do([{"do": "press", "at": button["at"]}])
            state = await self._state(sight, button["words"], None, behind=True)
            if self._meet(state) and self.behind < self.most:
                self.behind += 1
                await self._explore(state, depth + 1)
            if not await self._back_to(place):
                return
        if depth or sight.after:
            await self._links(sight, depth)

    async def _links(self, sight: Sight, depth: int) -> None:
        for url in list(dict.fromkeys(await self.tab.kit("kit => kit.onwardLinks()")))[:6]:
            if self.behind >= self.most:
                return
            await self._go(url)
            state = await self._state(sight, "", None, behind=True)
            if self._meet(state):
                self.behind += 1
                await self._explore(state, depth + 1)

    # What is met.

    async def _state(self, sight: Sight, how: str, form: Mapping[str, Any] | None, *, behind: bool = False) -> Sight:
        dom: str = await self.tab.ask(LOOK)
        shown = self.tab.page.url.removeprefix(self.base)
        page = shown if self.base else urlsplit(shown).path or "/"
        name = f"{shown if behind or not self.base else sight.page or sight.id} ({how or 'on'})"
        return Sight(
            self._id(name), self.place.url or self.tab.page.url, page if behind else sight.page, sight.language,
            served=dict(self.place.served),
            kind=f"behind {how}".strip() if behind else how, steps=tuple(self.place.steps),
            stored=self.place.stored, live=True, after=sight.id, dom=dom, filled=self._filled(form),
        )  # fmt: skip

    def _filled(self, form: Mapping[str, Any] | None) -> dict[str, str]:
        """What was written, by the name of the field."""
        names = {one["at"]: one["name"] for one in form["fields"]} if form else {}
        return {names[step["at"]]: step["value"] for step in self.last if step["do"] == "fill" and step["at"] in names}

    def _id(self, name: str) -> str:
        free, number = name, 1
        while free in self.ids:
            number += 1
            free = f"{name} {number}"
        self.ids.add(free)
        return free

    def _meet(self, sight: Sight) -> bool:
        """Whether it has not been met before."""
        look = _alike(sight.dom)
        new = look not in self.seen
        self.seen.add(look)
        if new:
            self.found.append(sight)
        return new


async def _served(response: Response) -> Served:
    headers = {name: value for name, value in (await response.all_headers()).items() if name not in LEFT_OUT}
    kind, _, told = headers.get("content-type", "text/html").partition(";")
    charset = re.search(r"charset=[\"']?([\w-]+)", told)
    body = (await response.body()).decode(charset[1] if charset else "utf-8", "replace")
    return Served(body, response.status, {**headers, "content-type": f"{kind}; charset=utf-8"})


def _names(form: Mapping[str, Any]) -> list[str]:
    return [one["name"] for one in form["fields"]]


def _alike(dom: str) -> str:
    """The same for pages that look the same: tokens and times that change each time are left out."""
    told = re.sub(r'value="[^"]{16,}"|nonce="[^"]*"|<script.*?</script>|\d{6,}', "", dom, flags=re.DOTALL)
    return hashlib.sha256(told.encode()).hexdigest()


async def sent(sights: Sequence[Sight], browser: Browser, most: int, base: str = "") -> Sender:
    """Send the forms of these pages, and of those behind them."""
    tab = await a_tab(browser)
    try:
        sender = Sender(tab, most, base)
        await sender.all(sights)
        return sender
    finally:
        await tab.context.close()
