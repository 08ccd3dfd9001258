"""Asking rules in a browser, from tests that are not asynchronous themselves."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from threading import Thread
from typing import Any

from usability.checks.canary import asked
from usability.checks.examples import Example
from usability.checks.findings import Finding
from usability.checks.rule import Rule
from usability.checks.run import a_bench, a_browser


def in_thread(work: Any) -> Any:
    """Run a coroutine in a thread of its own: pytest-playwright keeps an event loop in this one."""
    result: list[Any] = []

    def run() -> None:
        try:
            result.append(asyncio.run(work))
        except BaseException as error:  # given to the test
            result.append(error)

    thread = Thread(target=run)
    thread.start()
    thread.join()
    if isinstance(result[0], BaseException):
        raise result[0]
    return result[0]


async def tried(rule: Rule, examples: Sequence[Example]) -> list[list[Finding]]:
    """What the rule finds in each example."""
    async with a_browser() as browser, a_bench(browser) as bench:
        return [await asked(rule, example, bench) for example in examples]
