"""Exploring: every control of a page is used once, and what comes of it is remembered for all rules that ask.

What is done and seen in the page is in page/explore.js; what needs real keys is done here.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .rule import Found, Rule
from .tab import Tab

Told = dict[str, Any]
"""What page/explore.js tells of something."""

USED = "kit => window.__provrum.explore.used()"
"""What a page must have to be explored: something to press or to fill in."""
SECONDS = 60.0
"""How long the controls of one page are tried at the most, on a machine that is busy."""
LOOKS = 6
"""Pages with something opened that are looked at by all rules."""
STOPS = 40
"""How many times Tab is pressed within a dialog."""
CLOSES = r"close|cancel|dismiss|done|ok\b|back|no\b|stäng|avbryt|klar|tillbaka|nej|×|✕|✖|^x$"


@dataclass
class Dialog:
    """opener: what was pressed. told: what came. inside: whether focus came into it; leaves: where Tab went out of it;
    escape, button: whether Escape, or a button of its own, closes it; closer: what closes it by mouse alone.
    back: where the focus was after each way of closing, by way."""

    opener: Told
    told: Told
    inside: bool = False
    leaves: Told | None = None
    escape: bool = False
    button: bool = False
    closer: Told | None = None
    back: dict[str, Told] = field(default_factory=dict)


@dataclass
class Explored:
    """restless: what changes by itself. presses, fields: what came of each control and field. looked: what rules found
    when something was opened, with the name of what opened it. whole: whether there was time for all."""

    restless: list[Told] = field(default_factory=list)
    presses: list[Told] = field(default_factory=list)
    fields: list[Told] = field(default_factory=list)
    dialogs: list[Dialog] = field(default_factory=list)
    looked: list[tuple[str, list[Told]]] = field(default_factory=list)
    whole: bool = True


async def explored(tab: Tab, rules: Sequence[Rule] = ()) -> Explored:
    """What this page does when it is used, remembered. rules: those that look at what is opened."""
    kept: Explored | None = tab.remembered.get("explored")
    if kept is None:
        kept = tab.remembered["explored"] = await _Explorer(tab, rules).explore()
    return kept


async def ask(tab: Tab, script: str, argument: Any = None) -> Any:
    """Run a function that is given page/explore.js and the argument."""
    return await tab.ask(f"argument => ({script})(window.__provrum.explore, argument)", argument)


def place(key: str, told: Told, criteria: tuple[str, ...] = (), **values: Any) -> Found:
    """Something found at a place that page/explore.js has told of."""
    box = tuple(told["box"]) if told.get("box") else None
    return Found(key, values, told["selector"], told["snippet"], box, criteria)


class _Explorer:
    def __init__(self, tab: Tab, rules: Sequence[Rule]):
        self.tab, self.rules, self.found = tab, rules, Explored()
        self.until = time.monotonic() + SECONDS
        self.seen: set[str] = set()

    async def explore(self) -> Explored:
        await self._afresh()
        self.found.restless = await ask(self.tab, "explore => explore.restless")
        for path in await ask(self.tab, "explore => explore.pressables()"):
            if await self._in_time():
                await self._press(path)
        for path in await ask(self.tab, "explore => explore.settables()"):
            if await self._in_time():
                await self._set(path)
        return self.found

    async def _in_time(self) -> bool:
        self.found.whole = self.found.whole and time.monotonic() < self.until
        return self.found.whole

    async def _afresh(self) -> None:
        await self.tab.again()
        await self.tab.kit("() => window.__provrum.explore.idle()")

    async def _press(self, path: str) -> None:
        told: Told | None = await ask(self.tab, "(explore, path) => explore.press(path)", path)
        if told is None:
            return
        self.found.presses.append(told)
        told["again"], told["late"] = None, None
        dialogs = [one for one in told["came"] if one["dialog"] or one["covers"]]
        if told["came"]:
            await self._look(told)
        if dialogs and not told["did"]:
            await self._dialog(told, dialogs[0])
            await self._afresh()
            return
        if told["came"] or await ask(self.tab, "explore => explore.pending()"):
            told["late"] = await ask(self.tab, "(explore, path) => explore.wait(path)", path)
        if not told["quiet"]:
            told["again"] = await ask(self.tab, "(explore, path) => explore.again(path)", path)
        if told["did"] or not await ask(self.tab, "explore => explore.restored()"):
            await self._afresh()

    async def _set(self, path: str) -> None:
        told: Told | None = await ask(self.tab, "(explore, path) => explore.set(path)", path)
        if told is None:
            return
        self.found.fields.append(told)
        told["late"] = None
        if told["came"] or await ask(self.tab, "explore => explore.pending()"):
            told["late"] = await ask(self.tab, "(explore, path) => explore.wait(path)", path)
        if told["did"] or told["changed"]:
            await self._afresh()

    async def _look(self, told: Told) -> None:
        """All rules look at what has come, which nobody has seen before."""
        new = {one["selector"] for one in told["came"]} - self.seen
        if self.rules and new and len(self.found.looked) < LOOKS:
            self.seen |= new
            self.found.looked.append((told["name"], await self.tab.look(self.rules)))
            await self.tab.kit("() => true")

    async def _dialog(self, told: Told, came: Told) -> None:
        path = came["dialog"] or came["selector"]
        if any(one.told["selector"] == came["selector"] for one in self.found.dialogs):
            return
        dialog = Dialog(told, came)
        self.found.dialogs.append(dialog)
        dialog.inside = await self._inside(path)
        if came["modal"] or came["covers"]:
            dialog.leaves = await self._leaves(path)
        await self.tab.page.keyboard.press("Escape")
        await ask(self.tab, "explore => explore.settle(400)")
        dialog.escape = not await self._visible(path)
        if dialog.escape:
            dialog.back["Escape"] = await self._focus(told["path"])
            await ask(self.tab, "(explore, path) => explore.press(path)", told["path"])
        if await self._visible(path):
            await self._close(dialog, path)

    async def _leaves(self, path: str) -> Told | None:
        """Where Tab goes out of an open dialog, among what lies behind it."""
        if not await self._inside(path):
            await ask(self.tab, "(explore, path) => explore.enter(path)", path)
        first: str = ""
        for _stop in range(STOPS):
            await self.tab.page.keyboard.press("Tab")
            stop: Told = await ask(self.tab, "(explore, path) => explore.stop(path)", path)
            if stop["behind"]:
                return stop
            if stop["selector"] == first:
                return None
            first = first or stop["selector"]
        return None

    async def _close(self, dialog: Dialog, path: str) -> None:
        """Try the buttons of an open dialog, those first that say that they close it."""
        for button in await ask(self.tab, "(explore, [path, words]) => explore.closers(path, words)", [path, CLOSES]):
            await ask(self.tab, "(explore, path) => explore.focus(path)", button["selector"])
            if button["focusable"]:
                await self.tab.page.keyboard.press("Enter")
            else:
                await ask(self.tab, "(explore, path) => explore.point(path)", button["selector"])
            await ask(self.tab, "explore => explore.settle(400)")
            if self.tab.went:
                return
            if not await self._visible(path):
                dialog.button = bool(button["focusable"])
                dialog.closer = button
                dialog.back["button"] = await self._focus(dialog.opener["path"])
                return

    async def _inside(self, path: str) -> bool:
        return bool(await ask(self.tab, "(explore, path) => explore.inside(path)", path))

    async def _visible(self, path: str) -> bool:
        return bool(await ask(self.tab, "(explore, path) => explore.visible(path)", path))

    async def _focus(self, opener: str) -> Told:
        """Where the focus is, seen from what opened."""
        told: Told = await ask(self.tab, "(explore, path) => explore.focused(path)", opener)
        return told
