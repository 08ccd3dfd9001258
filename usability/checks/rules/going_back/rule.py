"""Back: the browser's own button shows the answers, and after sending in changes nothing."""

from __future__ import annotations

from collections.abc import AsyncIterator

from playwright.async_api import Error as PlaywrightError

from components.pages import Page

from ...journeys import Person, Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """From each page of the longest way on to the next, back, and on again."""
    async with visitor.person(visitor.paths[-1]) as person:
        await person.answered()
        await person.begin()
        for page in person.path.pages[:-1]:
            if page.sends:
                await person.fill(page)
            await person.onward(page)
            if not await _back(person):
                yield Found("dead", page=page.name)
                return
            found = await _sent(person) if page.sends else await _answered(person, page)
            if found is not None:
                yield found
                return  # what follows may follow from it
            await person.tab.go_forward(wait_until="domcontentloaded")


async def _back(person: Person) -> bool:
    """Whether there is a page of the service behind the button, shown without asking to send anything again."""
    try:
        response = await person.tab.go_back(wait_until="domcontentloaded")
    except PlaywrightError:  # what the browser says where the page was the answer to a post
        return False
    return response is None or response.status < 400


async def _answered(person: Person, page: Page) -> Found | None:
    if person.here != page.name:
        return Found("away", {"where": person.here}, page=page.name)
    lost = person.lost(page, await person.shows(page))
    return Found("lost", {"names": ", ".join(lost)}, page=page.name) if lost else None


async def _sent(person: Person) -> Found | None:
    """What was sent in must not look as if it could still be changed."""
    if await person.tab.locator("main form :is(input:not([type=hidden]), select, textarea)").count():
        return Found("editable", page=person.here)
    return None


rule = Rule(
    title=both("Webbläsarens tillbakaknapp visar svaren", "The browser's Back button shows the answers"),
    criteria=(),
    hurts=both(
        "Nästan alla backar någon gång. Den vars svar är borta får börja om, eller ger upp.",
        "Nearly everybody goes back at some time. People whose answers are gone have to begin again, or give up.",
    ),
    mend=both(
        "Svara på ett sparat formulär med 303 till nästa sida, och visa sparade svar i fälten.",
        "Answer a form that was stored by 303 to the next page, and show stored answers in its fields.",
    ),
    fails={
        "dead": both(
            "Efter sidan leder tillbakaknappen till en död sida, eller till frågan om att skicka igen.",
            "After the page the Back button leads to a dead page, or to the question whether to send again.",
        ),
        "away": both(
            "Tillbakaknappen leder inte tillbaka till sidan utan till {where}.",
            "The Back button does not lead back to the page but to {where}.",
        ),
        "lost": both(
            "När man backar till sidan är svaren borta: {names}.",
            "Going back to the page, the answers are gone: {names}.",
        ),
        "editable": both(
            "När man backar från kvittot går svaren att ändra, fast de är inskickade.",
            "Going back from the receipt, the answers can be changed, though they have been sent in.",
        ),
    },
    own=True,
    seconds=240,
    travel=travel,
)
