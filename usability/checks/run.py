"""A run: every sight looked at by every rule in its modes, and used as people use it, several at a time."""

from __future__ import annotations

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, async_playwright
from playwright.async_api import Error as PlaywrightError

from ..browser import launch_options
from .explore import USED, explored
from .findings import Finding, without_repeats
from .matrix import Plan, plans
from .memory import NO_MEMORY, Memory
from .modes import MODES, Mode
from .rule import Found, Rule
from .sights import Seen, Sight
from .tab import SECONDS, Tab, TooSlow, brought

JOBS = max(2, os.cpu_count() or 2)
"""Pages at a time."""
CUT = "there was no time to use all controls of the page"
RENEWED_AFTER = 400
"""How many times a browser context is used before it is made anew."""


@dataclass(frozen=True)
class Step:
    """How far a run has come. now: the sight that was just finished."""

    done: int
    total: int
    now: str
    failed: int


@dataclass
class Report:
    """What one sight gave. has: by mode and need, whether a page
    has what a driven rule needs. cached: whether it was looked at in an earlier run, and is the same as then.
    picture: the name of its picture's file, "" for none."""

    sight: Sight
    findings: list[Finding] = field(default_factory=list)
    facts: Mapping[str, Any] = field(default_factory=dict)
    modes: tuple[str, ...] = ()
    driven: bool = False
    cached: bool = False
    has: dict[tuple[str, str], bool] = field(default_factory=dict)
    picture: str = ""

    def told(self) -> dict[str, Any]:
        return {"findings": [one.told() for one in self.findings], "facts": dict(self.facts)}


@dataclass
class Run:
    """rules: those that are asked. jobs: how many pages at a time. memory: of what earlier runs have seen. seed: what
    else than the page itself decides what is found: the digests of its style and script. pictures: the folder for a
    picture of each sight, by its digest; None for none. uses: whether pages are used as people use them, or only looked
    at."""

    rules: Sequence[Rule]
    jobs: int = JOBS
    memory: Memory = NO_MEMORY
    seed: str = ""
    pictures: Path | None = None
    uses: bool = True
    on_step: Callable[[Step], None] = lambda step: None

    async def check(self, sights: Sequence[Sight], browser: Browser | None = None) -> list[Report]:
        """A report for each sight, in their order, whatever order they were finished in."""
        if browser is not None:
            return await self._all(sights, browser)
        async with a_browser() as started:
            return await self._all(sights, started)

    async def _all(self, sights: Sequence[Sight], browser: Browser) -> list[Report]:
        chosen = plans(sights)
        waiting = list(range(len(sights)))
        reports: dict[int, Report] = {}

        async def work() -> None:
            async with a_bench(browser) as bench:
                while waiting:
                    number = waiting.pop(0)
                    reports[number] = await self._sight(sights[number], chosen[sights[number].id], bench)
                    self._tell(sights[number], reports.values(), len(sights))

        await asyncio.gather(*(work() for _job in range(min(self.jobs, len(sights)))))
        return [reports[number] for number in range(len(sights))]

    async def check_at(self, bench: Bench, sights: Sequence[Sight]) -> list[Report]:
        """As `check`, one after the other at a bench that is used for more."""
        chosen = plans(sights)
        return [await self._sight(sight, chosen[sight.id], bench) for sight in sights]

    def _tell(self, sight: Sight, reports: Collection[Report], total: int) -> None:
        failed = sum(one.outcome != "review" for report in reports for one in report.findings)
        self.on_step(Step(len(reports), total, sight.id, failed))

    async def _sight(self, sight: Sight, plan: Plan, bench: Bench) -> Report:
        kept = self._kept(sight, plan)
        if kept is not None:
            return kept
        report = Report(sight, modes=plan.modes, driven=plan.drives)
        for mode in plan.modes:
            await self._look(report, mode, bench)
            if not report.facts:
                return report  # it does not open, or does not answer: that is found, and is all that can be
        if plan.drives and self.uses:
            await self._opened(report, bench)
            for rule in self.rules:
                await self._drive(report, rule, bench)
        if not sight.own:
            await bench.forget()  # the next page is another's
        report.findings = without_repeats(report.findings)
        self._keep(report, plan)
        return report

    async def _look(self, report: Report, mode: str, bench: Bench) -> None:
        rules = [rule for rule in self._looking(report.sight, mode) if report.driven or not rule.styled]
        needs = sorted({rule.needs for rule in self.rules if rule.drive and rule.needs and mode in rule.modes})
        if not rules and not needs and mode != "plain":
            return
        try:
            tab = await bench.tab()
            if mode == "plain" or tab.sight is not report.sight:
                await tab.open(report.sight, MODES[mode])
            else:
                await tab.show(MODES[mode])
            for one in await tab.look(rules):
                report.findings.append(_finding(one, rules, report.sight, mode))
            there = await tab.has(needs)
            report.has.update({(mode, need): one for need, one in there.items()})
            if mode == "plain":
                report.facts = {**await tab.facts(), "status": tab.status}
                report.picture = await self._take(report.sight, tab)
        except (PlaywrightError, TooSlow) as error:
            report.findings.append(Finding.unfinished("page", error, report.sight, mode))
            await bench.close()

    async def _take(self, sight: Sight, tab: Tab) -> str:
        if self.pictures is None:
            return ""
        path = self.pictures / self.picture(sight)
        if not path.exists():
            self.pictures.mkdir(parents=True, exist_ok=True)
            path.write_bytes(await tab.small_picture())
        return path.name

    def picture(self, sight: Sight) -> str:
        """The name of a picture's file, which is another when the page looks different."""
        return f"{self.key(sight)}.png"

    async def _opened(self, report: Report, bench: Bench) -> None:
        """What dialogs, menus and the like hold is looked at too, when they are open."""
        rules = self._looking(report.sight, "plain")
        if not rules:
            return
        try:
            tab = await bench.tab()
            if tab.sight is not report.sight or tab.mode is not MODES["plain"]:
                await tab.open(report.sight)
            if not (await tab.has([USED]))[USED]:
                return
            found = await explored(tab, rules)
            for name, looked in found.looked:
                for one in looked:
                    report.findings.append(replace(_finding(one, rules, report.sight, "plain"), after=name))
            if not found.whole:
                report.findings.append(Finding.unfinished("explore", CUT, report.sight))
        except Exception as error:  # as below
            report.findings.append(Finding.unfinished("explore", error, report.sight))
            await bench.close()

    def _looking(self, sight: Sight, mode: str) -> list[Rule]:
        """The rules with a rule.js that concern a sight in a mode."""
        return [rule for rule in self.rules if rule.script and mode in rule.modes and _concerns(rule, sight)]

    async def _drive(self, report: Report, rule: Rule, bench: Bench) -> None:
        if rule.drive is None or not _concerns(rule, report.sight):
            return
        for mode in [mode for mode in MODES if mode in rule.modes and report.has.get((mode, rule.needs), True)]:
            try:
                tab = await bench.shown(report.sight, MODES[mode], touched=not rule.afresh)
                async with asyncio.timeout(rule.seconds):
                    async for found in rule.drive(tab):
                        report.findings.append(Finding.of(rule, found, report.sight, mode))
                if await tab.worn():
                    await bench.close()
            except Exception as error:  # whatever a rule does wrong is told, and is no pass
                report.findings.append(Finding.unfinished(rule.name, error, report.sight, mode))
                await bench.close()

    def key(self, sight: Sight) -> str:
        """The same as long as the page and what it is shown with are."""
        return hashlib.sha256(f"{sight.digest} {self.seed}".encode()).hexdigest()[:24]

    def _stands_on(self, sight: Sight, plan: Plan) -> tuple[object, ...]:
        return self.key(sight), [rule.name for rule in self.rules], plan.modes, plan.drives and self.uses

    def _kept(self, sight: Sight, plan: Plan) -> Report | None:
        """What an earlier run has found on the same page, if it has looked at it as we would."""
        told = self.memory.recall(*self._stands_on(sight, plan)) if sight.served else None
        if told is None:
            return None
        picture = self.picture(sight) if self.pictures is not None else ""
        if self.pictures is not None and not (self.pictures / picture).exists():
            return None
        here = {"sight": sight.id, "url": sight.url, "page": sight.page, "language": sight.language}
        findings = [Finding.read({**one, **here, "states": sight.states}) for one in told["findings"]]
        return Report(sight, findings, told["facts"], plan.modes, plan.drives, cached=True, picture=picture)

    def _keep(self, report: Report, plan: Plan) -> None:
        if report.sight.served and not any(one.outcome == "unfinished" for one in report.findings):
            self.memory.keep(report.told(), *self._stands_on(report.sight, plan))


def _concerns(rule: Rule, sight: Sight) -> bool:
    return sight.own or not rule.own


def _finding(told: Mapping[str, Any], rules: Sequence[Rule], sight: Sight, mode: str) -> Finding:
    rule = next(rule for rule in rules if rule.name == told["rule"])
    if "crashed" in told:
        return Finding.unfinished(rule.name, told["crashed"], sight, mode)
    box = tuple(told["box"]) if told["box"] else None
    found = Found(told["key"], told["values"], told["selector"], told["snippet"], box, tuple(told["criteria"]))
    return Finding.of(rule, found, sight, mode)


class Bench:
    """One tab in a context of its own, made anew after so many sights and whenever something went wrong."""

    def __init__(self, browser: Browser):
        self.browser = browser
        self._tab: Tab | None = None
        self._used = 0

    async def tab(self) -> Tab:
        if self._used >= RENEWED_AFTER:
            await self.close()
        if self._tab is None:
            self._tab, self._used = await a_tab(self.browser), 0
        self._used += 1
        return self._tab

    async def shown(self, sight: Sight, mode: Mode, *, touched: bool = False) -> Tab:
        """A tab that shows a page in a mode: opened afresh, unless nobody has touched it since it was. touched: whether
        it may be as somebody left it."""
        tab = await self.tab()
        if tab.sight is sight and ((touched and tab.mode is mode) or await tab.untouched()):
            if tab.mode is not mode:
                await tab.show(mode)
            if touched or await tab.untouched():
                return tab
        await tab.open(sight, mode)
        return tab

    async def forget(self) -> None:
        """Nothing of what was looked at stays: no cookies, nothing stored."""
        try:
            if self._tab is None or await asyncio.wait_for(self._tab.forget(), SECONDS):
                return
        except (PlaywrightError, TooSlow, TimeoutError):
            pass  # by a new one then
        await self.close()

    async def close(self) -> None:
        if self._tab is not None:
            tab, self._tab = self._tab, None
            with suppress(PlaywrightError, TimeoutError):  # it is gone, or hangs: the browser is closed in the end
                await asyncio.wait_for(tab.context.close(), 10)


@asynccontextmanager
async def a_bench(browser: Browser) -> AsyncIterator[Bench]:
    bench = Bench(browser)
    try:
        yield bench
    finally:
        await bench.close()


async def a_tab(browser: Browser) -> Tab:
    """A tab in a context of its own: no cookies, nothing stored."""
    context = await browser.new_context(ignore_https_errors=True)
    for script in brought():
        await context.add_init_script(script)
    return await Tab.make(context)


@asynccontextmanager
async def a_browser() -> AsyncIterator[Browser]:
    """The first browser that is found, as usability/browser.py says."""
    async with async_playwright() as playwright:
        chromium = playwright.chromium
        browser = await chromium.launch(**launch_options(chromium.executable_path))
        try:
            yield browser
        finally:
            await browser.close()


def seen(reports: Sequence[Report]) -> list[Seen]:
    return [Seen(report.sight, report.facts) for report in reports if report.facts]
