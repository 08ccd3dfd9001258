"""Checking: the canary, the sights, then what is seen only when all of them are compared."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from playwright.async_api import Browser

from . import trials
from .accepting import judge, read_accepted
from .canary import silent
from .findings import Finding
from .journeys import Visitor
from .locating import Locator
from .marking import marked
from .memory import Memory
from .result import Result
from .rule import Rule, chosen
from .run import Report, Run, Step, a_browser, seen
from .services import Own, judged, travelled
from .sights import Sight
from .trials import MakeApp
from .walk import Walk


@dataclass(frozen=True)
class Options:
    """rules: names; none: all. cache, anew: the folder of a `Memory`. pictures, uses: as of a `Run`. canary: whether
    the rules are tried first. shard: which part of how many is checked, (1, 1) for all."""

    rules: Sequence[str] = ()
    jobs: int = 0
    cache: Path | None = None
    anew: bool = False
    pictures: Path | None = None
    uses: bool = True
    canary: bool = True
    shard: tuple[int, int] = (1, 1)
    on_step: Callable[[Step], None] = field(default=lambda step: None)

    def memory(self, browser: Browser) -> Memory:
        return Memory(self.cache, self.anew, browser.version)

    def run(self, rules: Sequence[Rule], memory: Memory, seed: str = "") -> Run:
        run = Run(rules, memory=memory, seed=seed, pictures=self.pictures, uses=self.uses, on_step=self.on_step)
        if self.jobs:
            run.jobs = self.jobs
        return run

    def mine(self, sights: Sequence[Sight]) -> list[Sight]:
        """Those of this shard: every page belongs to one, with all its states."""
        mine = set(self.mine_pages({sight.page for sight in sights}))
        return [sight for sight in sights if sight.page in mine]

    def mine_pages(self, names: Iterable[str]) -> list[str]:
        number, of = self.shard
        return [name for name in names if _number(name) % of == number - 1]

    @property
    def compares(self) -> bool:
        """Whether pages are laid side by side in this shard: all of them, also those that others look at."""
        return self.shard[0] == 1

    def minds(self, rule: Rule, walk: Walk) -> bool:
        """Whether this shard asks the rule of the service as a whole. Where single pages are checked nobody goes
        through all, unless it is asked for by name."""
        if rule.name in walk.unasked or (rule.travel is not None and walk.pages and not self.rules):
            return False
        return _number(rule.name) % self.shard[1] == self.shard[0] - 1


def _number(name: str) -> int:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16)


async def check_prototype(walk: Walk, options: Options, *, draft: str = "", make_app: MakeApp | None = None) -> Result:
    """Check a prototype of our own in every state. make_app: makes the server of the canary's prototypes; without it
    rules of whole services have no canary."""
    rules, prototype = chosen(options.rules), walk.prototype
    began, start = datetime.now(UTC), time.monotonic()
    assets = walk.assets
    sights, whole = walk.sights(), [rule for rule in rules if options.minds(rule, walk)]
    mine = options.mine(sights)
    others = [sight for sight in sights if sight not in mine] if options.compares else []
    async with a_browser() as browser:
        memory = options.memory(browser)
        run = options.run(rules, memory, f"{assets.style.path} {assets.script.path}")
        missed, reports, beside, found = await asyncio.gather(
            _canary(rules, whole, make_app, browser, memory) if options.canary else _nothing(),
            run.check(mine, browser) if _looks(rules) else _unseen(mine),
            Run([], run.jobs).check(others, browser),
            travelled(whole, Visitor(browser, walk, sights), memory),
        )
        order = {sight.id: number for number, sight in enumerate(sights)}
        laid = sorted([*reports, *beside], key=lambda one: order[one.sight.id])
        side_by_side = compared(rules, laid) if options.compares else []
        own = Own(prototype, [site.language.code for site in walk.sites()], walk.today)
        findings = [*_looked([*reports, *beside]), *side_by_side, *judged(whole, own), *found]
        known = judge(findings, read_accepted(prototype.folder), walk.today)
        names = [rule.name for rule in rules]
        result = Result(prototype.name, names, reports, known.findings, missed, began, draft=draft, accepted=known)
        result.beside = [report.sight for report in beside]
        result.origin = Locator(prototype, {sight.id: sight for sight in sights})
        return await _pictured(result, options, browser, start)


async def check_sights(target: str, find: Callable[[Run, Browser], AsyncIterator[Report]], options: Options) -> Result:
    """Check pages that are not ours: those that `find` looks at, one after the other."""
    rules = [rule for rule in chosen(options.rules) if not rule.own and (rule.script or rule.drive or rule.compare)]
    began, start = datetime.now(UTC), time.monotonic()
    async with a_browser() as browser:
        memory = options.memory(browser)
        run = options.run(rules, memory)
        missed = await silent(rules, browser, memory) if options.canary else []
        reports = [report async for report in find(run, browser)]
        findings = [*_looked(reports), *compared(rules, reports)]
        result = Result(target, [rule.name for rule in rules], reports, findings, missed, began)
        return await _pictured(result, options, browser, start)


async def _pictured(result: Result, options: Options, browser: Browser, start: float) -> Result:
    """With a picture of each fault where pictures are kept, and how long all of it took."""
    if options.pictures is not None:
        result.pictures = options.pictures
        result.marks = await marked(result.faults, result.reports, browser, options.pictures)
    result.seconds = time.monotonic() - start
    return result


async def _nothing() -> list[str]:
    return []


def _looks(rules: Sequence[Rule]) -> bool:
    """Whether any of them looks at pages in a browser."""
    return any(rule.script or rule.drive or rule.compare for rule in rules)


async def _unseen(sights: Sequence[Sight]) -> list[Report]:
    """Those that are read as they are served, and not opened."""
    return [Report(sight) for sight in sights]


async def _canary(
    rules: Sequence[Rule], whole: Sequence[Rule], make_app: MakeApp | None, browser: Browser, memory: Memory
) -> list[str]:
    of_pages = await silent(rules, browser, memory)
    return [*of_pages, *(await trials.silent(whole, make_app, browser, memory) if make_app else [])]


def _looked(reports: Sequence[Report]) -> list[Finding]:
    return [finding for report in reports for finding in report.findings]


def compared(rules: Sequence[Rule], reports: Sequence[Report]) -> list[Finding]:
    """What is seen only when pages are laid side by side."""
    all_seen, found = seen(reports), []
    for rule in [rule for rule in rules if rule.compare is not None]:
        assert rule.compare is not None
        concerned = [one for one in all_seen if one.sight.own or not rule.own]
        try:
            found += [Finding.of(rule, one, where.sight) for where, one in rule.compare(concerned)]
        except Exception as error:  # whatever a rule does wrong is told, and is no pass
            found.append(Finding.unfinished(rule.name, error, Sight("", "")))
    return found
