"""Which effort moved which group: what came of each track and batch, and two of them against each other.

Letters to all of a group are no sample of it, but the question is one of chance all the same: what the same letter to
people like them would come to. That is what the intervals are about.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from components.words import Words, _

from ..measures.adoption import LEAST_CELL, Suppressed, suppress
from ..measures.comparing_rates import RateComparison, compare_rates, least_expected
from ..measures.completion import Rate
from ..measures.detectable import detectable_difference
from ..measures.figures import NoFigure
from ..measures.samples import wilson
from .batches import Batch
from .tracks import Track

STAGES = ("opened", "started", "completed")
FEW_EXPECTED = 5
"""Cochran's rule: where a cell would hold fewer if there were no difference, single people decide what is found.
Source: Cochran (1954), Some Methods for Strengthening the Common χ² Tests, Biometrics 10."""

NOT_SENT = NoFigure(_("Inget är skickat än."))
TOO_MANY = NoFigure(_("Fler har gått igenom tjänsten än som fick koden. Den kan ha delats vidare."))
TOO_FEW = NoFigure(_("Färre än {limit} har gått igenom tjänsten.").format(limit=LEAST_CELL))
NOT_SHOWN = NoFigure(_("Visas inte, för att en annan siffra inte ska gå att räkna ut."))
OVERLAP = NoFigure(_("Den ena är en del av den andra, så de kan inte jämföras. Välj två skilda."))
NO_COST = NoFigure(_("Insatsen har ingen kostnad."))


@dataclass(frozen=True)
class Came:
    """people: how many it was sent to. counts: by stage. shown: the same, but for those that are too small. rate: those
    who completed, of the people; by visits, so that whoever goes through it twice counts twice."""

    people: int
    counts: Mapping[str, int]
    shown: Mapping[str, int | Suppressed]

    @property
    def rate(self) -> Rate | NoFigure:
        completed = self.counts["completed"]
        if not self.people:
            return NOT_SENT
        if isinstance(self.shown["completed"], Suppressed):
            return TOO_FEW if completed < LEAST_CELL else NOT_SHOWN
        return wilson(completed, self.people) if completed <= self.people else TOO_MANY


@dataclass(frozen=True)
class Moved:
    """What came of a track: in all, and by batch."""

    track: Track
    total: Came
    batches: Sequence[tuple[Batch, Came]]

    @property
    def cost_each(self) -> int | NoFigure:
        """Whole kronor for each that completed the service."""
        completed = self.total.shown["completed"]
        if isinstance(completed, Suppressed):
            return TOO_FEW
        return round(self.track.cost / completed) if self.track.cost else NO_COST


def moved(track: Track, batches: Sequence[Batch], responses: Mapping[int, Mapping[str, int]], day: date) -> Moved:
    """batches: those of the track. responses: {batch: {stage: count}}."""
    counts = {one.number: {stage: responses.get(one.number, {}).get(stage, 0) for stage in STAGES} for one in batches}
    shown: dict[int, dict[str, int | Suppressed]] = {one.number: {} for one in batches}
    for stage in STAGES:
        cells = {str(number): count[stage] for number, count in counts.items()}
        for number, cell in suppress(cells, total_shown=len(cells) > 1).items():
            shown[int(number)][stage] = cell
    total = {stage: sum(count[stage] for count in counts.values()) for stage in STAGES}
    came = [(one, Came(one.reached(day), counts[one.number], shown[one.number])) for one in batches]
    people = sum(one.people for _batch, one in came)
    return Moved(track, Came(people, total, suppress(total, total_shown=False)), came)


@dataclass(frozen=True)
class Side:
    """One of two that are compared. group: the target group it is for. batches: the numbers of those it is made of."""

    name: Words
    group: str
    came: Came
    batches: frozenset[int] = frozenset()


Outcome = Literal["first", "second", "unclear"]


@dataclass(frozen=True)
class Contrast:
    """Two that are compared. shown: whether their figures may be. seen: the smallest difference that so many people
    would likely show. small: whether single people decide what is found (Cochran's rule)."""

    first: Side
    second: Side
    found: RateComparison
    shown: bool
    seen: float
    small: bool

    @property
    def outcome(self) -> Outcome:
        """Which of them clearly more people followed."""
        return outcome_of(self.found)

    @property
    def same_group(self) -> bool:
        return self.first.group == self.second.group


def outcome_of(found: RateComparison) -> Outcome:
    if not found.clear:
        return "unclear"
    return "first" if found.difference > 0 else "second"


def contrast(first: Side, second: Side) -> Contrast | NoFigure:
    """Of those that each was sent to, how many completed the service."""
    if first.batches & second.batches:
        return OVERLAP
    for side in (first, second):
        if not side.came.people:
            return NOT_SENT
        if side.came.counts["completed"] > side.came.people:
            return TOO_MANY
    (x1, n1), (x2, n2) = ((one.came.counts["completed"], one.came.people) for one in (first, second))
    found = compare_rates(x1, n1, x2, n2)
    if isinstance(found, NoFigure):
        return found
    shown = not any(isinstance(one.came.shown["completed"], Suppressed) for one in (first, second))
    return Contrast(first, second, found, shown, *strength(x1, n1, x2, n2))


def strength(x1: int, n1: int, x2: int, n2: int) -> tuple[float, bool]:
    """The smallest difference that so many people would likely show, and whether the numbers are too small by
    Cochran's rule. Nobody yet is taken for nearly nobody."""
    pooled = (x1 + x2 + 1) / (n1 + n2 + 2)
    return detectable_difference(n1, n2, pooled), least_expected(x1, n1, x2, n2) < FEW_EXPECTED
