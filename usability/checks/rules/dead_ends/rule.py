"""Dead ends: from every page there is a way on."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...journeys import Visitor
from ...reading import elements
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """Every page of the service in every state: a link or a button in its main part."""
    names = {page.name for page in visitor.walk.prototype.service.pages}
    told: set[str] = set()
    for sight in visitor.sights:
        if sight.page in names - told:
            ways = [one for one in elements(sight.html) if one.inside("main") and _leads(one.tag, one.attributes)]
            if not ways:
                told.add(sight.page)
                yield Found("end", page=sight.page)


def _leads(tag: str, attributes: dict[str, str]) -> bool:
    if tag == "a":
        return bool(attributes.get("href")) and not attributes["href"].startswith("#")
    return tag == "button" and attributes.get("type") != "button" and "disabled" not in attributes


rule = Rule(
    title=both("Ingen sida är en återvändsgränd", "No page is a dead end"),
    criteria=(),
    hurts=both(
        "Den som inte får det hen kom för vet inte vart hen ska vända sig.",
        "People who do not get what they came for do not know where to turn.",
    ),
    mend=both(
        "Skriv vad man kan göra i stället, med en länk eller ett telefonnummer.",
        "Write what can be done instead, with a link or a telephone number.",
    ),
    fails={
        "end": both(
            "Sidan har ingen länk och ingen knapp som leder vidare.", "The page has no link or button that leads on."
        )
    },
    own=True,
    seconds=120,
    travel=travel,
)
