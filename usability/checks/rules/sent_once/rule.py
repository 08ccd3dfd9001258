"""Sent once: who presses twice, or loads the receipt again, sends in one case."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from ...journeys import Person, Visitor
from ...rule import Found, Rule, both

TWICE = """() => { const form = document.querySelector('main form[method=post]');
    const body = () => new URLSearchParams(new FormData(form));
    const send = () => fetch(form.action, { method: 'POST', body: body() }).then(answer => answer.status);
    const first = send();
    return new Promise(done => setTimeout(() => Promise.all([first, send()]).then(done), 30)); }"""


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Send in twice within 50 ms, then load the receipt again."""
    path = visitor.paths[0]
    sends = next((page for page in path.pages if page.sends), None)
    if sends is None:
        return
    async with visitor.person(path) as person:
        await person.answered(before=sends)
        await person.go(person.url(sends))
        await person.fill(sends)
        statuses = await person.tab.evaluate(TWICE)
        receipt = person.url(path.pages[-1])
        shown = [await _receipt(person, receipt) for _time in range(2)]
        first = await person.visit()
        await asyncio.gather(*(person.context.request.post(person.url(sends), max_redirects=0) for _time in range(2)))
        again = await person.visit()
        if max(statuses) >= 500:
            yield Found("refused", {"status": max(statuses)}, page=sends.name)
        if shown[0] != shown[1] or not first or not again or first.reference != again.reference:
            yield Found("twice", page=sends.name)


async def _receipt(person: Person, url: str) -> str:
    await person.go(url)
    return await person.tab.locator("main").inner_text()


rule = Rule(
    title=both("Den som trycker två gånger skickar in ett ärende", "Who presses twice sends in one case"),
    criteria=(),
    hurts=both(
        "Den som darrar på handen, dubbelklickar av vana eller har långsamt nät får två ärenden.",
        "People whose hand trembles, who double-click by habit, or whose network is slow get two cases.",
    ),
    mend=both(
        "Låt servern se om svaren redan är inskickade och visa då samma kvitto.",
        "Let the server see whether the answers were sent in already, and then show the same receipt.",
    ),
    fails={
        "twice": both(
            "Att skicka in två gånger ger två ärenden: kvittot är inte detsamma.",
            "Sending in twice makes two cases: the receipt is not the same.",
        ),
        "refused": both(
            "Att skicka in två gånger ger ett fel från servern ({status}).",
            "Sending in twice gives an error of the server ({status}).",
        ),
    },
    own=True,
    seconds=120,
    travel=travel,
)
