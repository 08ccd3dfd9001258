"""Addresses hold: each page can be loaded again, and opened from a bookmark."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...journeys import Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Each page of the longest way, opened by its address and loaded again; and one by somebody who has no answers."""
    path = visitor.paths[-1]
    pages = [page for page in path.pages[:-1] if page.asks and not page.sends]
    async with visitor.person(path) as person:
        await person.answered()
        for page in pages:
            status = await person.go(person.url(page))
            if status >= 400 or person.here != page.name:
                yield Found("bookmark", {"where": person.here}, page=page.name)
                continue
            await person.tab.reload(wait_until="domcontentloaded")
            lost = person.lost(page, await person.shows(page))
            if person.here != page.name or lost:
                yield Found("reload", {"names": ", ".join(lost) or person.here}, page=page.name)
    async with visitor.person(path) as stranger:
        for page in pages[len(pages) // 2 : len(pages) // 2 + 1]:
            status = await stranger.go(stranger.url(page))
            if status >= 400 or not await stranger.tab.locator("main h1").count():
                yield Found("stranger", {"status": status}, page=page.name)


rule = Rule(
    title=both("Varje sida går att ladda om och att bokmärka", "Each page can be loaded again and bookmarked"),
    criteria=(),
    hurts=both(
        "Den som laddar om, byter flik eller kommer tillbaka senare hittar inte sina svar.",
        "People who load the page again, change tabs or come back later do not find their answers.",
    ),
    mend=both(
        "Ge varje sida en egen adress som visar de sparade svaren, och led den som saknar svar till början.",
        "Give each page an address of its own that shows the stored answers, and lead whoever has none to the start.",
    ),
    fails={
        "bookmark": both(
            "Den som har svarat och öppnar sidans adress kommer till {where} i stället.",
            "Whoever has answered and opens the page's address comes to {where} instead.",
        ),
        "reload": both(
            "När sidan laddas om är svaren borta: {names}.", "When the page is loaded again, answers are gone: {names}."
        ),
        "stranger": both(
            "Den som inte har svarat och öppnar sidans adress får en död sida ({status}).",
            "Whoever has not answered and opens the page's address gets a dead page ({status}).",
        ),
    },
    own=True,
    seconds=240,
    travel=travel,
)
