"""A tab: a page open in a browser, as rules use it. No page can hang it: every question has a time limit."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.async_api import BrowserContext, CDPSession, ElementHandle, Page
from playwright.async_api import Error as PlaywrightError

from ..settings import ROOT
from .modes import MODES, NEUTRAL, Mode
from .network import Network
from .rule import Found, Rule, every_rule
from .sights import Served, Sight, Stored

HERE = Path(__file__).parent / "page"
AXE = ROOT / "node_modules/axe-core/axe.min.js"
SECONDS = 20.0
"""How long a page may take to open, or to answer a question."""
SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
"""400 kbit/s with 400 ms from question to answer."""


@lru_cache(maxsize=1)
def brought() -> tuple[str, ...]:
    """The scripts that are put into every page before its own: what listens, axe, the kit and its neighbours, and each
    rule.js, alone so that a mistake in one is no mistake in another."""
    files = [
        HERE / "listen.js",
        AXE,
        *(HERE / f"{name}.js" for name in ("kit", "stops", "acts", "tongues", "explore", "rest", "hover", "forms")),
    ]
    rules = [f"window.__provrum.rules[{rule.name!r}] = {rule.script}" for rule in every_rule().values() if rule.script]
    return (*(path.read_text(encoding="utf-8") for path in files), *rules)


@lru_cache(maxsize=1)
def _facts() -> str:
    return (HERE / "facts.js").read_text(encoding="utf-8")


TALLEST, SMALL = 8000, 0.5
"""Pixels of a page that are in its small picture, from the top, and how much smaller that is."""
PUT_BACK = """([local, session]) => {
    for (const [kept, mine] of [[localStorage, local], [sessionStorage, session]]) {
        kept.clear();
        for (const [key, value] of Object.entries(mine)) kept.setItem(key, value);
    }
}"""
AT_ONCE = "*, *::before, *::after { transition: none !important }"
"""Put on with a mode: what is measured is how the page looks in it, not on the way there."""


class TooSlow(Exception):
    """The page did not open or answer in time."""


class Tab:
    """A page open in a browser.

    `page` is Playwright's, for keys, mouse and whatever else; `cdp` the browser's own protocol, for what Playwright has
    no word for. A page that tries to go elsewhere by itself is kept where
    it is, unless `network.roams` is set.
    """

    def __init__(self, context: BrowserContext, page: Page, cdp: CDPSession, network: Network):
        self.context, self.page, self.cdp, self.network = context, page, cdp, network
        self.sight: Sight | None = None
        self.mode = MODES["plain"]
        self._memory: dict[str, dict[str, Any]] = {}
        self._slowed = False
        self._origins: set[str] = set()

    @classmethod
    async def make(cls, context: BrowserContext) -> Tab:
        page = await context.new_page()
        page.set_default_timeout(SECONDS * 1000)
        cdp = await context.new_cdp_session(page)
        tab = cls(context, page, cdp, await Network.of(cdp))
        page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.dismiss()))
        page.on("framenavigated", lambda frame: tab._origins.add(origin(frame.url)))
        return tab

    @property
    def went(self) -> list[str]:
        """Addresses that the page tried to go to by itself since it was opened."""
        return self.network.went

    async def open(self, sight: Sight, mode: Mode = MODES["plain"]) -> None:
        """Open a page afresh, in a mode, with the kit put into it. Raises `TooSlow`."""
        if self.sight is not sight:
            self._memory = {}
        self.sight = sight
        if sight.stored is not None:
            await self._restore(sight, sight.stored)
        await self.network.begin(sight, mode)
        await self._emulate(mode)
        await self._slow(mode.slow)
        try:
            self.status = await self._arrive(sight.url)
        except PlaywrightError as error:
            if "ERR_ABORTED" not in str(error):
                raise
            # Where the page before was just about to go came in between.
            await self.network.begin(sight, mode)
            self.status = await self._arrive(sight.url)
        await self.bring_kit()
        if sight.steps:
            await self._take(sight.steps)
        if mode.dress or mode.dir or mode.text != 1:
            await self._apply(mode)
        await self.ask("() => window.__provrumHeard.untouched.mark()")

    async def untouched(self) -> bool:
        """Whether the page is as it was when it was opened: nobody has pressed, filled in or changed anything."""
        return not self.went and await self.ask("() => window.__provrumHeard.untouched.holds()")

    async def _restore(self, sight: Sight, stored: Stored) -> None:
        """What the browser kept when the page was met; put there by an empty page of the same site."""
        await self.context.clear_cookies()
        await self.context.add_cookies(stored.cookies)
        empty = urljoin(sight.url, "/-provrum-empty")
        await self.network.begin(Sight("", empty, served={f"GET {empty}": Served("<!doctype html>")}), MODES["plain"])
        await self._in_time(self.page.goto(empty))
        await self.ask(PUT_BACK, [dict(stored.local), dict(stored.session)])

    async def _take(self, steps: Sequence[Mapping[str, Any]]) -> None:
        """Do what was done: each press, and all that is filled in before it, and then wait until the page is still."""
        waiting: list[Mapping[str, Any]] = []
        for step in steps:
            waiting.append(step)
            if step["do"] in ("press", "submit"):
                taken = await self.kit("(kit, steps) => kit.act(steps)", waiting)
                await self.kit("kit => kit.still()")
                waiting = []
                if not taken:
                    raise TooSlow(f"{step['at']} was not there to be pressed once more")

    async def _arrive(self, url: str) -> int:
        """Go to an address, and wait until all of it is there; gives the status of the answer."""
        try:
            response = await self._in_time(self.page.goto(url, wait_until="commit"))
        except PlaywrightError as error:
            if "ERR_ABORTED" not in str(error) and "interrupted" not in str(error):
                raise
            # The page before it was going somewhere of its own just then. It is gone now.
            await self.network.begin(self.network.sight or Sight("", url), self.mode)
            response = await self._in_time(self.page.goto(url, wait_until="commit"))
        # Not by Playwright's wait for "load", which waits for ever where the page tries to leave meanwhile.
        await self._in_time(self._complete())
        return response.status if response else 0

    async def _complete(self) -> None:
        while await self.page.evaluate("document.readyState") != "complete":  # noqa: ASYNC110 -- the page has no event
            await asyncio.sleep(0.01)

    @property
    def remembered(self) -> dict[str, Any]:
        """What rules have learnt of this page in this mode, for other rules: forgotten when another page is opened."""
        return self._memory.setdefault(self.mode.name, {})

    async def again(self) -> None:
        """The same page opened afresh in the same mode."""
        assert self.sight is not None, "nothing is open"
        await self.open(self.sight, self.mode)

    async def bring_kit(self) -> None:
        """Put axe, the kit and the rules into the page that is shown, where it has got rid of them."""
        if not await self.ask("() => !!window.__provrum"):
            for script in brought():
                await self.ask(script)

    async def show(self, mode: Mode) -> None:
        """Show the page that is open in another mode."""
        assert self.sight is not None, "nothing is open"
        if mode.loads or self.mode.loads:
            await self.open(self.sight, mode)
            return
        await self._emulate(mode)
        await self._apply(mode)

    async def _emulate(self, mode: Mode) -> None:
        self.mode = mode
        size = {"width": mode.width, "height": mode.height}
        await self._in_time(self.page.set_viewport_size(size))  # type: ignore[arg-type]
        await self._in_time(self.page.emulate_media(**{**NEUTRAL, **mode.media}))

    async def _apply(self, mode: Mode) -> None:
        told = {"dress": f"{AT_ONCE} {mode.dress}", "text": mode.text, "dir": mode.dir}
        await self.ask(
            "m => { const p = window.__provrum; window.__provrumHeard.untouched.except(() => { p.dress(m.dress);"
            " p.turn(m.dir); p.enlarge(1); if (m.text !== 1) p.enlarge(m.text) });"
            " return new Promise(r => requestAnimationFrame(() => r())) }",
            told,
        )

    async def _slow(self, slow: bool) -> None:
        if slow is not self._slowed:
            fast = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
            await self.cdp.send("Network.emulateNetworkConditions", SLOW if slow else fast)
            self._slowed = slow

    async def look(self, rules: Sequence[Rule]) -> list[dict[str, Any]]:
        """What these rules find by their rule.js on the page as it is shown now: {rule, key, values, selector, snippet,
        box, criteria}, or {rule, crashed}."""
        names = [rule.name for rule in rules]
        found: list[dict[str, Any]] = await self.ask(
            "([names, mode]) => window.__provrum.run(names, mode)", [names, self.mode.name]
        )
        return found

    async def facts(self) -> Mapping[str, Any]:
        """What is compared between pages: page/facts.js."""
        found: dict[str, Any] = await self.ask(_facts())
        return {**found, "status": self.status}

    async def ask(self, script: str, argument: Any = None) -> Any:
        """Run JavaScript in the page; as Playwright's `evaluate`, with a time limit. Raises `TooSlow`."""
        return await self._in_time(self.page.evaluate(script, argument))

    async def kit(self, script: str, argument: Any = None) -> Any:
        """As `ask`, for a function that is given the kit: `tab.kit("(kit, path) => kit.find(path).id", path)`."""
        return await self.ask(
            f"argument => {{ window.__provrum.ready(); return ({script})(window.__provrum.kit, argument) }}", argument
        )

    async def has(self, needs: Sequence[str]) -> dict[str, bool]:
        """Which of what rules need is on the page: CSS selectors, or functions of the kit."""
        if not needs:
            return {}
        asked = [one if one.startswith("kit =>") else f"kit => kit.all({json.dumps(one)}).length > 0" for one in needs]
        there: list[bool] = await self.kit(f"kit => [{', '.join(asked)}].map(one => !!one(kit))")
        return dict(zip(needs, there, strict=True))

    async def _in_time(self, work: Any) -> Any:
        try:
            return await asyncio.wait_for(work, SECONDS)
        except TimeoutError:
            raise TooSlow(f"no answer in {SECONDS:g} seconds") from None

    async def found(self, key: str, where: str | ElementHandle | None = None, **values: Any) -> Found:
        """Something found at a place: a CSS path as `kit.selector` gives, or an element."""
        if where is None:
            return Found(key, values)
        script = "one => window.__provrum.kit.place(typeof one === 'string' ? window.__provrum.kit.find(one) : one)"
        place = await self.ask(script, where)
        return Found(key, values, place["selector"], place["snippet"], tuple(place["box"]))

    async def picture(self, *, clip: tuple[float, float, float, float] | None = None, whole: bool = False) -> bytes:
        """A PNG of what is shown, of a part of it (x, y, width, height in CSS pixels of the window), or of the whole
        page."""
        area = dict(zip(("x", "y", "width", "height"), clip, strict=True)) if clip else None
        taken: bytes = await self._in_time(
            self.page.screenshot(clip=area, full_page=whole, animations="allow", caret="initial")  # type: ignore[arg-type]
        )
        return taken

    async def small_picture(self) -> bytes:
        """A PNG of the whole page at half its size, or of the top of one that is very long."""
        size = (await self._in_time(self.cdp.send("Page.getLayoutMetrics")))["cssContentSize"]
        height = min(size["height"], TALLEST)
        return await self.scaled_picture({"x": 0, "y": 0, "width": size["width"], "height": height, "scale": SMALL})

    async def scaled_picture(self, clip: Mapping[str, float]) -> bytes:
        """A PNG of a part of the page: x, y, width, height in CSS pixels of the page, and scale."""
        told = {"format": "png", "captureBeyondViewport": True, "clip": clip}
        taken = await self._in_time(self.cdp.send("Page.captureScreenshot", told))
        return base64.b64decode(taken["data"])

    async def forget(self) -> bool:
        """Make it as new for another's page, with no cookies and nothing stored, which takes a hundredth of the time of
        making a new one. Says whether it could: what an origin keeps for this tab alone is cleared from within."""
        shown = {origin(frame.url) for frame in self.page.frames}
        if self._origins - shown - {""} or await self.worn():
            return False
        for frame in self.page.frames:
            await self._in_time(
                frame.evaluate("() => { window.name = ''; if (origin !== 'null') sessionStorage.clear() }")
            )
        await self._in_time(self.page.goto("about:blank"))
        await self.context.clear_cookies()
        for one in sorted(filter(None, self._origins)):
            await self.cdp.send("Storage.clearDataForOrigin", {"origin": one, "storageTypes": "all"})
        self._origins, self.sight = set(), None
        return True

    async def worn(self) -> bool:
        """Whether something was put into it that stays with it: a clock of Playwright's ticks in all later pages."""
        return bool(await self.ask("() => !!globalThis.__pwClock"))

    async def close(self) -> None:
        with suppress(PlaywrightError):
            await self.page.close()


def origin(url: str) -> str:
    """As browsers write it; "" where there is none: about:blank, data:."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
