"""Dates: written in the language of the page."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from ...journeys import Visitor
from ...reading import elements
from ...rule import Found, Rule, both

MONTHS = {
    "sv": "januari|februari|mars|maj|juni|juli|augusti|oktober",
    "en": "January|February|March|May|June|July|August|October",
}
"""Those that differ between the languages."""
DATES = {
    code: re.compile(rf"\b\d{{1,2}} (?:{names})\b|\b(?:{names}) (?:\d{{1,2}}|\d{{4}})\b")
    for code, names in MONTHS.items()
}
ISO = re.compile(r"\b(?:19|20)\d\d-[01]\d-[0-3]\d\b")


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """What each page says, once a page and language."""
    told: set[tuple[str, str, str]] = set()
    for sight in visitor.sights:
        body = next((one.text for one in elements(sight.html) if one.tag == "main"), "")
        found = [
            (other, words[0])
            for other, dates in DATES.items()
            if other != sight.language
            for words in [dates.search(body)]
            if words
        ]
        iso = ISO.search(body) if sight.language in MONTHS and sight.language != "sv" else None
        wrong = [("other", date) for _other, date in found if sight.language in MONTHS] + (
            [("iso", iso[0])] if iso else []
        )
        for key, date in wrong:
            if (sight.page, sight.language, key) not in told:
                told.add((sight.page, sight.language, key))
                yield Found(key, {"date": date, "language": sight.language}, page=sight.page)


rule = Rule(
    title=both("Datum skrivs på sidans språk", "Dates are written in the language of the page"),
    criteria=(),
    hurts=both(
        "Den som läser ett annat språk förstår inte vilken dag det gäller.",
        "People who read another language do not see which day it is.",
    ),
    mend=both(
        "Översätt texten, och låt en egen mall skriva datum med |date, som följer språket.",
        "Translate the text, and let a template of your own write dates by |date, which follows the language.",
    ),
    fails={
        "other": both(
            "Datumet ”{date}” är inte skrivet på sidans språk ({language}).",
            "The date “{date}” is not written in the language of the page ({language}).",
        )
    },
    reviews={
        "iso": both(
            "Datumet {date} är skrivet med siffror. Förstår den som läser {language} det?",
            "The date {date} is written in figures. Do people who read {language} understand it?",
        )
    },
    own=True,
    seconds=120,
    travel=travel,
)
