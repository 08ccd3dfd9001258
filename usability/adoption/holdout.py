"""A holdout: some of a batch, drawn by lot, get their letter later. While they wait they show what would have happened
without it, which nothing but a lot can."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from ..measures.adoption import LEAST_CELL
from ..measures.comparing_rates import RateComparison, compare_rates
from ..measures.figures import Interval
from .batches import Batch
from .effects import Outcome, outcome_of, strength


def lot(batch: Batch) -> list[int]:
    """The numbers of those who wait, when the list of all is numbered from 1: the smallest digests of the code with the
    number. They are the same whenever they are asked for, and nobody chose the code."""
    drawn = sorted(range(1, batch.people + 1), key=lambda number: _rank(batch.code, number))
    return sorted(drawn[: batch.held])


def _rank(code: str, number: int) -> bytes:
    return sha256(f"{code} {number}".encode()).digest()


@dataclass(frozen=True)
class Effect:
    """What the letter did. found: of those who got it against those who waited. shown: whether the figures may be.
    late: they were counted when those who waited had got theirs. seen, small: as of `Contrast`."""

    found: RateComparison
    shown: bool
    late: bool
    seen: float
    small: bool

    @property
    def outcome(self) -> Outcome:
        """first: the letter made more people use the service; second: fewer."""
        return outcome_of(self.found)

    @property
    def more(self) -> tuple[int, Interval]:
        """How many more of those who got it use the service than would have without it."""
        n, interval = self.found.first.n, self.found.interval
        return round(self.found.difference * n), Interval(interval.low * n, interval.high * n, interval.confidence)


def effect_of(batch: Batch) -> Effect | None:
    """All who were drawn are counted as they were drawn, whether or not they opened the letter: else the two groups
    would no longer be alike. None where nothing is counted yet."""
    if not batch.held or batch.adopted_sent is None or batch.adopted_held is None or batch.counted_on is None:
        return None
    (x1, n1), (x2, n2) = (batch.adopted_sent, batch.people - batch.held), (batch.adopted_held, batch.held)
    found = compare_rates(x1, n1, x2, n2)
    if not isinstance(found, RateComparison):
        return None
    late = batch.held_until is not None and batch.counted_on > batch.held_until
    return Effect(found, min(x1, x2) >= LEAST_CELL, late, *strength(x1, n1, x2, n2))
