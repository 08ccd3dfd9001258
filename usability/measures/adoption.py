"""Adoption: the share of each target group that uses a service; and take-up, which counts transactions, not people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from components.words import Text, _

from .completion import Rate
from .figures import CONFIDENCE, NoFigure, checked_count, checked_part, fraction
from .samples import wilson

LEAST_CELL = 5
"""Fewer people than this are never shown: who knows the group could tell who they are."""

NO_GROUP = NoFigure(_("Ingen i gruppen har haft anledning att använda tjänsten."))
NO_STARTS = NoFigure(_("Ingen har börjat än."))
NO_TRANSACTIONS = NoFigure(_("Inga ärenden har kommit in än, i någon kanal."))
NO_GROUPS = NoFigure(_("Inga målgrupper är angivna."))


@dataclass(frozen=True)
class Population:
    """n: how many people of a target group had an occasion to use the service. dated, source: when and by whom they
    were counted, as "SCB"."""

    n: int
    dated: date
    source: str


@dataclass(frozen=True)
class Adoption:
    """A full count over a known group: there is no sampling error, so no interval. share: 0 to 1."""

    adopted: int
    population: Population
    share: float

    @property
    def majority(self) -> bool:
        """More than half of the group."""
        return 2 * self.adopted > self.population.n

    @property
    def sentence(self) -> Text:
        counted = {"n": self.population.n, "dated": self.population.dated, "source": self.population.source}
        if self.adopted < LEAST_CELL:
            return _("Färre än {limit} av {n} har använt tjänsten ({source}, {dated}).").format(
                limit=LEAST_CELL, **counted
            )
        return _("{fraction} har använt tjänsten ({source}, {dated}).").format(
            fraction=fraction(self.adopted, self.population.n), **counted
        )


@dataclass(frozen=True)
class Majority:
    """reached: whether every group is over half. An average over groups is never the answer: it hides who is left out.
    below: the groups that are not, and those of which nothing is known."""

    reached: bool
    below: tuple[str, ...]


@dataclass(frozen=True)
class ServiceRate:
    """part of whole, and the rate: of transactions or visits, not of people."""

    part: int
    whole: int
    rate: float

    @property
    def fraction(self) -> Text:
        return fraction(self.part, self.whole)


@dataclass(frozen=True)
class Suppressed:
    """A cell that is not shown. limit: it holds fewer than so many, or hides one that does."""

    limit: int = LEAST_CELL

    def __str__(self) -> str:
        return "–"


def adoption_share(adopted: int, population: Population) -> Adoption | NoFigure:
    """Distinct people of a group who have completed the service at least once, by all who had an occasion to.

    Never sums of daily visitors, and never transactions: that is `take_up`. Source: Rogers (2003), Diffusion of
    Innovations, ch. 1, for adoption; DESIGN.md for the definition. Raises ValueError for more adopters than people.
    """
    adopted, n = checked_part("adopted", adopted, "population", population.n)
    return Adoption(adopted, population, adopted / n) if n else NO_GROUP


def adoption_in_sample(x: int, n: int, population: Population, confidence: float = CONFIDENCE) -> Rate | NoFigure:
    """x of a random sample of n people of the group have used the service: Wilson's interval with the effective sample
    size n (N - 1) / (N - n). Source: see `wilson`. Raises ValueError."""
    return wilson(x, n, confidence, population.n) if population.n else NO_GROUP


def majority(groups: Mapping[str, Adoption | NoFigure]) -> Majority | NoFigure:
    """Whether every target group is over half."""
    if not groups:
        return NO_GROUPS
    below = tuple(name for name, one in groups.items() if isinstance(one, NoFigure) or not one.majority)
    return Majority(not below, below)


def service_completion(completed: int, started: int) -> ServiceRate | NoFigure:
    """Completed by started. To be told that one is not eligible is to complete the service. Source: GOV.UK Service
    Manual, Measuring completion rate. Raises ValueError."""
    completed, started = checked_part("completed", completed, "started", started)
    return ServiceRate(completed, started, completed / started) if started else NO_STARTS


def take_up(self_service: int, assisted: int, other: Mapping[str, int]) -> ServiceRate | NoFigure:
    """Digital take-up: completed digital transactions, those with help included, by those of all channels.

    other: by channel, as {"phone": 150, "paper": 50}. Source: GOV.UK Service Manual, Measuring digital take-up. Raises
    ValueError.
    """
    digital = checked_count("self_service", self_service) + checked_count("assisted", assisted)
    every = digital + sum(checked_count(channel, count) for channel, count in other.items())
    return ServiceRate(digital, every, digital / every) if every else NO_TRANSACTIONS


def suppress(
    cells: Mapping[str, int], *, limit: int = LEAST_CELL, total_shown: bool = True
) -> dict[str, int | Suppressed]:
    """A row of counts without those under the limit.

    total_shown: the row's sum can be known, so that a single hidden cell, or several that hold next to nothing, would
    be found by subtraction. Then the smallest of the others are hidden too until that is no longer so. Source:
    Hundepool et al. (2012), Statistical Disclosure Control, ch. 4. Raises ValueError.
    """
    counts = {name: checked_count(name, count) for name, count in cells.items()}
    hidden = {name for name, count in counts.items() if count < limit}
    for name in sorted(counts, key=lambda one: counts[one]):
        if total_shown and hidden and (len(hidden) < 2 or sum(counts[one] for one in hidden) < limit):
            hidden.add(name)
    return {name: Suppressed(limit) if name in hidden else count for name, count in counts.items()}
