"""Another language: the same page, with the answers that were given and what was just typed."""

from __future__ import annotations

from collections.abc import AsyncIterator

from components.pages import Page

from ...journeys import Person, Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Change language on a page in the middle, answered and just typed, and on check-answers."""
    codes, path = [site.language.code for site in visitor.walk.sites()], visitor.paths[-1]
    asking = [page for page in path.pages if page.asks and not page.sends and not visitor_files(page)]
    for page in asking[len(asking) // 2 :][:1] if len(codes) > 1 else []:
        for stored in (True, False):
            async with visitor.person(path, codes[0]) as person:
                await person.answered(before=None if stored else page)
                await person.go(person.url(page))
                await person.fill(page)
                for code in (codes[1], codes[0]):
                    found = await _changed(person, page, code)
                    if found is not None:
                        yield found
                        return


def visitor_files(page: Page) -> bool:
    return any(asked.takes_files for asked in page.fields.values())


async def _changed(person: Person, page: Page, code: str) -> Found | None:
    """Press the language, and look at what comes."""
    way = person.tab.locator(f"a[hreflang='{code}'], button[formaction][lang='{code}']")
    if not await way.count():
        return Found("none", {"code": code}, page=page.name)
    async with person.tab.expect_navigation(wait_until="domcontentloaded"):
        await way.first.click(no_wait_after=True)
    lang = await person.tab.evaluate("document.documentElement.lang")
    here = person.here.rpartition("/")[2]
    if here != page.name or lang != code:
        return Found("away", {"code": code, "where": person.here}, page=page.name)
    lost = person.lost(page, await person.shows(page))
    return Found("lost", {"code": code, "names": ", ".join(lost)}, page=page.name) if lost else None


rule = Rule(
    title=both("Den som byter språk behåller sidan och svaren", "Who changes language keeps the page and the answers"),
    criteria=(),
    hurts=both(
        "Den som läser bättre på ett annat språk får börja om.",
        "People who read another language better have to begin again.",
    ),
    mend=both(
        "Låt språkvalet leda till samma sida, och visa svaren där.",
        "Let the choice of language lead to the same page, and show the answers there.",
    ),
    fails={
        "none": both("Sidan har ingen väg till språket {code}.", "The page has no way to the language {code}."),
        "away": both(
            "Den som byter till {code} kommer till {where}, inte till samma sida.",
            "Whoever changes to {code} comes to {where}, not to the same page.",
        ),
        "lost": both(
            "Den som byter till {code} förlorar svaren: {names}.", "Whoever changes to {code} loses answers: {names}."
        ),
    },
    own=True,
    seconds=120,
    travel=travel,
)
