"""Time on task: the typical time of those who completed it, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from statistics import fmean, median, variance
from typing import Literal

from components.numbers import LIMIT
from components.words import Text, _

from .figures import (
    ALL_EQUAL,
    CONFIDENCE,
    ONE_VALUE,
    TOO_WIDE,
    Interval,
    NoFigure,
    checked_confidence,
    checked_over_zero,
    t_of,
)

MEDIAN_FROM = 25
"""From so many times on the median is the better guess of the typical time; below, the geometric mean."""
LARGEST = 700.0
"""The exponential of more than this is no longer a float."""

NO_TIMES = NoFigure(_("Ingen har klarat uppgiften än, så det finns ingen tid att visa."))
FEW_FOR_MEDIAN = NoFigure(_("Det finns för få tider för ett intervall kring medianen."))


@dataclass(frozen=True)
class Time:
    """The typical time in seconds, or whatever unit was given. interval: of it, in the same unit."""

    n: int
    typical: float
    average: Literal["geometric_mean", "median"]
    interval: Interval | NoFigure

    @property
    def sentence(self) -> Text:
        if isinstance(self.interval, NoFigure) or self.interval.high > LIMIT:
            return _("Typisk tid: {time} sekunder (antal tider: {n}).").format(time=_shown(self.typical), n=self.n)
        return _("Typisk tid: {time} sekunder, troligen mellan {low} och {high} (antal tider: {n}).").format(
            time=_shown(self.typical), low=_shown(self.interval.low), high=_shown(self.interval.high), n=self.n
        )


@dataclass(frozen=True)
class Averages:
    """The same times averaged in three ways. The mean is there to be compared with other reports: a few slow people
    draw it up."""

    n: int
    mean: float
    median: float
    geometric_mean: float


def time_on_task(times: Sequence[float], confidence: float = CONFIDENCE) -> Time | NoFigure:
    """Of successful attempts only. The geometric mean below 25 times, the median from there on.

    Source: Sauro & Lewis (2010), Average task times in usability tests: what to report?, CHI '10. Raises ValueError for
    a time that is not over 0: a clock that was never started is no time.
    """
    return (median_time if len(times) >= MEDIAN_FROM else geometric_mean)(times, confidence)


def averages(times: Sequence[float]) -> Averages | NoFigure:
    """Mean, median and geometric mean. Raises ValueError for a time that is not over 0."""
    found = checked_over_zero("a time", times)
    if not found:
        return NO_TIMES
    return Averages(len(found), fmean(found), median(found), exp(fmean(map(log, found))))


def geometric_mean(times: Sequence[float], confidence: float = CONFIDENCE) -> Time | NoFigure:
    """exp of the mean of the logs, with the t interval of that mean: exp(m ± t(n - 1) s / √n).

    Source: Sauro & Lewis (2012), Quantifying the User Experience, ch. 3. Raises ValueError.
    """
    found = checked_over_zero("a time", times)
    checked_confidence(confidence)
    if not found:
        return NO_TIMES
    logs = [log(time) for time in found]
    return Time(len(found), exp(fmean(logs)), "geometric_mean", _interval_of_logs(logs, confidence))


def _interval_of_logs(logs: Sequence[float], confidence: float) -> Interval | NoFigure:
    if len(logs) < 2:
        return ONE_VALUE
    spread = variance(logs)
    if not spread:
        return ALL_EQUAL
    return exponential(fmean(logs), t_of(confidence, len(logs) - 1) * sqrt(spread / len(logs)), confidence)


def exponential(centre: float, margin: float, confidence: float) -> Interval | NoFigure:
    """exp of centre ± margin."""
    if abs(centre) + margin > LARGEST:
        return TOO_WIDE
    return Interval(exp(centre - margin), exp(centre + margin), confidence)


def median_time(times: Sequence[float], confidence: float = CONFIDENCE) -> Time | NoFigure:
    """The median, with the interval from the k-th shortest to the k-th longest time: the largest k for which the
    binomial probability that the median of all lies outside is at most 1 - confidence. `coverage` is what that gives.

    It takes at least 6 times at 95 %. Source: Conover (1999), Practical Nonparametric Statistics, ch. 3.2; Hahn &
    Meeker (1991), Statistical Intervals, ch. 5. Raises ValueError.
    """
    found = sorted(checked_over_zero("a time", times))
    checked_confidence(confidence)
    if not found:
        return NO_TIMES
    return Time(len(found), median(found), "median", _interval_of_median(found, confidence))


def _interval_of_median(ordered: Sequence[float], confidence: float) -> Interval | NoFigure:
    n, outside, k, ways = len(ordered), 0, 0, 1  # ways: n over k
    while 2 * (outside + ways) / 2**n <= 1 - confidence:
        outside, ways, k = outside + ways, ways * (n - k) // (k + 1), k + 1
    if k == 0:
        return ONE_VALUE if n == 1 else FEW_FOR_MEDIAN
    return Interval(ordered[k - 1], ordered[n - k], confidence, 1 - 2 * outside / 2**n)


def _shown(seconds: float) -> float:
    """Whole seconds; below ten with a decimal."""
    return round(seconds) if seconds >= 10 else round(seconds, 1)
