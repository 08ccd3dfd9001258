"""Time: answers are kept at least twenty hours after the last one."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...journeys import Visitor
from ...rule import Found, Rule, both

LEAST = 20
"""Hours, the exception of WCAG 2.2.1: nobody need be warned of a limit longer than that."""


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """How long the server keeps a visit."""
    visits = visitor.walk.visits
    if visits is not None and visits.hours < LEAST:
        yield Found("short", {"hours": visits.hours, "least": LEAST})


rule = Rule(
    title=both("Svaren finns kvar i minst 20 timmar", "Answers are kept for at least 20 hours"),
    criteria=("2.2.1",),
    hurts=both(
        "Den som behöver lång tid, eller måste leta fram ett papper, förlorar sina svar utan att bli varnad.",
        "People who need long, or have to look for a paper, lose their answers without being warned.",
    ),
    mend=both("Sätt PROVRUM_VISIT_HOURS till minst 20.", "Set PROVRUM_VISIT_HOURS to 20 or more."),
    fails={
        "short": both(
            "Svaren raderas efter {hours} timmar. Det ska vara minst {least}.",
            "Answers are deleted after {hours} hours. It must be {least} at least.",
        )
    },
    own=True,
    travel=travel,
)
