"""Participants: what they do in a study, by plain form posts or in a browser of their own."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

import httpx
from playwright.async_api import Browser, BrowserContext, Page, Response

from tests.benchmarks.study.scripts import Script
from usability.studies.watching import COOKIE

CODE = re.compile(r">([0-9A-Z]{4}-[0-9A-Z]{4})<")
Moderate = Callable[[str, str, str], Awaitable[None]]
"""What a moderator does meanwhile: (session, task, the button)."""


class Actor(Protocol):
    """Opens and answers pages, in whatever way. pages: how many of the prototype were shown."""

    pages: int

    async def open(self, path: str) -> str: ...
    async def answer(self, path: str, values: dict[str, str]) -> None: ...
    async def press(self, path: str, values: dict[str, str]) -> None: ...
    async def misclick(self, times: int) -> None: ...
    async def session(self) -> str: ...
    async def change_browser(self) -> None: ...


@dataclass
class Study:
    """Where a participant takes part. link: its address, of their own for those who come back. prefix: of the
    iteration."""

    link: str
    prefix: str
    moderate: Moderate


async def take_part(actor: Actor, script: Script, study: Study) -> None:
    """One participant, from the link to where they stop."""
    root = study.link
    await actor.open(f"{root}/{script.planted.link}")
    await actor.answer(f"{root}/consent", {"q-take-part": "yes"})
    await actor.answer(f"{root}/about-you", {"q-assistive-technology": "none"})
    await actor.answer(f"{root}/some-questions", {"q-works-here": "no" if script.fits else "yes"})
    if not script.fits:
        return
    await actor.open(f"{root}/task-apply")
    await actor.press(f"{root}/-/begin/task-apply", {})
    await apply(actor, script, study)
    if script.leaves:
        return
    await actor.press(f"{root}/-/end", {"how": "gave-up" if script.first in ("gave-up", "failed") else "done"})
    if script.returns:
        await actor.change_browser()
        await actor.open(f"{root}/")
    await actor.answer(f"{root}/after-apply", {"q-apply-seq-1": str(script.ease[0])})
    await check(actor, script, study)
    await actor.answer(f"{root}/after-check", {"q-check-seq-1": str(script.ease[1])})
    await actor.answer(f"{root}/in-all", {f"q-sus-{n}": str(one) for n, one in enumerate(script.sus, 1)})
    shown = await actor.open(f"{root}/thanks")
    if script.withdraws:
        await actor.press(f"{root}/-/withdraw", {"code": CODE.findall(shown)[-1]})


async def apply(actor: Actor, script: Script, study: Study) -> None:
    """The first task."""
    await actor.misclick(script.misclicks)
    if script.first == "failed":
        await study.moderate(await actor.session(), "apply", "failed")
    if not script.reaches:
        return
    await actor.answer(f"{study.prefix}/name", {"full_name": script.planted.typed})
    for _time in range(script.wrong):
        await actor.answer(f"{study.prefix}/lives", {})
    if script.first == "indirect":
        await actor.open(f"{study.prefix}/name")
        await actor.open(f"{study.prefix}/lives")
    if script.first == "assisted":
        await study.moderate(await actor.session(), "apply", "help")
    await actor.answer(f"{study.prefix}/lives", {"lives": "yes"})
    await actor.press(f"{study.prefix}/check-answers", {})


async def check(actor: Actor, script: Script, study: Study) -> None:
    """The second task."""
    await actor.press(f"{study.link}/-/begin/task-check", {})
    if script.second == "direct":
        await actor.press(f"{study.prefix}/check-answers", {})
    await actor.press(f"{study.link}/-/end", {"how": "gave-up" if script.second == "gave-up" else "done"})


@dataclass
class Posting:
    """A participant who posts forms, and tells of clicks as the bar's script would."""

    client: httpx.AsyncClient
    prefix: str
    pages: int = 0
    seconds: list[float] = field(default_factory=list)
    here: str = ""
    shown: str = ""

    async def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        began = time.perf_counter()
        response = await self.client.request(method, path, **options)
        self.seconds.append(time.perf_counter() - began)
        if response.status_code not in (200, 204, 422):
            raise RuntimeError(f"{method} {path}: {response.status_code}")
        self.here, self.shown = response.url.path, response.text
        self.pages += response.status_code == 200 and self.here.startswith(f"{self.prefix}/")
        return response

    async def open(self, path: str) -> str:
        return (await self._ask("GET", path)).text

    async def answer(self, path: str, values: dict[str, str]) -> None:
        if self.here != path:
            await self._ask("GET", path)
        await self._ask("POST", path, data=values)

    async def press(self, path: str, values: dict[str, str]) -> None:
        if path.endswith("/check-answers"):
            if self.here != path:
                await self._ask("GET", path)
            values = {"-seen": self.shown.partition('name="-seen" value="')[2].partition('"')[0]}
        await self._ask("POST", path, data=values)

    async def misclick(self, times: int) -> None:
        here = self.here
        clicks = [{"kind": "click", "page": here, "at": 1, "told": {"at": "#main > h1", "works": False}}] * times
        if clicks:
            where = self.shown.partition('data-events="')[2].partition('"')[0]
            await self._ask("POST", where, json={"now": 2, "events": clicks})
            self.here = here

    async def session(self) -> str:
        return next(one.value or "" for one in self.client.cookies.jar if one.name == COOKIE)

    async def change_browser(self) -> None:
        self.client.cookies.clear()


@asynccontextmanager
async def a_poster(base: str, script: Script, prefix: str) -> AsyncIterator[Posting]:
    """Idle connections are closed before the server does it, as browsers try again where they meet in that."""
    headers, limits = {**script.planted.headers, "User-Agent": script.planted.agent}, httpx.Limits(keepalive_expiry=1)
    async with httpx.AsyncClient(
        base_url=base, timeout=300, follow_redirects=True, headers=headers, limits=limits
    ) as client:
        yield Posting(client, prefix)


@dataclass
class Browsing:
    """A participant with a browser, who presses what is on the page. closing: what is left to close."""

    browser: Browser
    base: str
    prefix: str
    script: Script
    pages: int = 0
    seconds: list[float] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    page: Page = field(init=False)

    async def change_browser(self) -> None:
        """A new one, which knows nothing of the last."""
        planted = self.script.planted
        context = await self.browser.new_context(
            java_script_enabled=self.script.scripts, user_agent=planted.agent, extra_http_headers=planted.headers
        )
        self.contexts.append(context)
        self.page = await context.new_page()
        self.page.set_default_timeout(60_000)
        self.page.on("response", self._count)

    def _count(self, response: Response) -> None:
        request = response.request
        shows = request.is_navigation_request() and request.method == "GET" and response.status == 200
        self.pages += shows and response.url.removeprefix(self.base).startswith(f"{self.prefix}/")

    @asynccontextmanager
    async def _timed(self) -> AsyncIterator[None]:
        began = time.perf_counter()
        yield
        self.seconds.append(time.perf_counter() - began)

    async def open(self, path: str) -> str:
        async with self._timed():
            await self.page.goto(self.base + path)
        return await self.page.content()

    async def answer(self, path: str, values: dict[str, str]) -> None:
        if not self.page.url.partition("?")[0].endswith(path):
            await self.open(path)
        for name, value in values.items():
            control = self.page.locator(f"[name='{name}']")
            if await control.first.get_attribute("type") in ("radio", "checkbox"):
                await self.page.locator(f"[name='{name}'][value='{value}']").check(force=True)
            else:
                await control.first.fill(value)
        async with self._timed(), self.page.expect_navigation():
            await self.page.locator("form.form .button").last.click()

    async def press(self, path: str, values: dict[str, str]) -> None:
        if path.endswith("/-/withdraw"):
            await self.open(path)
            await self.answer(path, values)
            return
        if "/-/end" in path:
            button = self.page.locator(f".provrum-task button[value='{values['how']}']")
        elif "/-/begin/" in path:
            button = self.page.locator("main form .button")
        else:
            if not self.page.url.endswith(path):
                await self.open(path)
            button = self.page.locator("form.form .button").last
        async with self._timed(), self.page.expect_navigation():
            await button.click()

    async def misclick(self, times: int) -> None:
        for _time in range(times):
            await self.page.locator("h1").first.click()

    async def session(self) -> str:
        cookies = await self.contexts[-1].cookies()
        return next(one["value"] for one in cookies if one["name"] == COOKIE)


@asynccontextmanager
async def a_browsing(browser: Browser, base: str, script: Script, prefix: str) -> AsyncIterator[Browsing]:
    actor = Browsing(browser, base, prefix, script)
    await actor.change_browser()
    try:
        yield actor
        await actor.page.goto("about:blank")  # what is still waiting to be told is told as the page is left
        await actor.page.wait_for_timeout(1000)  # a browser is closed by people, not in the same instant
    finally:
        for context in actor.contexts:
            await context.close()
