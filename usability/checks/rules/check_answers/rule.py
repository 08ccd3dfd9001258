"""Check-answers: before they are sent in, all answers are shown, and each can be changed."""

from __future__ import annotations

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

from components.pages import Page

from ...journeys import Person, Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """From check-answers to each answer of the longest way and back."""
    path = visitor.paths[-1]
    sends = next((page for page in path.pages if page.sends), None)
    if sends is None:
        return
    async with visitor.person(path) as person:
        await person.answered(before=sends)
        ways = await _ways(person, sends)
        answers = person.walk.prototype.service.journey(path.answers, person.walk.today).answers()
        for page in dict.fromkeys(page for page, _bound in answers):
            way = ways.get(person.site.url(page))
            if way is None:
                yield Found("none", {"heading": str(page.heading)}, page=sends.name)
            elif (found := await _changed(person, page, way, sends)) is not None:
                yield found


async def _ways(person: Person, sends: Page) -> dict[str, str]:
    """Where the links of check-answers lead, by path."""
    await person.go(person.url(sends))
    found = await person.tab.locator("main a[href]").evaluate_all("all => all.map(one => one.href)")
    return {urlsplit(href).path: href for href in found}


async def _changed(person: Person, page: Page, way: str, sends: Page) -> Found | None:
    """Open an answer from check-answers, and go on without another word."""
    await person.go(way)
    if person.here != page.name:
        return Found("away", {"where": person.here}, page=page.name)
    lost = person.lost(page, await person.shows(page))
    if lost:
        return Found("lost", {"names": ", ".join(lost)}, page=page.name)
    await person.onward(page)
    return Found("away", {"where": person.here}, page=page.name) if person.here != sends.name else None


rule = Rule(
    title=both("Alla svar går att kontrollera och ändra", "All answers can be checked and changed"),
    criteria=("3.3.4",),
    hurts=both(
        "Den som har svarat fel skickar in fel uppgifter, och får rätta det i efterhand.",
        "People who answered wrongly send in wrong facts, and have to correct them afterwards.",
    ),
    mend=both(
        "Har kontrollsidan en egen mall: skriv ut alla rader med deras länkar. Visa sparade svar i fälten.",
        "If check-answers has a template of its own: print all rows with their links. Show stored answers in fields.",
    ),
    fails={
        "none": both(
            "Svaret på ”{heading}” har ingen länk till där det ändras.",
            "The answer to “{heading}” has no link to where it is changed.",
        ),
        "lost": both(
            "Den som vill ändra från kontrollsidan ser inte sina svar: {names}.",
            "Whoever wants to change from check-answers does not see the answers: {names}.",
        ),
        "away": both(
            "Den som ändrar svaret från kontrollsidan kommer till {where}, inte tillbaka dit.",
            "Whoever changes the answer from check-answers comes to {where}, not back there.",
        ),
    },
    own=True,
    seconds=240,
    travel=travel,
)
