"""Checking: the canary, the sights, then what is seen only when all of them are compared."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from playwright.async_api import Browser

from components.prototype import Prototype
from components.rendering import rendering_in

from .accepting import judge, read_accepted
from .canary import silent
from .findings import Finding
from .marking import marked
from .result import Result
from .rule import Rule, chosen
from .run import Report, Run, Step, a_browser, seen
from .sights import Sight
from .walk import Walk


@dataclass(frozen=True)
class Own:
    """What a rule's `judge` reads: a prototype of our own. codes: the languages that are checked."""

    prototype: Prototype
    codes: Sequence[str]
    today: date


@dataclass(frozen=True)
class Visitor:
    """What a rule's `travel` uses: a browser, and a prototype on a running server at `base`."""

    browser: Browser
    walk: Walk


@dataclass(frozen=True)
class Options:
    """rules: names; none: all. cache, anew, pictures: as of a `Run`. canary: whether the rules are tried first.
    shard: which part of how many is checked, (1, 1) for all."""

    rules: Sequence[str] = ()
    jobs: int = 0
    cache: Path | None = None
    anew: bool = False
    pictures: Path | None = None
    canary: bool = True
    shard: tuple[int, int] = (1, 1)
    on_step: Callable[[Step], None] = field(default=lambda step: None)

    def run(self, rules: Sequence[Rule], seed: str = "") -> Run:
        run = Run(rules, cache=self.cache, anew=self.anew, seed=seed, pictures=self.pictures, on_step=self.on_step)
        if self.jobs:
            run.jobs = self.jobs
        return run

    def mine(self, sights: Sequence[Sight]) -> list[Sight]:
        """Those of this shard: every page belongs to one, with all its states."""
        number, of = self.shard
        return [s for s in sights if int(hashlib.sha256(s.page.encode()).hexdigest(), 16) % of == number - 1]


async def check_prototype(walk: Walk, options: Options, *, draft: str = "") -> Result:
    """Check a prototype of our own in every state."""
    rules, prototype = chosen(options.rules), walk.prototype
    began, start = datetime.now(UTC), time.monotonic()
    assets = walk.assets
    run = options.run(rules, f"{assets.style.path} {assets.script.path}")
    async with a_browser() as browser:
        missed, reports, found = await asyncio.gather(
            silent(rules, browser) if options.canary else _nothing(),
            run.check(options.mine(walk.sights()), browser),
            _travelled(rules, Visitor(browser, walk)),
        )
        own = Own(prototype, [site.language.code for site in walk.sites()], walk.today)
        findings = [*_looked(reports), *compared(rules, reports), *_judged(rules, own), *found]
        judged = judge(findings, read_accepted(prototype.folder), walk.today)
        names = [rule.name for rule in rules]
        result = Result(prototype.name, names, reports, judged.findings, missed, began, draft=draft, accepted=judged)
        return await _pictured(result, options, browser, start)


async def check_sights(target: str, find: Callable[[Run, Browser], AsyncIterator[Report]], options: Options) -> Result:
    """Check pages that are not ours: those that `find` looks at, one after the other."""
    rules = [rule for rule in chosen(options.rules) if not rule.own and (rule.script or rule.drive or rule.compare)]
    began, start = datetime.now(UTC), time.monotonic()
    run = options.run(rules)
    async with a_browser() as browser:
        missed = await silent(rules, browser) if options.canary else []
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


def _judged(rules: Sequence[Rule], own: Own) -> list[Finding]:
    found = []
    with rendering_in(own.prototype.environment, next(iter(own.prototype.languages.values()))):
        for rule in [rule for rule in rules if rule.judge is not None]:
            assert rule.judge is not None
            try:
                found += [Finding.of(rule, one, Sight("", "")) for one in rule.judge(own)]
            except Exception as error:  # as above
                found.append(Finding.unfinished(rule.name, error, Sight("", "")))
    return found


async def _travelled(rules: Sequence[Rule], visitor: Visitor) -> list[Finding]:
    found = []
    for rule in [rule for rule in rules if rule.travel is not None]:
        assert rule.travel is not None
        try:
            async with asyncio.timeout(rule.seconds):
                found += [Finding.of(rule, one, Sight("", "")) async for one in rule.travel(visitor)]
        except Exception as error:  # as above
            found.append(Finding.unfinished(rule.name, error, Sight("", "")))
    return found
