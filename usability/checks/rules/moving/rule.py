"""Moving: what moves, blinks or changes by itself for more than five seconds can be stopped."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...explore import Told, place
from ...resting import rested
from ...rule import Found, Rule, both
from ...tab import Tab


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read what moved while nobody did anything."""
    told = await rested(tab)
    seen: set[str] = set()
    for one in told["moving"]:
        if one["busy"] or not (one["wordy"] or one["large"]) or one["selector"] in seen:
            continue
        seen.add(one["selector"])
        yield place(_key(one, told["stops"]), one, text=one.get("text", "")[:80])


def _key(one: Told, stops: bool) -> str:
    if stops or one.get("numbers") or (one["what"] != "changes" and not one["wordy"]):
        return f"perhaps-{one['what']}"
    return str(one["what"])


rule = Rule(
    title=both("Det som rör sig av sig självt går att stoppa", "What moves by itself can be stopped"),
    criteria=("2.2.2",),
    hurts=both(
        "Den som har svårt att koncentrera sig eller läser långsamt kan inte läsa resten av sidan, eller hinner inte.",
        "People who find it hard to concentrate or read slowly cannot read the rest of the page, or are too slow.",
    ),
    mend=both(
        "Låt det stå stilla, eller sluta inom fem sekunder. Annars: en knapp som stoppar det.",
        "Let it stand still, or end within five seconds. Else: a button that stops it.",
    ),
    fails={
        "moves": both(
            "Det här rör sig av sig självt i mer än fem sekunder, och inget på sidan stoppar det.",
            "This moves by itself for more than five seconds, and nothing on the page stops it.",
        ),
        "blinks": both(
            "Det här blinkar i mer än fem sekunder, och inget på sidan stoppar det.",
            "This blinks for more than five seconds, and nothing on the page stops it.",
        ),
        "changes": both(
            "Det här byts ut av sig självt (nu ”{text}”), och inget på sidan stoppar det.",
            "This is changed by itself (now “{text}”), and nothing on the page stops it.",
        ),
    },
    reviews={
        "perhaps-moves": both(
            "Det här rör sig av sig självt i mer än fem sekunder. Går det att stoppa, eller är det nödvändigt?",
            "This moves by itself for more than five seconds. Can it be stopped, or is it essential?",
        ),
        "perhaps-blinks": both(
            "Det här blinkar i mer än fem sekunder. Går det att stoppa, eller är det nödvändigt?",
            "This blinks for more than five seconds. Can it be stopped, or is it essential?",
        ),
        "perhaps-changes": both(
            "Det här byts ut av sig självt (nu ”{text}”). Går det att stoppa, eller är det nödvändigt?",
            "This is changed by itself (now “{text}”). Can it be stopped, or is it essential?",
        ),
    },
    afresh=False,
    drive=drive,
)
