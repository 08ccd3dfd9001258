"""Keys: a page gone through with Tab, to its end and back, as people do who use no mouse. The walk is done once for all
rules that ask for it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from .tab import Tab

MOST = 100
"""Stops that are gone to; a page with more is walked no further."""
SETTLES = 0.03
"""Seconds that a page is given to send the focus elsewhere by itself, where it does so."""
INNER = {"iframe": 40, "frame": 40, "object": 40, "embed": 40, "video": 16, "audio": 16}
"""How many stops there may be within an element that seems to be one."""
PARTS = ("date", "time", "datetime-local", "month", "week")
"""Kinds of input that have a stop for each part."""


@dataclass(frozen=True)
class Stop:
    """An element that has got the focus, by its CSS path. box: x, y, width and height in CSS pixels of the whole page.
    cover: the path of what lay over it; "" for nothing. within: whether it was within the window. ring: whether it had
    an outline that stands out. visible: whether it can be seen at all, with the focus or without."""

    path: str
    tag: str
    kind: str
    role: str
    name: str
    tabindex: int
    box: tuple[float, float, float, float]
    cover: str
    within: bool
    ring: bool
    visible: bool


@dataclass
class Walk:
    """forward: the stops of Tab in their order; back: those of Shift+Tab. ended, ended_back: whether the focus came out
    of the page at the end. loop, loop_back: where it did not, the stops that it goes round among. restless: whether the
    page sends the focus elsewhere by itself; sent: milliseconds it left it where Tab had brought it, before it sent it
    to another element than it had come from. whole: whether it was walked to the end, and not only to the `MOST`th
    stop."""

    forward: list[Stop] = field(default_factory=list)
    back: list[Stop] = field(default_factory=list)
    ended: bool = False
    ended_back: bool = False
    loop: list[Stop] = field(default_factory=list)
    loop_back: list[Stop] = field(default_factory=list)
    restless: bool = False
    sent: float | None = None

    @property
    def whole(self) -> bool:
        return max(len(self.forward), len(self.back)) < MOST

    @property
    def stops(self) -> list[Stop]:
        """Each element once, in the order of Tab."""
        return list({stop.path: stop for stop in [*self.forward, *reversed(self.back)]}.values())


async def walked(tab: Tab) -> Walk:
    """The page that is open, gone through with the keyboard. It must have been opened afresh where this is the first to
    ask; what is remembered costs nothing."""
    if "walk" not in tab.remembered:
        walk = await _walk(tab)
        if walk.restless:
            await tab.again()
            walk = await _walk(tab, SETTLES)
        tab.remembered["walk"] = walk
    found: Walk = tab.remembered["walk"]
    return found


async def _walk(tab: Tab, pause: float = 0) -> Walk:
    walk = Walk(restless=pause > 0)
    begun = await tab.ask("() => window.__provrum.kit.stops.now()")
    forward, round_ = await _go(tab, "Tab", pause, [] if begun is None else [begun])
    walk.ended = not round_
    if begun is not None and walk.ended:  # it began within the page: the stops before come now
        before, _loop = await _go(tab, "Tab", pause, [], until=begun["number"])
        forward = before + forward
    back, round_back = await _go(tab, "Shift+Tab", pause, [])
    walk.ended_back = not round_back
    await asyncio.sleep(SETTLES)
    told = await tab.kit("kit => ({ stops: kit.stops.told(), came: kit.stops.came.length, sent: kit.stops.sent() })")
    walk.forward = list(_stops(forward, told["stops"]))
    walk.back = list(_stops(back, told["stops"]))
    walk.loop, walk.loop_back = list(_stops(round_, told["stops"])), list(_stops(round_back, told["stops"]))
    walk.sent = told["sent"]
    walk.restless = walk.restless or told["came"] > len(forward) + len(back)
    return walk


Steps = list[dict[str, Any]]


async def _go(tab: Tab, key: str, pause: float, steps: Steps, until: int = -1) -> tuple[Steps, Steps]:
    """Press a key until the focus leaves the page or comes to where it has been. Gives the steps, and those among which
    it goes round where it does not leave."""
    stays = 0
    while len(steps) < MOST:
        now = await pressed(tab, key, pause)
        if now is None or now["number"] == until:
            return steps, []
        if steps and now["number"] == steps[-1]["number"]:
            stays += 1
            if stays > _inner(now["tag"], now["kind"]):
                return steps, steps[-1:]
            continue
        first = next((i for i, step in enumerate(steps) if now["number"] == step["number"]), None)
        if first is not None:
            return steps, steps[first:]
        stays = 0
        steps.append(now)
    return steps, []


async def pressed(tab: Tab, key: str, pause: float = 0) -> dict[str, Any] | None:
    """Press a key, and see where the focus is then; None where it is nowhere in the page."""
    await tab.page.keyboard.press(key)
    if pause:
        await asyncio.sleep(pause)
    found: dict[str, Any] | None = await tab.ask("() => window.__provrum.kit.stops.now()")
    return found


def _inner(tag: str, kind: str) -> int:
    return INNER.get(tag, 8 if tag == "input" and kind in PARTS else 0)


def _stops(steps: Sequence[dict[str, Any]], told: Sequence[dict[str, Any]]) -> Iterator[Stop]:
    for step in steps:
        at = {name: step[name] for name in ("cover", "within", "ring")}
        yield Stop(**told[step["number"]], **at, box=tuple(step["box"]))
