"""Hover: what the pointer shows is shown by keys too, can be put away, and stays when the pointer comes to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from ...explore import Told, place
from ...rule import Found, Rule, both
from ...tab import Tab

MOST = 4
"""Things that show something which are tried to the end, on one page."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Point at each thing that may show something."""
    await tab.kit("() => { window.__provrumHeard.stays = true }")
    tried = 0
    for path in await _ask(tab, "hover => hover.owners()"):
        came = await _point(tab, path)
        if came is None:
            continue
        tried += 1
        dismissed = await _dismissed(tab, path)
        if not dismissed and came["covers"]:
            yield place("stays", came, text=came["text"], covered=came["covers"])
        if dismissed:
            await _away(tab)
            await _point(tab, path)
        if not came["pseudo"] and not await _hoverable(tab, path, came):
            yield place("goes", came, text=came["text"])
        await _away(tab)
        if not await _by_keys(tab, path, came["root"]):
            key = "mouse" if not came["links"] or came["outside"] else "perhaps-mouse"
            yield place(key, came, ("1.4.13", "2.1.1"), text=came["text"], name=came["name"])
        if tried == MOST:
            return


async def _ask(tab: Tab, script: str, argument: Any = None) -> Any:
    return await tab.ask(f"argument => ({script})(window.__provrum.hover, argument)", argument)


async def _point(tab: Tab, path: str) -> Told | None:
    """Point at it; what shows then."""
    at = await _ask(tab, "(hover, path) => hover.aim(path)", path)
    if at is None:
        return None
    await tab.page.mouse.move(at["x"], at["y"], steps=2)
    found: Told | None = await _ask(tab, "(hover, path) => hover.came(path)", path)
    return found


async def _away(tab: Tab) -> None:
    await tab.page.mouse.move(1, 1)
    await tab.ask("() => window.__provrum.explore.settle(1500)")


async def _dismissed(tab: Tab, path: str) -> bool:
    await tab.page.keyboard.press("Escape")
    return not await _ask(tab, "(hover, path) => hover.shows(path)", path)


async def _hoverable(tab: Tab, path: str, came: Told) -> bool:
    """Whether it stays when the pointer moves from what showed it on to what is shown."""
    await tab.page.mouse.move(came["x"], came["y"], steps=6)
    return bool(await _ask(tab, "(hover, path) => hover.shows(path)", path))


async def _by_keys(tab: Tab, path: str, root: str) -> bool:
    await tab.page.keyboard.press("Shift")  # from here on focus is shown as it is to those who use keys
    for press in (False, True):
        for other in await _ask(tab, "(hover, [path, root]) => hover.focusables(path, root)", [path, root]):
            if await _ask(tab, "(hover, [path, press]) => hover.reveals(path, press)", [other, press]):
                return True
    return False


rule = Rule(
    title=both("Det som pekaren visar når alla", "What the pointer shows is within everybody's reach"),
    criteria=("1.4.13",),
    hurts=both(
        "Den som använder tangentbord eller pekskärm ser det aldrig. Den som förstorar kan inte läsa det, eller det som"
        " det täcker.",
        "People who use a keyboard or a touch screen never see it. People who magnify cannot read it, or what it"
        " covers.",
    ),
    mend=both(
        "Låt det visas på fokus också, eller hellre med en knapp. Låt Escape dölja det, och låt det vara kvar när"
        " pekaren är på det.",
        "Let it show on focus too, or better by a button. Let Escape hide it, and let it stay while the pointer"
        " is on it.",
    ),
    fails={
        "mouse": both(
            "”{text}” visas när man pekar på ”{name}”, men aldrig med tangentbordet.",
            "“{text}” is shown when one points at “{name}”, but never by keyboard.",
        ),
        "stays": both(
            "”{text}”, som visas när man pekar, täcker ”{covered}” och går inte att dölja med Escape.",
            "“{text}”, which is shown when one points, covers “{covered}” and cannot be put away by Escape.",
        ),
        "goes": both(
            "”{text}” försvinner när pekaren flyttas till det.",
            "“{text}” goes away when the pointer is moved on to it.",
        ),
    },
    reviews={
        "perhaps-mouse": both(
            "”{text}” visas när man pekar på ”{name}”. Går det att nå med tangentbordet?",
            "“{text}” is shown when one points at “{name}”. Can it be reached by keyboard?",
        )
    },
    needs="kit => window.__provrum.hover.used()",
    seconds=45,
    drive=drive,
)
