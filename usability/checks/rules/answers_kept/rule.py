"""What a person has written is still there after an error."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace

from ...attempt import Attempt, Field, loaded
from ...rule import Found, Rule, both
from ...sights import Seen
from ...tab import Tab
from ...trying import FORMS, attempts

SECRET = ("password", "captcha", "otp", "code", "card")
"""What may be asked once more, for safety."""
CRITERIA = {"lost": ("3.3.7",), "unseen": ("3.3.1",), "perhaps": ("3.3.7",)}


async def drive(tab: Tab) -> AsyncIterator[Found]:
    for attempt in await attempts(tab):
        for key, field in lost(attempt):
            there = await tab.kit("(kit, at) => !!kit.find(at)", field.at)
            values = {"field": field.called}
            found = await tab.found(key, field.at, **values) if there else Found(key, values, field.at)
            yield replace(found, criteria=CRITERIA[key])


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    for one, attempt in loaded(seen):
        for key, field in lost(attempt):
            yield one, Found(key, {"field": field.called}, field.at, criteria=CRITERIA[key])


def lost(attempt: Attempt) -> Iterator[tuple[str, Field]]:
    """Fields that are blank once more after something was found to be wrong with the form."""
    if attempt.how not in ("wrong", "refused") or not attempt.again or attempt.native or attempt.refused:
        return
    told = attempt.errors or any(attempt.after.fields[key].invalid for key in attempt.keys)
    written = [key for key in attempt.keys if _counts(attempt, key)]
    gone = [key for key in written if not attempt.after.fields[key].value]
    if told:
        for field in [attempt.after.fields[key] for key in gone[:5]]:
            yield "lost", field
            if field.invalid:
                yield "unseen", field
    elif gone and attempt.loaded and len(gone) == len(written):
        yield "perhaps", attempt.after.fields[gone[0]]


def _counts(attempt: Attempt, key: str) -> bool:
    field = attempt.after.fields[key]
    secret = field.type in ("password", "file", "checkbox", "radio") or field.kind in SECRET
    return bool(attempt.filled.get(key)) and not secret and not field.type.startswith("select")


rule = Rule(
    title=both("Det man skrivit finns kvar efter ett fel", "What was written is still there after an error"),
    criteria=("3.3.7",),
    hurts=both(
        "Den som har svårt att skriva, minnas eller orka måste börja om, och ger ofta upp.",
        "People who find it hard to type, to remember or to keep going must begin again, and often give up.",
    ),
    mend=both(
        "Fyll i det som skickades när sidan visas igen, även det som var fel.",
        "Fill in what was sent when the page is shown again, also what was wrong.",
    ),
    fails={
        "lost": both(
            "Efter ett fel är fältet ”{field}” tomt igen, fast det var ifyllt när formuläret skickades.",
            "After an error the field “{field}” is blank again, though it was filled in when the form was sent.",
        ),
    },
    reviews={
        "unseen": both(
            "Det som var fel i ”{field}” syns inte längre. Förstår man ändå vad felet gäller?",
            "What was wrong in “{field}” can no longer be seen. Is it still clear what the error is about?",
        ),
        "perhaps": both(
            "Formuläret kommer tillbaka tomt. Har det tagits emot, eller är det som skrevs borta?",
            "The form comes back blank. Was it taken, or is what was written gone?",
        ),
    },
    needs=FORMS,
    drive=drive,
    compare=compare,
)
