"""Trying the forms of a page without a server: sent empty, wrong and right, what does the page itself say?"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from playwright.async_api import Error as PlaywrightError

from .attempt import Attempt, Said
from .tab import Tab

MOST = 2
"""Forms of a page that are tried."""
SECONDS = 8.0
"""How long what comes of a form may take."""
FORMS = "form, input:not([type=hidden]), textarea, select"
"""What a page must have for forms to be tried on it."""


async def attempts(tab: Tab) -> list[Attempt]:
    """Every form of the page sent empty and wrong, and right where that tells something. Done once for a page: what has
    come of it is remembered on the tab. A prototype of our own answers on the server, and those answers are states that
    are looked at anyway."""
    if tab.sight is not None and tab.sight.own:
        return []
    kept = tab.remembered
    if "attempts" not in kept:
        kept["attempts"] = await _tried(tab)
    found: list[Attempt] = kept["attempts"]
    return found


async def _tried(tab: Tab) -> list[Attempt]:
    forms = [one for one in await tab.kit("kit => kit.forms()") if one["fields"] and not one["risky"]]
    forms = sorted(forms, key=lambda one: (one["main"], len(one["fields"])), reverse=True)[:MOST]
    found: list[Attempt] = []
    for form in forms:
        found += [one async for one in _sent(tab, form)]
        await tab.again()
    return found


async def _sent(tab: Tab, form: Mapping[str, Any]) -> AsyncIterator[Attempt]:
    """Empty, then what is still there wrong, then right."""
    start = Said.of(await tab.kit("kit => kit.said()"))
    tab.network.roams = _answered(tab)
    for how in ("right",) if form["search"] else ("empty", "wrong", "right"):
        attempt = await _attempt(tab, form["at"], how, start)
        if attempt is None:
            return
        yield attempt
        if not attempt.again:
            await tab.again()
            tab.network.roams = _answered(tab)


def _answered(tab: Tab) -> bool:
    """Whether it is known what is answered to what is posted."""
    return tab.sight is not None and any(key.startswith("POST ") for key in tab.sight.served)


async def _attempt(tab: Tab, at: str, how: str, start: Said) -> Attempt | None:
    """None where the form is no longer there."""
    network = tab.network
    went, refused, documents = len(network.went), len(network.refused), network.documents
    planned = await tab.kit("(kit, [at, how]) => kit.planned(at, how)", [at, how])
    if planned is None:
        return None
    before = Said.of(planned["said"])
    made = Attempt(how, start, before, before, planned["filled"], planned["form"])
    try:
        told = await tab.kit("(kit, planned) => kit.attempt(planned)", planned)
    except PlaywrightError:  # the page has gone on to what it was answered
        told = None
    if told is None or network.documents > documents:
        return await _arrived(tab, made)
    return replace(
        made, before=Said.of(told["before"]), after=Said.of(told["after"]), native=told["native"],
        left=len(network.went) > went, refused=len(network.refused) > refused, alerted=told["alerted"],
    )  # fmt: skip


async def _arrived(tab: Tab, made: Attempt) -> Attempt:
    """What the new document says, when it is there."""
    async with asyncio.timeout(SECONDS):
        while True:
            with suppress(PlaywrightError):  # the old document goes away while it is asked
                if await tab.ask("() => document.readyState === 'complete' && !window.__provrumSent"):
                    await tab.bring_kit()
                    return replace(made, after=Said.of(await tab.kit("kit => kit.said()")), loaded=True)
            await asyncio.sleep(0.02)
