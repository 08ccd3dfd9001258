"""The whole service without JavaScript: the same end, and the same answers stored."""

from __future__ import annotations

from collections.abc import AsyncIterator

from ...journeys import Stuck, Visitor
from ...rule import Found, Rule, both


async def travel(visitor: Visitor) -> AsyncIterator[Found]:
    """The longest way to the receipt, in a browser that runs no scripts."""
    async with visitor.person(visitor.paths[-1], scripts=False) as person:
        try:
            await person.to_end()
        except Stuck as stuck:
            yield Found("stuck", {"why": stuck.why}, page=stuck.page)
            return
        stored, meant = await person.stored(), person.meant(person.path.answers)
        for name in sorted(name for name in {*stored, *meant} if stored.get(name) != meant.get(name)):
            values = {"name": name, "typed": str(meant.get(name)), "stored": str(stored.get(name))}
            yield Found("differ", values)


rule = Rule(
    title=both("Tjänsten fungerar utan JavaScript", "The service works without JavaScript"),
    criteria=(),
    hurts=both(
        "Den vars skript inte laddas, med dåligt nät eller gammal telefon, kan inte göra sitt ärende.",
        "People whose scripts do not load, on a poor network or an old telephone, cannot do what they came for.",
    ),
    mend=both(
        "Låt varje sida vara ett vanligt formulär med method=post. Skript får bara lägga till.",
        "Let each page be a plain form with method=post. Scripts may only add to it.",
    ),
    fails={
        "stuck": both(
            "Utan JavaScript går det inte vidare från sidan: {why}.",
            "Without JavaScript there is no way on from the page: {why}.",
        ),
        "differ": both(
            "Utan JavaScript sparas svaret på {name} som {stored}, fast {typed} skrevs.",
            "Without JavaScript the answer to {name} is stored as {stored}, though {typed} was typed.",
        ),
    },
    own=True,
    seconds=240,
    travel=travel,
)
