"""The whole service by keys alone, from the first page to the receipt."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...journeys import Stuck, Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """The shortest way to the receipt, by Tab, arrows, Space and Enter."""
    async with visitor.person(visitor.paths[0]) as person:
        await person.begin()
        try:
            for page in person.path.pages[:-1]:
                await person.by_keyboard(page)
        except Stuck as stuck:
            yield Found("stuck", {"why": stuck.why}, page=stuck.page)


rule = Rule(
    title=both(
        "Hela tjänsten går att använda med bara tangentbordet", "The whole service can be used by keyboard alone"
    ),
    criteria=("2.1.1",),
    hurts=both(
        "Den som inte kan använda mus eller pekskärm kommer inte till kvittot.",
        "People who cannot use a mouse or a touch screen do not reach the receipt.",
    ),
    mend=both(
        "Använd riktiga knappar, länkar och fält, och låt Tab nå dem: ingen tabindex=-1.",
        "Use real buttons, links and fields, and let Tab reach them: no tabindex=-1.",
    ),
    fails={
        "stuck": both(
            "Med bara tangentbordet går det inte vidare från sidan: {why}.",
            "By keyboard alone there is no way on from the page: {why}.",
        )
    },
    own=True,
    seconds=240,
    travel=travel,
)
