"""Acts: what is done to a page, by mouse or by key, and what it does in answer. Two acts do the same where what they
change is the same."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

from .tab import Tab

ROUNDS = 5
"""How many times a page is asked whether something has happened."""
BETWEEN = 0.03
"""Seconds between them."""
STILL = "*, *::before, *::after { transition: none !important; caret-color: transparent !important }"
KEYS = ("Enter", "Space", "ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft")
GLOBAL = ("Escape", "ArrowLeft", "ArrowRight", "ArrowDown", "ArrowUp", "Enter")
CONTROLS = 40
"""Controls that are tried when another way to do the same is looked for."""
NEAR = 3
"""Of these, how many are tried key by key."""


@dataclass(frozen=True)
class Effect:
    """changes: by path, what became other: shown, hidden, text, state, value, gone. A path
    ends with " value" where that of a field did. looks: the paths of what is only painted
    otherwise. went: addresses that the page tried to go to; done: windows and boxes it opened."""

    changes: tuple[tuple[str, str], ...] = ()
    looks: frozenset[str] = frozenset()
    went: tuple[str, ...] = ()
    done: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.looks or self.went or self.done)

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(path for path, _what in self.changes)

    def like(self, other: Effect) -> bool:
        """Whether they have something in common."""
        if set(self.went + self.done) & set(other.went + other.done):
            return True
        if self.paths:
            return bool(self.paths & other.paths)
        return bool(self.looks & (other.looks | other.paths))

    def without(self, noise: Effect) -> Effect:
        changes = tuple((path, what) for path, what in self.changes if path not in noise.paths)
        return Effect(changes, self.looks - noise.looks - noise.paths, self.went, self.done)


async def begin(tab: Tab) -> None:
    """Before the first act: nothing moves on its way from one look to another."""
    await tab.ask("([still, dress]) => window.__provrum.dress(still + dress)", [STILL, tab.mode.dress])


async def noise(tab: Tab) -> Effect:
    """What changes by itself."""
    await tab.ask("() => window.__provrum.kit.watch()")
    await asyncio.sleep(BETWEEN)
    return await _changed(tab, len(tab.went))


async def effect(tab: Tab, act: Awaitable[Any], ignore: Effect = Effect(), rounds: int = ROUNDS) -> Effect:
    """What an act does, as soon as it has done something."""
    await tab.ask("() => window.__provrum.kit.watch()")
    before = len(tab.went)
    await act
    found = Effect()
    for _round in range(rounds):
        found = (await _changed(tab, before)).without(ignore)
        if found:
            break
        await asyncio.sleep(BETWEEN)
    return found


async def _changed(tab: Tab, before: int) -> Effect:
    told = await tab.ask("() => window.__provrum.kit.changed()")
    went = (*tab.went[before:], *([told["url"]] if told["url"] else []))
    return Effect(tuple(told["paths"].items()), frozenset(told["looks"]), went, tuple(told["done"]))


async def click(tab: Tab, times: int = 1) -> None:
    """Press and release where the pointer is."""
    for time in range(times):
        await tab.page.mouse.down(click_count=time + 1)
        await tab.page.mouse.up(click_count=time + 1)


async def point_at(tab: Tab, path: str) -> bool:
    """Bring the pointer over an element, where it is itself that is hit. False where there is no such place."""
    point = await tab.ask(
        """async path => {
            const { kit } = window.__provrum, e = kit.find(path);
            if (!e) return null;
            e.scrollIntoView({ block: "nearest", behavior: "instant" });
            const point = kit.point(e);
            return point;
        }""",
        path,
    )
    if point is None:
        return False
    await tab.page.mouse.move(*point)
    await tab.ask("() => new Promise(done => requestAnimationFrame(() => done()))")
    return True


async def by_keys(tab: Tab, path: str, wanted: Effect) -> bool:
    """Whether a key does the same, with the focus nowhere or on one of the controls nearest to it."""
    paths: list[str] = await tab.kit(
        "(kit, [path, most]) => kit.nearest(kit.find(path)).slice(0, most).map(kit.selector)", [path, NEAR]
    )
    for place, keys in [("", GLOBAL), *((one, KEYS) for one in paths)]:
        if place:
            found = await effect(tab, _focus(tab, place), rounds=1)
            if found.like(wanted):
                return True
        for key in keys:
            if (await effect(tab, tab.page.keyboard.press(key), rounds=1)).like(wanted):
                return True
            if key.startswith("Arrow") and await _moved(tab, place):
                for then in ("Enter", "Space"):
                    if (await effect(tab, tab.page.keyboard.press(then), rounds=1)).like(wanted):
                        return True
    return False


async def _moved(tab: Tab, place: str) -> bool:
    """Whether the focus has gone from one thing to another."""
    now = await tab.ask(
        "() => { const { kit } = window.__provrum, e = kit.stops.active(); return e && kit.selector(e) }"
    )
    return bool(now) and now != place


async def _focus(tab: Tab, path: str) -> None:
    await tab.ask("path => window.__provrum.kit.find(path)?.focus()", path)


async def by_controls(tab: Tab, path: str, wanted: Effect) -> bool:
    """Whether any control that Tab reaches does the same when it gets the focus or is pressed."""
    if wanted.went or wanted.done:
        links = await tab.kit("kit => kit.reached().map(e => e.href || e.formAction || '').filter(Boolean)")
        if set(links) & set(wanted.went + wanted.done):
            return True
    found: bool = await tab.kit(
        """async (kit, [path, most, paths, looks, done]) => {
            const wait = () => new Promise(end => setTimeout(end, 20));
            const leads = e => e.matches("a[href]") && !e.getAttribute("href").startsWith("#") && !/^javascript/.test(e.getAttribute("href"));
            for (const e of kit.nearest(kit.find(path)).slice(0, most)) {
                if (e.matches("input[type=file]")) continue;
                kit.watch();
                e.focus();
                if (!leads(e) && e.matches("button, summary, input, select, a[href]")) e.click(); // as a key does with these
                await wait();
                const now = kit.changed();
                const all = Object.keys(now.paths);
                if (paths.length ? all.some(one => paths.includes(one)) : [...all, ...now.looks].some(one => looks.includes(one))) return true;
                if ([now.url, ...now.done].some(one => one && done.includes(one))) return true;
            }
            return false;
        }""",  # noqa: E501
        [path, CONTROLS, sorted(wanted.paths), sorted(wanted.looks), [*wanted.went, *wanted.done]],
    )
    return found or bool(set(tab.went) & set(wanted.went))
