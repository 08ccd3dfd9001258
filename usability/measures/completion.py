"""Completion rate: how many of those who tried a task completed it, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from components.words import Text, _

from .figures import CONFIDENCE, NOBODY, NoFigure, checked_part, fraction, percent, z_of


@dataclass(frozen=True)
class Rate:
    """x of n, the share x/n, and its confidence interval, all from 0 to 1."""

    x: int
    n: int
    rate: float
    low: float
    high: float
    confidence: float = CONFIDENCE

    @property
    def fraction(self) -> Text:
        """7 av 10: a rate is never shown without it."""
        return fraction(self.x, self.n)

    @property
    def sentence(self) -> Text:
        return _(
            "{fraction} klarade uppgiften. Av alla som liknar dem klarar troligen {low} till {high} procent den."
        ).format(fraction=self.fraction, low=percent(self.low), high=percent(self.high))


def completion_rate(
    x: int, n: int, confidence: float = CONFIDENCE, *, one_sided_extremes: bool = False
) -> Rate | NoFigure:
    """x of n completed. The adjusted Wald interval: z²/2 is added to x and z² to n, then Wald's, clipped to 0..1.

    Source: Agresti & Coull (1998), The American Statistician 52(2); for small samples of usability tests Sauro & Lewis
    (2005). Plain Wald is never used: at n = 5 its 95 % interval holds the truth in about 65 % of studies.

    one_sided_extremes: where all or none completed, take z of a one-sided interval, 1.645 at 95 %, as Lewis'
    PracStatPack does. By default the same two-sided rule holds for every x, so that 4 of 5 and 5 of 5 can be compared.
    Raises ValueError for x over n, negative or broken counts, and a confidence that is not between 0.5 and 1.
    """
    x, n = checked_part("x", x, "n", n)
    z = z_of(confidence, one_sided=one_sided_extremes and x in (0, n))
    if n == 0:
        return NOBODY
    low, high = _adjusted_wald(x, n, z)
    return Rate(x, n, x / n, low, high, confidence)


def _adjusted_wald(x: int, n: int, z: float) -> tuple[float, float]:
    trials = n + z * z
    centre = (x + z * z / 2) / trials
    margin = z * sqrt(centre * (1 - centre) / trials)
    # In floats the bound may end a hair inside the rate where all or none completed.
    return max(0.0, min(centre - margin, x / n)), min(1.0, max(centre + margin, x / n))


def laplace(x: int, n: int) -> float | NoFigure:
    """The best single guess from few: (x + 1) / (n + 2), so that 5 of 5 is not taken for everybody.

    Source: Laplace's law of succession; Lewis & Sauro (2006), Journal of Usability Studies 1(3). Raises ValueError.
    """
    x, n = checked_part("x", x, "n", n)
    return (x + 1) / (n + 2) if n else NOBODY
