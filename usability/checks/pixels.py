"""Pixels: what a page really looks like, where its styles alone do not tell. A picture is read in the page itself."""

from __future__ import annotations

import asyncio
import base64
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .tab import SECONDS, Tab

TALLEST = 5000
"""Pixels of a page that are pictured; what stands further down is not measured."""

WITHOUT_TEXT = """
*, *::before, *::after, ::placeholder {
  -webkit-text-fill-color: transparent !important; text-decoration-color: transparent !important;
  caret-color: transparent !important; }
::placeholder { color: transparent !important; }
svg text, svg tspan { fill: transparent !important; stroke: transparent !important; }
"""
"""Put on a page to see what is behind its text. Shadows and outlines of text stay: they are behind it."""


@lru_cache
def _script(name: str) -> str:
    return (Path(__file__).parent / "page" / name).read_text(encoding="utf-8")


async def shoot(tab: Tab, name: str, top: float = 0, bottom: float = TALLEST, style: str = "") -> None:
    """Take a picture of the page from `top` to `bottom`, in CSS pixels of the whole page, with more style put on.
    Rules read it as `kit.shots[name]`. What moves is shown as it is when it has come to rest."""
    size = await tab.ask(
        "() => [document.documentElement.clientWidth,"
        " (document.scrollingElement ?? document.documentElement).scrollHeight]"
    )
    height = min(bottom, size[1], top + TALLEST) - top
    clip = {"x": 0.0, "y": top, "width": float(size[0]), "height": max(1.0, height)}
    png = await tab.page.screenshot(
        clip=clip,  # type: ignore[arg-type]
        full_page=True,
        animations="disabled",
        style=style or None,
        timeout=SECONDS * 1000,
    )
    told = {"name": name, "png": base64.b64encode(png).decode(), "left": 0, "top": top}
    await tab.ask(_script("pixels.js"), told)


async def glance(tab: Tab, name: str) -> None:
    """A quick picture of the window as it is now, for `differ`."""
    cdp = tab.cdp
    taken = await asyncio.wait_for(
        cdp.send("Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}), SECONDS
    )
    await tab.ask(_script("pixels.js"), {"name": name, "png": taken["data"], "left": 0, "top": 0})


@dataclass(frozen=True)
class Difference:
    """colour, grey: how many pixels of the window differ by more than 40 levels in a colour, and in grey."""

    colour: int
    grey: int


async def differ(tab: Tab, one: str, other: str) -> Difference:
    """How two glances differ."""
    return Difference(**await tab.ask(_script("differ.js"), {"one": one, "other": other}))
