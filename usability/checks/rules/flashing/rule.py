"""Flashing: nothing goes from light to dark and back more than three times in a second over a large area."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...explore import place
from ...resting import rested
from ...rule import Found, Rule, both
from ...tab import Tab

LARGE = 21_824
"""CSS pixels: a quarter of the ten degrees that the eye sees best, 341 by 256 pixels."""


async def drive(tab: Tab) -> AsyncIterator[Found]:
    """Read how often what is lit up and darkened is so in a second."""
    for one in (await rested(tab))["moving"]:
        if one["flash"] > 3:
            yield place("flashes" if one["area"] >= LARGE else "small", one, times=round(one["flash"]))


rule = Rule(
    title=both("Inget blixtrar", "Nothing flashes"),
    criteria=("2.3.1",),
    hurts=both("Den som har epilepsi kan få ett anfall.", "People with epilepsy may have a seizure."),
    mend=both(
        "Ta bort blixtrandet. Högst tre blixtar i sekunden, och helst inga.",
        "Remove the flashing. At most three flashes in a second, and better none.",
    ),
    fails={
        "flashes": both(
            "Det här blixtrar {times} gånger i sekunden över en stor yta.",
            "This flashes {times} times in a second over a large area.",
        )
    },
    reviews={
        "small": both(
            "Det här blixtrar {times} gånger i sekunden, men över en liten yta.",
            "This flashes {times} times in a second, though over a small area.",
        )
    },
    afresh=False,
    drive=drive,
)
