"""Journeys: somebody goes through a prototype in a browser of their own, page by page, as citizens do."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from playwright.async_api import Browser, BrowserContext, FileChooser, TimeoutError
from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page as BrowserPage

from components.features import FEATURES
from components.field import Attachment, Raw
from components.journey import Answers
from components.pages import Page
from components.ways import Path

from ..drafts import draft_files
from ..visits.site import COOKIE, Site
from ..visits.store import Visit
from .memory import digest_of, house_digest
from .sights import Sight
from .walk import Walk

SECONDS = 15
"""How long a step may take on a busy machine."""
ONWARD = "main .button:not(.button--secondary)"
"""What leads on from a page: its last button that is not a secondary one."""
FOCUSED = """onward => { const e = document.activeElement; return {
    name: e.name || '', kind: e.type || '', value: e.value || '', checked: !!e.checked, onward: e.matches(onward) } }"""
MOST_TABS = 150


class Stuck(Exception):
    """A journey that cannot go on. page: the name of the page where it ended."""

    def __init__(self, page: str, why: str):
        super().__init__(f"{page}: {why}")
        self.page, self.why = page, why


@dataclass(frozen=True)
class Visitor:
    """What a rule's `travel` uses: a browser, a prototype on a running server, and its sights."""

    browser: Browser
    walk: Walk
    sights: Sequence[Sight] = ()

    @cached_property
    def paths(self) -> list[Path]:
        """The paths that are sent in, the shortest first; of a service that sends nothing in, all."""
        found = self.walk.paths
        sent = [path for path in found if any(page.sends for page in path.pages)]
        return sorted(sent or found, key=lambda path: len(path.pages))

    @cached_property
    def stands_on(self) -> tuple[object, ...]:
        """What decides how every journey ends: the prototype's files, the pages that are served, and the server."""
        walk, visits = self.walk, self.walk.visits
        codes = [site.language.code for site in walk.sites()]
        shown = hashlib.sha256("".join(sight.digest for sight in self.sights).encode()).hexdigest()
        hours = visits.hours if visits else 0
        return (
            digest_of(draft_files(walk.prototype.folder)),
            house_digest(),
            shown,
            codes,
            hours,
            walk.today.isoformat(),
        )

    @asynccontextmanager
    async def person(self, path: Path, code: str = "", *, scripts: bool = True) -> AsyncIterator[Person]:
        """Somebody who begins anew, along a path; code: of the language, the first where there is none."""
        sites = {site.language.code: site for site in self.walk.sites()}
        site = sites[code] if code else next(iter(sites.values()))
        context = await self.browser.new_context(java_script_enabled=scripts, ignore_https_errors=True)
        try:
            tab = await context.new_page()
            tab.set_default_timeout(SECONDS * 1000)
            yield Person(self.walk, site, path, context, tab)
        finally:
            await context.close()


@dataclass
class Person:
    """Somebody on their way along a path. tab: Playwright's page."""

    walk: Walk
    site: Site
    path: Path
    context: BrowserContext
    tab: BrowserPage
    files: dict[str, Attachment] = field(default_factory=dict)

    def url(self, page: Page, **query: str) -> str:
        return self.walk.base + self.site.url(page, **query)

    @property
    def here(self) -> str:
        """The name of the page that is shown, as its address has it."""
        return urlsplit(self.tab.url).path.removeprefix(f"{self.site.root}/")

    async def go(self, url: str) -> int:
        """Open an address; the status of the answer."""
        response = await self.tab.goto(url, wait_until="domcontentloaded")
        return response.status if response else 0

    async def begin(self) -> None:
        if on := self.path.answers.get(FEATURES):  # which nobody can answer on a page
            await self._given({FEATURES: {FEATURES: list(on)}})
        await self.go(f"{self.walk.base}{self.site.root}/")
        self.expect(self.path.pages[0])

    def expect(self, page: Page) -> None:
        if self.here != page.name:
            raise Stuck(page.name, f"{self.tab.url} is shown in its place")

    async def answered(self, *, before: Page | None = None) -> None:
        """Give them a visit in which all pages of the path are answered, or all before this one. Saves the time of
        answering them in the browser, where that is not what is tried."""
        until = self.path.pages.index(before) if before else len(self.path.pages)
        raw = {page.name: self.wanted(page) for page in self.path.pages[:until] if page.asks and not page.sends}
        on = self.path.answers.get(FEATURES)
        await self._given({FEATURES: {FEATURES: list(on)}, **raw} if on else raw)

    async def _given(self, raw: Mapping[str, Raw]) -> None:
        """Give them a visit with these answers, page by page."""
        visits = self.walk.visits
        assert visits is not None, "the walk does not know what its server stores"
        visit = visits.start(self.walk.prototype.name, self.walk.iteration, raw)
        path = f"{self.site.prefix}/"
        await self.context.add_cookies([{"name": COOKIE, "value": visit.id, "url": self.walk.base + path}])

    async def to(self, goal: Page) -> None:
        """From the first page to this one, by answering what comes before it."""
        await self.begin()
        for page in self.path.pages[: self.path.pages.index(goal)]:
            await self.step(page)

    async def to_end(self) -> None:
        await self.to(self.path.pages[-1])

    async def step(self, page: Page) -> None:
        """Answer a page, and go on from it to the next."""
        await self.fill(page)
        await self.onward(page)
        self.expect(self.path.pages[self.path.pages.index(page) + 1])

    def wanted(self, page: Page) -> dict[str, list[str]]:
        """What is answered on a page, by the names of its controls."""
        return page.answered(self.path.answers) or {}

    def attached(self, page: Page) -> Mapping[str, Attachment]:
        """The files that are chosen on a page, by the names of their controls."""
        wanted = self.wanted(page)
        found = [file for name, asked in page.fields.items() for file in asked.attachments(name, wanted)]
        return {file.control: file for file in found}

    async def fill(self, page: Page) -> None:
        """Click and type the answers of a page."""
        files = self.attached(page)
        for control, file in files.items():
            await self.tab.locator(f"input[type=file][name='{control}']").set_input_files(content(file))
        of_files = {name for name, asked in page.fields.items() if asked.takes_files}
        for name, values in self.wanted(page).items():
            for value in [] if name in of_files or name in files else values:
                await self._fill(page, name, value)

    async def _fill(self, page: Page, name: str, value: str) -> None:
        found = self.tab.locator(f"[name='{name}']")
        if not await found.count():
            raise Stuck(page.name, f"there is no control named {name}")
        if await found.first.is_disabled():
            raise Stuck(page.name, f"the control {name} cannot be used")
        kind = await found.first.evaluate("e => e.tagName === 'SELECT' ? 'select' : e.type")
        if kind in ("radio", "checkbox"):
            one = self.tab.locator(f"[name='{name}'][value='{value}']")
            if not await one.is_checked():
                await one.locator("xpath=..").locator("label").first.click()
        elif kind == "select":
            await found.first.select_option(value)
        elif await found.first.is_visible():  # not so where its choice, which reveals it, is not the one chosen
            await found.first.fill(value)

    async def onward(self, page: Page) -> None:
        """Press what leads on from a page."""
        leads = self.tab.locator(ONWARD)
        if not await leads.count():
            raise Stuck(page.name, "it has no button that leads on")
        await self._leave(page, leads.last.click(no_wait_after=True))

    async def _leave(self, page: Page, press: Any) -> None:
        try:
            async with self.tab.expect_navigation(wait_until="domcontentloaded", timeout=SECONDS * 1000):
                await press
        except PlaywrightError as error:
            raise Stuck(page.name, f"nothing leads on from it: {str(error).splitlines()[0]}") from error
        await self.walk.aside(self.tab)

    async def by_keyboard(self, page: Page) -> None:
        """Tab through a page, answer each control as it comes, and press Enter on what leads on."""
        wanted, files = self.wanted(page), dict(self.attached(page))
        for _tab in range(MOST_TABS):
            await self.tab.keyboard.press("Tab")
            now = await self.tab.evaluate(FOCUSED, ONWARD)
            if now["name"] in files and now["kind"] == "file":
                await self._choose_file(page, files.pop(now["name"]))
            elif now["onward"]:
                await self._leave(page, self.tab.keyboard.press("Enter"))
                self.expect(self.path.pages[self.path.pages.index(page) + 1])
                return
            elif now["name"] in wanted:
                await self._press(page, now, wanted[now["name"]])
        raise Stuck(page.name, f"{MOST_TABS} presses of Tab do not reach what leads on")

    async def _choose_file(self, page: Page, file: Attachment) -> None:
        await self.tab.wait_for_load_state("load")  # before that, a key press may come too early to open anything
        async with self.tab.expect_response(lambda response: "/-/check/" in response.url):
            await (await self._file_chooser(page)).set_files(content(file))
        await self.tab.wait_for_load_state("networkidle")

    async def _file_chooser(self, page: Page) -> FileChooser:
        """What Space opens; a busy browser may let the first press pass."""
        for _press in range(3):
            with suppress(TimeoutError):
                async with self.tab.expect_file_chooser(timeout=SECONDS * 1000 / 3) as chooser:
                    await self.tab.keyboard.press("Space")
                return await chooser.value
        raise Stuck(page.name, "Space does not open the choice of a file")

    async def _press(self, page: Page, now: Mapping[str, Any], values: list[str]) -> None:
        """Answer the control that has the focus."""
        if now["kind"] in ("radio", "select-one"):
            await self._choose(page, now["kind"], values[0])
        elif now["kind"] == "checkbox":
            if (now["value"] in values) != now["checked"]:
                await self.tab.keyboard.press("Space")
        elif now["kind"] not in ("submit", "button", "file"):
            await self.tab.keyboard.press("ControlOrMeta+a")
            await self.tab.keyboard.insert_text(values[0])

    async def _choose(self, page: Page, kind: str, value: str) -> None:
        """The arrows, until the focus is on the choice."""
        for _arrow in range(MOST_TABS):
            now = await self.tab.evaluate(FOCUSED, ONWARD)
            if now["value"] == value and (kind != "radio" or now["checked"]):
                return
            await self.tab.keyboard.press("Space" if now["value"] == value else "ArrowDown")
        raise Stuck(page.name, f"the arrows do not reach the choice {value}")

    async def shows(self, page: Page) -> dict[str, list[str]]:
        """The answers that the page in the browser shows, of the controls that are answered on this page."""
        names = [name for name in self.wanted(page) if name not in self.attached(page)]
        return {name: sorted([await one.input_value() for one in await self._shown(name)]) for name in names}

    async def _shown(self, name: str) -> list[Any]:
        every = await self.tab.locator(f"[name='{name}']").all()
        kinds = [(one, await one.get_attribute("type")) for one in every]
        return [one for one, kind in kinds if kind not in ("radio", "checkbox") or await one.is_checked()]

    def lost(self, page: Page, shown: Mapping[str, list[str]]) -> list[str]:
        """The questions of a page whose answers are not among those shown. Passwords never are."""
        of = {control: name for name, asked in page.fields.items() for control in asked.controls(name)}
        hidden = {name for name, asked in page.fields.items() if asked.secret or asked.takes_files or asked.condition}
        wanted = {name: sorted(v for v in values if v) for name, values in self.wanted(page).items()}
        differ = [of.get(name, name) for name in shown if [v for v in shown[name] if v] != wanted[name]]
        return [name for name in dict.fromkeys(differ) if name not in hidden]

    async def visit(self) -> Visit | None:
        """What the server has stored of them."""
        id = next((one["value"] for one in await self._cookies() if one["name"] == COOKIE), None)
        assert self.walk.visits is not None, "the walk does not know what its server stores"
        return self.walk.visits.load(id, self.walk.prototype.name, self.walk.iteration) if id else None

    async def _cookies(self) -> Sequence[Any]:
        return await self.context.cookies(f"{self.walk.base}{self.site.prefix}/")

    async def stored(self) -> dict[str, Any]:
        """Every answer that counts, of those stored; of a file only that there is one."""
        visit = await self.visit()
        return self.meant(visit.answered if visit else {})

    def meant(self, answered: Answers) -> dict[str, Any]:
        """What these answers say. Of files only that there are some."""
        service = self.walk.prototype.service
        data = service.journey(answered, self.walk.today, sent=False).data
        files = {name for page in service.pages for name, asked in page.fields.items() if asked.takes_files}
        return {name: bool(value) if name in files else value for name, value in data.items()}


def content(file: Attachment) -> Any:
    """A file as Playwright chooses it."""
    return {"name": file.filename, "mimeType": file.media_type, "buffer": file.content}
