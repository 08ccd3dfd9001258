"""Weight: the first page is light, and asks the network for little."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

from ...journeys import Visitor
from ...rule import Found, Rule, both

MOST_BYTES = 100_000
"""Of HTML, styles and scripts as they travel: two seconds at the 400 kbit/s of `tab.SLOW`."""
MOST_REQUESTS = 10
"""A browser opens six connections to a server: ten requests are two rounds of the 400 ms of `tab.SLOW`."""
WEIGHED = ("Document", "Stylesheet", "Script")


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Open the first page with nothing remembered, and weigh what comes."""
    kinds: dict[str, str] = {}
    weights: Counter[str] = Counter()
    async with visitor.person(visitor.paths[0]) as person:
        cdp = await person.context.new_cdp_session(person.tab)
        cdp.on("Network.responseReceived", lambda told: kinds.update(_kind(told)))
        cdp.on("Network.loadingFinished", lambda told: weights.update({told["requestId"]: told["encodedDataLength"]}))
        await cdp.send("Network.enable")
        first = person.path.pages[0]
        await person.tab.goto(person.url(first), wait_until="load")
        await person.tab.wait_for_load_state("networkidle")
    total = int(sum(weights[id] for id, kind in kinds.items() if kind in WEIGHED))
    if total > MOST_BYTES:
        yield Found("heavy", {"kilobytes": total // 1000, "most": MOST_BYTES // 1000}, page=first.name)
    if len(kinds) > MOST_REQUESTS:
        yield Found("many", {"count": len(kinds), "most": MOST_REQUESTS}, page=first.name)


def _kind(told: dict[str, Any]) -> dict[str, str]:
    """What kind of answer it is; nothing for what is in the page itself."""
    return {} if told["response"]["url"].startswith("data:") else {told["requestId"]: told["type"]}


rule = Rule(
    title=both("Första sidan är lätt", "The first page is light"),
    criteria=(),
    hurts=both(
        "Den som har långsamt nät eller betalar per megabyte väntar länge, eller kommer aldrig in.",
        "People whose network is slow, or who pay by the megabyte, wait long or never get in.",
    ),
    mend=both(
        "Ta bort stilar, skript och bilder som sidan inte behöver.",
        "Take away styles, scripts and images that the page does not need.",
    ),
    fails={
        "heavy": both(
            "Sidans HTML, stilar och skript väger {kilobytes} kB. Det ska vara högst {most}.",
            "The page's HTML, styles and scripts weigh {kilobytes} kB. It must be {most} at most.",
        ),
        "many": both(
            "Sidan hämtar {count} filer. Det ska vara högst {most}.",
            "The page fetches {count} files. It must be {most} at most.",
        ),
    },
    own=True,
    seconds=60,
    travel=travel,
)
