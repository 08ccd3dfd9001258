"""The canary: before a run is believed, every rule it asks must find the fault that was put into a page for it.

A package that does not fit, a script that is blocked, a browser that renders nothing: all would give a run without
findings. Such a run is not passed but invalid.
"""

from __future__ import annotations

from collections.abc import Sequence

from playwright.async_api import Browser

from .examples import Example, examples_of
from .findings import Finding
from .rule import Rule
from .run import Run, seen


async def asked(rule: Rule, example: Example, run: Run, browser: Browser) -> list[Finding]:
    """What one rule finds in one example."""
    reports = await run.check(example.sights, browser)
    found = [finding for report in reports for finding in report.findings]
    if rule.compare is not None:
        found += [Finding.of(rule, one, where.sight) for where, one in rule.compare(seen(reports))]
    return found


async def silent(rules: Sequence[Rule], browser: Browser) -> list[str]:
    """The names of the rules that do not find what is wrong with the first page of their fails.html."""
    missed = []
    for rule in rules:
        examples = [example for example in examples_of(rule) if example.fails]
        if examples and not await _trips(rule, examples[0], browser):
            missed.append(rule.name)
    return missed


async def _trips(rule: Rule, example: Example, browser: Browser) -> bool:
    found = await asked(rule, example, Run([rule], jobs=1), browser)
    return any(one.outcome != "unfinished" for one in found)
