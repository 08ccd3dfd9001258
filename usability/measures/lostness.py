"""Lostness: how far those who reached the goal went astray on their way."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Literal

from components.words import Text, _

from .figures import NoFigure, checked_count

NOT_LOST, LOST = 0.4, 0.5
"""Below the first nobody is lost, above the second everybody; between them it cannot be said."""

NO_PAGES = NoFigure(_("Ingen sida har visats än."))
NOT_REACHED = NoFigure(
    _("Färre olika sidor än uppgiften kräver: målet kan inte ha nåtts, och vilsenhet räknas bara då.")
)


@dataclass(frozen=True)
class Lostness:
    """lostness: 0 for the shortest way, up to about 1.4."""

    different: int
    seen: int
    needed: int
    lostness: float

    @property
    def verdict(self) -> Literal["not lost", "unclear", "lost"]:
        if self.lostness < NOT_LOST:
            return "not lost"
        return "lost" if self.lostness > LOST else "unclear"

    @property
    def sentence(self) -> Text:
        verdict = {"not lost": _("Hittade rätt"), "unclear": _("Oklart"), "lost": _("Gick vilse")}[self.verdict]
        return _("{verdict}. Sidor: {seen} visade, {different} olika, {needed} behövdes.").format(
            verdict=verdict, seen=self.seen, different=self.different, needed=self.needed
        )


def lostness(different: int, seen: int, needed: int) -> Lostness | NoFigure:
    """√((N/S - 1)² + (R/N - 1)²) of a visit that reached the goal: N different pages, S pages seen in all with repeats,
    R the fewest needed from the task's own start page.

    Source: Smith (1996), Towards a practical measure of hypertext usability, Interacting with Computers 8(4). Raises
    ValueError for more different pages than were seen, and for fewer than 1 needed.
    """
    different, seen = checked_count("different", different), checked_count("seen", seen)
    needed = checked_count("needed", needed, least=1)
    if different > seen or (seen and not different):
        raise ValueError(f"different is {different} and seen is {seen}; give from 1 to as many as were seen")
    if not seen:
        return NO_PAGES
    if different < needed:
        return NOT_REACHED
    return Lostness(different, seen, needed, sqrt((different / seen - 1) ** 2 + (needed / different - 1) ** 2))
