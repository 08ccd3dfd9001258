"""First byte: the server answers at once."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from statistics import median

import httpx

from ...journeys import Visitor
from ...rule import Found, Rule, both

MOST = 0.5
"""Seconds until the first byte. Half a second is felt as waiting on every page."""
ASKED, ROUNDS = 5, 3


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """The first page and the last that asks something. The median of several, and the best of some rounds: a machine
    that is busy with other things is no fault of the page's."""
    path = visitor.paths[-1]
    last = [page for page in path.pages if page.asks and not page.sends][-1:]
    async with visitor.person(path) as person:
        await person.answered()
        cookies = {one["name"]: one["value"] for one in await person.context.cookies()}
        async with httpx.AsyncClient(cookies=cookies, timeout=20) as client:
            for page in dict.fromkeys([path.pages[0], *last]):
                seconds = await _best(client, person.url(page))
                if seconds > MOST:
                    yield Found("late", {"ms": round(seconds * 1000), "most": round(MOST * 1000)}, page=page.name)


async def _best(client: httpx.AsyncClient, url: str) -> float:
    best = float("inf")
    for _round in range(ROUNDS):
        best = min(best, median([await _first_byte(client, url) for _time in range(ASKED)]))
        if best <= MOST:
            break
    return best


async def _first_byte(client: httpx.AsyncClient, url: str) -> float:
    began = time.perf_counter()
    async with client.stream("GET", url):
        return time.perf_counter() - began


rule = Rule(
    title=both("Servern svarar genast", "The server answers at once"),
    criteria=(),
    hurts=both(
        "Alla väntar på varje sida, och den som tror att inget hände trycker igen.",
        "Everybody waits on each page, and people who think that nothing happened press again.",
    ),
    mend=both(
        "Se vad sidan gör innan den visas: en mall eller ett villkor räknar kanske för mycket.",
        "See what the page does before it is shown: a template or a condition may work too much.",
    ),
    fails={
        "late": both(
            "Det tar {ms} millisekunder innan servern svarar. Det ska vara högst {most}.",
            "It takes {ms} milliseconds until the server answers. It must be {most} at most.",
        )
    },
    own=True,
    seconds=120,
    travel=travel,
)
