"""Traps: where Tab goes round and never comes to the rest of the page, although Escape and the keys that the page
itself tells of have been tried. A dialog that is open may keep the focus, as long as it can be closed."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from ...keys import INNER, SETTLES, Stop, Walk, pressed, walked
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 6
"""Stops of a loop from which a way out is tried."""
AT_ONCE = 9.5
"""Milliseconds: who presses on is not sent back later than that."""
MISSED = """(kit, paths) => {
    const groups = new Set(paths.map(path => kit.find(path)).filter(e => e?.type === "radio").map(e => e.name));
    const counts = e => !e.matches("iframe, audio, video, object, embed") && !(e.type === "radio" && groups.has(e.name));
    return kit.controls().filter(e => kit.tabbable(e) && kit.visible(e) && !e.matches(":disabled") && counts(e) && !paths.includes(kit.selector(e))).length;
}"""  # noqa: E501
MODAL = "(kit, path) => !!kit.find(path) && !!kit.closest(kit.find(path), 'dialog, [role=dialog], [role=alertdialog], [aria-modal=true]')"  # noqa: E501
TEXT = "() => document.body.innerText"


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Where the walk goes round, forward or back, look for a way out."""
    walk = await walked(tab)
    loops = [(loop, key) for loop, key in ((walk.loop, "Tab"), (walk.loop_back, "Shift+Tab")) if loop]
    told: set[str] = set()
    for loop, key in loops:
        stop = loop[-1]
        if stop.path in told or await tab.kit(MODAL, stop.path):
            continue
        told.add(stop.path)
        missed = await tab.kit(MISSED, [one.path for one in walk.stops])
        if len(loop) > 1 and not missed:
            continue  # it comes to all there is, and begins anew
        if await _leaves(tab, loop, key):
            continue
        sure = stop.tag not in INNER and (len(loop) == 1 or _certain(walk))
        yield await tab.found("trap" if sure else "perhaps", stop.path, name=stop.name, press=key, missed=missed)


def _certain(walk: Walk) -> bool:
    return walk.sent is None or walk.sent < AT_ONCE


async def _leaves(tab: Tab, loop: list[Stop], key: str) -> bool:
    """Whether any of the ways out works, from any stop of the loop."""
    inside = {stop.path for stop in loop}
    for stop in loop[:MOST]:
        await tab.again()
        for way in ["Escape", *await _told(tab), "Enter"]:
            await tab.ask("path => window.__provrum.kit.find(path)?.focus()", stop.path)
            now = await pressed(tab, way, SETTLES)
            if way == "Enter":
                if any([await _tried(tab, one, stop, inside) for one in await _told(tab)]):
                    return True
                continue
            if await _outside(tab, now, inside) or await _outside(tab, await pressed(tab, key, SETTLES), inside):
                return True
    return False


async def _tried(tab: Tab, way: str, stop: Stop, inside: set[str]) -> bool:
    await tab.ask("path => window.__provrum.kit.find(path)?.focus()", stop.path)
    return await _outside(tab, await pressed(tab, way, SETTLES), inside)


async def _told(tab: Tab) -> list[str]:
    """Keys that the page tells of: Ctrl+M, Alt+1, F6."""
    text = await tab.ask(TEXT)
    pairs = re.findall(r"\b(ctrl|control|alt|shift)\s*[+-]\s*(f\d{1,2}|tab|[a-z0-9])\b", text, re.IGNORECASE)
    alone = re.findall(r"\b(F\d{1,2})\b", text)
    names = {"ctrl": "Control", "control": "Control", "alt": "Alt", "shift": "Shift"}
    return [*(f"{names[first.lower()]}+{_key(last)}" for first, last in pairs), *alone][:4]


def _key(text: str) -> str:
    return text.capitalize() if len(text) > 1 else text.lower()


async def _outside(tab: Tab, now: dict[str, object] | None, inside: set[str]) -> bool:
    if now is None:
        return True
    path = await tab.ask(
        "n => { const { kit } = window.__provrum; return kit.selector(kit.stops.element(n)) }", now["number"]
    )
    return path not in inside


rule = Rule(
    title=both("Tab kommer vidare från allt som får fokus", "Tab goes on from all that gets focus"),
    criteria=("2.1.2",),
    hurts=both(
        "Den som använder tangentbord fastnar, och kan varken gå vidare eller skicka det hen har skrivit.",
        "People who use a keyboard get stuck, and can neither go on nor send what they have written.",
    ),
    mend=both(
        "Låt Tab och Shift+Tab vara i fred: inget preventDefault på Tab, och ingen focus() när fältet lämnas (blur).",
        "Leave Tab and Shift+Tab alone: no preventDefault on Tab, and no focus() when focus leaves the field (blur).",
    ),
    fails={
        "trap": both(
            "Fokus kommer inte härifrån med {press}, och inte heller med Escape. {missed} andra ställen på sidan nås"
            " aldrig.",
            "Focus does not get away from here by {press}, nor by Escape. {missed} other places of the page are never"
            " reached.",
        ),
    },
    reviews={
        "perhaps": both(
            "Fokus kommer inte vidare härifrån med {press}. Finns det ett annat sätt, och står det på sidan?",
            "Focus does not get on from here by {press}. Is there another way, and does the page tell it?",
        ),
    },
    needs="kit => kit.controls().some(kit.tabbable)",
    act=("80af7b", "ebe86a", "a1b64e"),
    seconds=120,
    drive=drive,
)
