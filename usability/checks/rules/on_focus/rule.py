"""On focus: nothing happens to a page because the focus comes to one of its controls."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...rule import Found, Rule, both
from ...tab import Tab

CONTROLS = "kit => kit.controls().filter(kit.tabbable).map(kit.selector)"
MOST = 60
"""Controls of a page that are tried."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Give each control the focus, and see whether it stays and the page stays."""
    for path in (await tab.kit(CONTROLS))[:MOST]:
        stayed = await tab.kit(
            """async (kit, path) => {
                const element = kit.find(path), heard = window.__provrumHeard, before = heard.done.length;
                if (!element) return true;
                element.focus();
                await new Promise(done => setTimeout(done, 30));
                return document.activeElement !== document.body && heard.done.length === before;
            }""",
            path,
        )
        if tab.went:
            yield await tab.found("leaves", path, url=tab.went[0])
            await tab.again()
        elif not stayed:
            yield await tab.found("moves", path)
            await tab.again()


rule = Rule(
    title=both("Ingenting händer bara för att något får fokus", "Nothing happens because something gets focus"),
    criteria=("3.2.1",),
    hurts=both(
        "Den som tabbar sig fram eller använder skärmläsare hamnar någon annanstans utan att ha valt det.",
        "People who use Tab or a screen reader end up somewhere else without having chosen it.",
    ),
    mend=both(
        "Låt det hända när man trycker, inte när fokus kommer (onfocus).",
        "Let it happen when it is pressed, not when focus comes (onfocus).",
    ),
    fails={
        "leaves": both("När den får fokus går sidan till {url}.", "When it gets focus the page goes to {url}."),
        "moves": both(
            "När den får fokus försvinner fokus, eller ett nytt fönster öppnas.",
            "When it gets focus the focus goes away, or a new window opens.",
        ),
    },
    drive=drive,
)
