"""What a page says after a form is sent is heard: it is in a live region, or gets the focus."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator

from ...attempt import GOOD, Attempt, Text
from ...rule import Found, Rule, both
from ...tab import Tab
from ...trying import FORMS, attempts

RESULTS = re.compile(
    r"\b(?:\d+|no|inga|one|ett|en) (?:\w+"
    r" ){0,2}(?:results?|hits?|match(?:es)?|found|items?|träff(?:ar)?|resultat|sökresultat)\b",
    re.IGNORECASE,
)


async def drive(tab: Tab) -> AsyncIterator[Found]:
    for attempt in await attempts(tab):
        for key, text in unheard(attempt):
            there = await tab.kit("(kit, at) => !!kit.find(at)", text.at)
            yield await tab.found(key, text.at, text=text.text) if there else Found(key, {"text": text.text}, text.at)


def unheard(attempt: Attempt) -> Iterator[tuple[str, Text]]:
    if attempt.loaded or attempt.left or attempt.refused or attempt.alerted or attempt.native:
        return
    heard = any(text.live or text.focused for text in attempt.fresh)
    if heard or _field_tells(attempt) or _elsewhere(attempt):
        return
    fresh = set(attempt.fresh)
    errors = (
        [text for text in attempt.errors if text in fresh and "<" not in text.text]
        if attempt.how != "right" and attempt.again
        else []
    )
    told = [
        text for text in attempt.fresh if len(text.text) < 160 and (RESULTS.search(text.text) or GOOD.search(text.text))
    ]
    if errors:
        yield "error", errors[0]
    elif told and attempt.again:
        yield "result", told[0]


def _field_tells(attempt: Attempt) -> bool:
    """Whether the focus is at a field that has the error tied to it, so that it is read with it."""
    key = attempt.after.focus
    return key in attempt.after.fields and key in attempt.keys


def _elsewhere(attempt: Attempt) -> bool:
    """Whether the focus has gone to something else than what was pressed: a heading, a summary, a dialog."""
    return attempt.after.focus not in ("", attempt.before.focus, attempt.form.get("button"))


rule = Rule(
    title=both("Det som sägs när ett formulär skickas hörs", "What is said when a form is sent is heard"),
    criteria=("4.1.3",),
    hurts=both(
        "Den som använder skärmläsare hör inte att något är fel, eller att det är klart, och väntar eller"
        " trycker igen.",
        "People who use a screen reader do not hear that something is wrong, or that it is done, and wait or"
        " press again.",
    ),
    mend=both(
        "Lägg texten i ett område med role=”alert” eller role=”status” som redan finns på sidan, eller flytta"
        " fokus till den.",
        "Put the text into a region with role=“alert” or role=“status” that is there from the start, or move"
        " focus to it.",
    ),
    fails={
        "error": both(
            "Felet ”{text}” kommer fram utan att läsas upp: det är inte i något område som läses upp och får"
            " inte fokus.",
            "The error “{text}” appears unheard: it is in no live region, and focus does not move.",
        ),
        "result": both(
            "”{text}” kommer fram utan att läsas upp: det är inte i något område som läses upp och får inte fokus.",
            "“{text}” appears unheard: it is in no live region, and focus does not move.",
        ),
    },
    needs=FORMS,
    drive=drive,
)
