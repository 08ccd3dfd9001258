"""A slow network: the text of the first page shows within five seconds."""

from __future__ import annotations

from collections.abc import AsyncIterator

from playwright.async_api import Error as PlaywrightError

from ...journeys import Visitor
from ...rule import Found, Rule, both
from ...tab import SLOW

MOST = 5.0
"""Seconds until there is text to read."""
PAINTED = """() => { const first = performance.getEntriesByName('first-contentful-paint')[0];
    return first ? first.startTime : 0 }"""


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Open the first page over 400 kbit/s; once more where it was late, as the machine may have been busy."""
    first = visitor.paths[0].pages[0]
    seconds = min([await _painted(visitor)]) if visitor.paths else 0.0
    if seconds > MOST:
        seconds = min(seconds, await _painted(visitor))
    if seconds > MOST:
        yield Found("late", {"seconds": f"{seconds:.1f}", "most": f"{MOST:g}"}, page=first.name)


async def _painted(visitor: Visitor) -> float:
    """Seconds until something is painted; twice the limit where nothing is."""
    async with visitor.person(visitor.paths[0]) as person:
        cdp = await person.context.new_cdp_session(person.tab)
        await cdp.send("Network.enable")
        await cdp.send("Network.emulateNetworkConditions", SLOW)
        await person.tab.goto(person.url(person.path.pages[0]), wait_until="commit")
        try:
            await person.tab.wait_for_function(PAINTED, timeout=2000 * MOST)
        except PlaywrightError:
            return 2 * MOST
        return float(await person.tab.evaluate(PAINTED)) / 1000


rule = Rule(
    title=both("Första sidan går att läsa på ett långsamt nät", "The first page can be read on a slow network"),
    criteria=(),
    hurts=both(
        "Den som sitter på ett tåg, på landet eller med slut på surf ser en tom sida.",
        "People on a train, in the country or out of data see an empty page.",
    ),
    mend=both(
        "Låt texten visas innan skript, bilder och teckensnitt har kommit.",
        "Let the text show before scripts, images and fonts have come.",
    ),
    fails={
        "late": both(
            "Med 400 kbit/s syns ingen text förrän efter {seconds} sekunder. Det ska vara högst {most}.",
            "At 400 kbit/s no text shows until after {seconds} seconds. It must be {most} at most.",
        )
    },
    own=True,
    seconds=120,
    travel=travel,
)
