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
        kept = tab.remembered["rested"] = await tab.kit("() => window.__provrum.rest()")
    return kept
