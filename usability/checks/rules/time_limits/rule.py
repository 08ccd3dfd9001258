"""Time limits: nobody is sent away, and no message is taken away, before everybody has had the time."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

from ...explore import USED, Told, explored, place
from ...resting import rested
from ...rule import Found, Rule, both
from ...tab import Tab

LOADING = re.compile(
    r"load|search|wait|sending|saving|upload|processing|ladda|söker|vänta|skickar|sparar|…|\.\.\.", re.I
)
ONE_WORD = 1
"""So many words are taken in at a glance, as “Copied” is."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what went away when time passed, at rest and after each press."""
    rest = await rested(tab)
    if rest["ends"]:
        yield _ended(rest["ends"])
    for one in rest["gone"]:
        if not LOADING.search(one["text"]):
            yield place("vanishes" if one["message"] else "perhaps-vanishes", one, text=one["text"][:120])
    if await tab.kit(USED):
        async for found in _after_presses(tab):
            yield found


def _ended(ends: Told) -> Found:
    values = {"minutes": max(1, round(ends["at"] / 60)), "url": ends["url"], "said": ends["said"]}
    key = "warned" if ends["warned"] else "sent-away" if ends["url"] else "thrown-out"
    return Found(key, values, "html")


async def _after_presses(tab: Tab) -> AsyncIterator[Found]:
    known, told = await explored(tab), set()
    for event in (*known.presses, *known.fields):
        for one in (event["late"] or {}).get("vanished", ()):
            if one["instead"] or LOADING.search(one["text"]) or one["text"] in told or not one["text"]:
                continue
            told.add(one["text"])
            place_of = one if one["selector"] else event["place"]
            key = "gone" if len(one["text"].split()) > ONE_WORD else "perhaps-gone"
            yield place(
                key, {**event["place"], "selector": place_of["selector"]}, text=one["text"][:120], name=event["name"]
            )


rule = Rule(
    title=both("Alla får den tid de behöver", "Everybody gets the time they need"),
    criteria=("2.2.1",),
    hurts=both(
        "Den som läser långsamt, skriver med ett finger eller använder skärmläsare hinner inte.",
        "People who read slowly, type with one finger or use a screen reader do not have the time.",
    ),
    mend=both(
        "Låt meddelanden stå kvar tills man stänger dem. Ta bort tidsgränsen, eller varna minst 20 sekunder före och"
        " låt en knapp förlänga tiden.",
        "Let messages stay until they are closed. Remove the time limit, or warn at least 20 seconds before and let a"
        " button extend the time.",
    ),
    fails={
        "sent-away": both(
            "Efter {minutes} minuter går sidan av sig själv till {url}, utan att varna och låta en fortsätta.",
            "After {minutes} minutes the page goes to {url} by itself, without a warning and a way to go on.",
        ),
        "thrown-out": both(
            "Efter {minutes} minuter står det ”{said}”, utan någon varning före.",
            "After {minutes} minutes it says “{said}”, without any warning before.",
        ),
        "vanishes": both(
            "Meddelandet ”{text}” försvinner av sig självt inom 20 sekunder.",
            "The message “{text}” goes away by itself within 20 seconds.",
        ),
        "gone": both(
            "”{text}”, som visas när man använder ”{name}”, försvinner av sig självt inom 20 sekunder.",
            "“{text}”, which is shown when “{name}” is used, goes away by itself within 20 seconds.",
        ),
    },
    reviews={
        "warned": both(
            "Efter {minutes} minuter går sidan av sig själv till {url}{said}. Går varningen före att svara på?",
            "After {minutes} minutes the page goes to {url}{said} by itself. Can the warning before it be answered?",
        ),
        "perhaps-vanishes": both(
            "”{text}” försvinner av sig självt inom 20 sekunder. Behöver någon läsa det?",
            "“{text}” goes away by itself within 20 seconds. Does anybody need to read it?",
        ),
        "perhaps-gone": both(
            "”{text}”, som visas när man använder ”{name}”, försvinner av sig självt. Hinner alla uppfatta det?",
            "“{text}”, which is shown when “{name}” is used, goes away by itself. Does everybody notice it in time?",
        ),
    },
    afresh=False,
    seconds=60,
    drive=drive,
)
