"""The canary: before a run is believed, every rule it asks must find the fault that was put into a page for it.

A package that does not fit, a script that is blocked, a browser that renders nothing: all would give a run without
findings. Such a run is not passed but invalid.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from typing import cast

from playwright.async_api import Browser

from .examples import Example, examples_of
from .findings import Finding
from .memory import NO_MEMORY, Memory
from .modes import MODES, Mode
from .rule import Found, Rule
from .run import JOBS, Bench, Run, a_bench, seen
from .sights import Sight
from .tab import Tab


async def asked(rule: Rule, example: Example, bench: Bench) -> list[Finding]:
    """What one rule finds in one example."""
    reports = await Run([rule]).check_at(bench, example.sights)
    found = [finding for report in reports for finding in report.findings]
    if rule.compare is not None:
        found += [Finding.of(rule, one, where.sight) for where, one in rule.compare(seen(reports))]
    return found


async def silent(rules: Sequence[Rule], browser: Browser, memory: Memory = NO_MEMORY) -> list[str]:
    """The names of the rules that do not find what is wrong with the first page of their fails.html. Those that have
    found it are not tried again with the same code, axe and browser."""
    rules = [rule for rule in rules if not memory.recall("awake", rule.name)]
    examples = [next((one for one in examples_of(rule) if one.fails), None) for rule in rules]
    waiting = list(range(len(rules)))
    missed: list[int] = []

    async def work() -> None:
        async with a_bench(browser) as bench:
            while waiting:
                number = waiting.pop(0)
                example = examples[number]
                if example is not None and not await _trips(rules[number], example, bench):
                    missed.append(number)
                elif example is not None:
                    memory.keep(True, "awake", rules[number].name)

    await asyncio.gather(*(work() for _job in range(min(JOBS, len(waiting)))))
    return [rules[number].name for number in sorted(missed)]


async def _trips(rule: Rule, example: Example, bench: Bench) -> bool:
    """Whether the rule finds anything, as a run would ask it; the first thing is enough."""
    if rule.compare is not None:
        found = await asked(rule, example, bench)
        return any(one.outcome != "unfinished" for one in found)
    for sight in example.sights:
        for mode in [MODES[name] for name in MODES if name in rule.modes]:
            try:
                if await _finds(rule, sight, mode, bench):
                    await bench.forget()
                    return True
            except Exception:  # a rule that crashes, or a page that does not open, finds nothing
                await bench.close()
        await bench.forget()
    return False


async def _finds(rule: Rule, sight: Sight, mode: Mode, bench: Bench) -> bool:
    tab = await bench.tab()
    if tab.sight is sight and rule.drive is None:
        await tab.show(mode)  # a rule may remember what it saw in the mode before
    else:
        await tab.open(sight, mode)
    found = bool(rule.script) and any("key" in one for one in await tab.look([rule]))
    if not found and rule.drive is not None and (not rule.needs or (await tab.has([rule.needs]))[rule.needs]):
        found = await _drives(rule, tab)
    return found


async def _drives(rule: Rule, tab: Tab) -> bool:
    assert rule.drive is not None
    async with asyncio.timeout(rule.seconds), aclosing(cast(AsyncGenerator[Found], rule.drive(tab))) as driving:
        return await anext(driving, None) is not None
