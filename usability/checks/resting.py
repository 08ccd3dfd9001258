"""Resting: what a page does while nobody does anything, remembered for all rules that ask. See page/rest.js."""

from __future__ import annotations

from typing import Any

from .tab import Tab


async def rested(tab: Tab) -> dict[str, Any]:
    """moving: what moves, blinks or changes by itself for more than five seconds; stops: whether something on the page
    seems to stop it; gone: what went away by itself; ends: when the page went elsewhere by itself, or None."""
    kept: dict[str, Any] | None = tab.remembered.get("rested")
    if kept is None:
        await tab.again()
        await tab.kit("() => window.__provrum.rest.begin()")
        moving = [*await _ask(tab, "animations"), *await _ask(tab, "pictures")]
        stops, changes = await _ask(tab, "stopped"), await _ask(tab, "changes")
        ends = await _ask(tab, "ends")
        kept = {"moving": [*moving, *changes["found"]], "stops": stops, "gone": changes["gone"], "ends": ends}
        tab.remembered["rested"] = kept
    return kept


async def _ask(tab: Tab, what: str) -> Any:
    return await tab.ask(f"() => window.__provrum.rest.{what}()")
