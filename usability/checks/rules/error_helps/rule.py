"""An error says what to do: the format that is demanded, not only that a value is wrong."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator, Sequence

from ...attempt import Attempt, Field, loaded
from ...rule import Found, Rule, both
from ...sights import Seen
from ...tab import Tab
from ...trying import FORMS, attempts

NOTHING = re.compile(
    r"(?:please |vänligen )?(?:(?:this|the|your|det här|detta|ditt|din)"
    r" )?(?:field|value|input|entry|data|format|fält(?:et)?|"
    r"värde(?:t)?|inmatning(?:en)?)?(?: is| är| has an?| innehåller)? ?"
    r"(?:not valid|invalid|incorrect|wrong|error|errors|bad|unacceptable|not allowed|not accepted|not"
    r" correct|failed|ogiltigt?|"
    r"felaktigt?|fel|inte giltigt?|inte rätt|inte korrekt)"
    r"(?: (?:value|input|format|entry|data|field|värde|inmatning|inmatat värde|fält|uppgift))?[\s.!:]*",
    re.IGNORECASE,
)
"""All that an error says, where it says nothing of how it is put right."""
TELLS = re.compile(
    r"\d|[@#]|\b(?:for example|e\.g|like|such as|format|till exempel|t\.ex|dd|mm|yyyy|åååå|digits|siffror)\b", re.I
)
FORMATS = (
    "email", "phone", "postcode", "birth", "date", "year", "month", "day", "time", "person", "card", "expiry", "code",
    "url", "amount", "age",
)  # fmt: skip
"""Kinds of field whose right way of writing is known."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    made = await attempts(tab)
    for attempt in made:
        for key, field, values in wrong(attempt, _before(attempt, made)):
            there = await tab.kit("(kit, at) => !!kit.find(at)", field.at)
            yield await tab.found(key, field.at, **values) if there else Found(key, values, field.at)


def compare(seen: Sequence[Seen]) -> Iterator[tuple[Seen, Found]]:
    pairs = list(loaded(seen))
    made = [attempt for _one, attempt in pairs]
    for one, attempt in pairs:
        for key, field, values in wrong(attempt, _before(attempt, made)):
            yield one, Found(key, values, field.at)


def _before(attempt: Attempt, made: Sequence[Attempt]) -> Attempt | None:
    """The same form sent empty."""
    same = [one for one in made if one.how == "empty" and one.keys == attempt.keys and one.form == attempt.form]
    return same[0] if same else None


def wrong(attempt: Attempt, empty: Attempt | None) -> Iterator[tuple[str, Field, dict[str, str]]]:
    if attempt.how != "wrong" or not attempt.again or attempt.native or attempt.refused:
        return
    for key in attempt.keys:
        field = attempt.after.fields[key]
        told = _told(attempt, key, empty)
        if field.kind not in FORMATS or not told or not attempt.filled.get(key):
            continue
        if all(NOTHING.fullmatch(text) for text in told):
            known = _hinted(attempt, key)
            yield "perhaps" if known else "nothing", field, {"field": field.called, "text": told[0]}
        elif empty is not None and set(told) == set(_told(empty, key, None)) and not any(map(TELLS.search, told)):
            yield "same", field, {"field": field.called, "text": told[0]}


def _told(attempt: Attempt, key: str, empty: Attempt | None) -> list[str]:
    """What is said of this field now. What was said when it was empty, and still is, is said of what is wrong too."""
    texts = [*attempt.newly_tied(key), *(text.text for text in attempt.errors if text.beside == key)]
    if empty is not None and not texts and attempt.after.fields[key].invalid:
        still = set(attempt.after.fields[key].tied) | {text.text for text in attempt.after.texts if text.beside == key}
        texts = [text for text in _told(empty, key, None) if text in still]
    name = attempt.after.fields[key].name
    return [text for text in dict.fromkeys(texts) if text != name]


def _hinted(attempt: Attempt, key: str) -> bool:
    """Whether the page tells all the time how the field is written."""
    before = attempt.start.fields[key]
    fixed = [text for text in before.tied if text in attempt.after.fields[key].tied and not NOTHING.fullmatch(text)]
    return bool(fixed) or bool(TELLS.search(before.label))


rule = Rule(
    title=both("Fel säger hur det blir rätt", "Errors say how to put it right"),
    criteria=("3.3.3",),
    hurts=both(
        "Den som inte förstår vad som är fel, till exempel för att man har svårt att läsa eller är ovan, kommer"
        " inte vidare.",
        "People who do not see what is wrong, as they find reading hard or are not used to forms, cannot go on.",
    ),
    mend=both(
        "Skriv vad som ska stå där, gärna med ett exempel: ”Skriv datumet så här: 2026-05-31”.",
        "Write what should be there, best with an example: “Write the date like this: 2026-05-31”.",
    ),
    fails={
        "nothing": both(
            "Felet vid ”{field}” säger bara ”{text}”, inte hur det ska skrivas.",
            "The error at “{field}” says only “{text}”, not how it is to be written.",
        ),
    },
    reviews={
        "perhaps": both(
            "Felet vid ”{field}” säger bara ”{text}”. Räcker anvisningen vid fältet?",
            "The error at “{field}” says only “{text}”. Is the instruction at the field enough?",
        ),
        "same": both(
            "Vid ”{field}” sägs samma sak, ”{text}”, när det är tomt och när det är fel skrivet.",
            "At “{field}” the same is said, “{text}”, when it is empty and when it is written wrong.",
        ),
    },
    needs=FORMS,
    drive=drive,
    compare=compare,
)
