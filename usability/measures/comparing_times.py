"""Two times on task: how many times longer the one is than the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import fmean, variance

from components.words import Text, Words, _

from .comparing_rates import FIRST, SECOND
from .figures import ALL_EQUAL, CONFIDENCE, TOO_WIDE, Interval, NoFigure, t_of, t_tail
from .times import NO_TIMES, Time, exponential, geometric_mean

VAST = 100
"""So many times longer, or more, is no upper end that is worth a word."""

TWO_OF_EACH = NoFigure(_("Det behövs minst två tider i varje grupp för att jämföra dem."))


@dataclass(frozen=True)
class TimeComparison:
    """ratio: the geometric mean of the first by that of the second, with its interval; 2 is twice as long. t, df and
    p (two-sided) are those of the test on logs."""

    first: Time
    second: Time
    ratio: float
    interval: Interval
    t: float
    df: float
    p: float

    @property
    def clear(self) -> bool:
        return self.p < 1 - self.interval.confidence

    def sentence(self, first: Words = FIRST, second: Words = SECOND) -> Text:
        """For a service owner. first, second: what the two are called, as "iteration 1"."""
        n = {"n1": self.first.n, "n2": self.second.n}
        if not self.clear:
            return _("Ingen tydlig skillnad i tid (antal tider: {n1} och {n2}).").format(**n)
        slower_first = self.ratio > 1
        ends = (self.interval.low, self.interval.high)
        low, high = ends if slower_first else (1 / ends[1], 1 / ends[0])
        found = {"name": second if slower_first else first, "low": round(low, 1), **n}
        if high > VAST:
            return _(
                "Det gick fortare i {name}: det andra tog troligen minst {low} gånger så lång tid "
                "(antal tider: {n1} och {n2})."
            ).format(**found)
        return _(
            "Det gick fortare i {name}: det andra tog {times} gånger så lång tid, "
            "troligen mellan {low} och {high} (antal tider: {n1} och {n2})."
        ).format(times=round(max(self.ratio, 1 / self.ratio), 1), high=round(high, 1), **found)


def compare_times(
    first: Sequence[float], second: Sequence[float], confidence: float = CONFIDENCE, *, pooled: bool = False
) -> TimeComparison | NoFigure:
    """Welch's t test on the logs of the times of successful attempts, two-sided, as a ratio of geometric means.

    t = (m1 - m2) / √(s1²/n1 + s2²/n2), df by Welch (1947), Biometrika 34, and Satterthwaite (1946), not rounded. The
    ratio is exp(m1 - m2), its interval exp of that of the difference. pooled: Student's t, which takes the spread to be
    the same in both; so do Bland & Altman (1996), BMJ 312:1153. Raises ValueError for a time that is not over 0.
    """
    one, other = geometric_mean(first, confidence), geometric_mean(second, confidence)
    if isinstance(one, NoFigure) or isinstance(other, NoFigure):
        return NO_TIMES
    if min(one.n, other.n) < 2:
        return TWO_OF_EACH
    return _compared(one, other, _logs(first), _logs(second), confidence, pooled)


def _logs(times: Sequence[float]) -> list[float]:
    return [log(time) for time in times]


def _compared(
    one: Time, other: Time, a: Sequence[float], b: Sequence[float], confidence: float, pooled: bool
) -> TimeComparison | NoFigure:
    error, df = (_pooled if pooled else welch)(variance(a), len(a), variance(b), len(b))
    if not error:
        return ALL_EQUAL
    apart = fmean(a) - fmean(b)
    interval = exponential(apart, t_of(confidence, df) * error, confidence)
    if isinstance(interval, NoFigure):
        return TOO_WIDE
    t = apart / error
    return TimeComparison(one, other, exp(apart), interval, t, df, 2 * t_tail(abs(t), df))


def welch(spread1: float, n1: int, spread2: float, n2: int) -> tuple[float, float]:
    """Standard error of the difference, and degrees of freedom."""
    part1, part2 = spread1 / n1, spread2 / n2
    error2 = part1 + part2
    if not error2:
        return 0.0, 0.0
    # Shares of the whole, so that the smallest of spreads are not squared to 0.
    return sqrt(error2), 1 / ((part1 / error2) ** 2 / (n1 - 1) + (part2 / error2) ** 2 / (n2 - 1))


def _pooled(spread1: float, n1: int, spread2: float, n2: int) -> tuple[float, float]:
    df = n1 + n2 - 2
    return sqrt(((n1 - 1) * spread1 + (n2 - 1) * spread2) / df * (1 / n1 + 1 / n2)), df
