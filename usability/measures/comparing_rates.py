"""Two completion rates: whether the difference between them is more than chance, and how large it may be."""

from __future__ import annotations

from dataclasses import dataclass
from math import comb, copysign, erfc, sqrt
from typing import Literal

from components.words import Text, Words, _

from .completion import Rate, completion_rate
from .figures import CONFIDENCE, Interval, NoFigure, checked_count, checked_part, fraction, z_of

Correction = Literal["n-1", "none", "yates"]

FIRST, SECOND = _("den första"), _("den andra")
NONE_IN_ONE = NoFigure(_("I minst en av grupperna har ingen försökt än, så det finns inget att jämföra."))
NO_CONTRAST = NoFigure(_("Alla gick det likadant för, så testet har inget att jämföra."))


@dataclass(frozen=True)
class ChiSquare:
    """chi2 with one degree of freedom; z is its root, over 0 where the first rate is the higher; p is two-sided."""

    chi2: float
    z: float
    p: float


@dataclass(frozen=True)
class RateComparison:
    """difference: the first rate less the second, -1 to 1, with its interval. method: n_minus_1_chi2 or fisher_exact.
    test: the chi-square where that was used."""

    first: Rate
    second: Rate
    difference: float
    interval: Interval
    p: float
    method: str
    test: ChiSquare | None = None

    @property
    def clear(self) -> bool:
        return self.p < 1 - self.interval.confidence

    def sentence(self, first: Words = FIRST, second: Words = SECOND) -> Text:
        """For a service owner. first, second: what the two are called, as "iteration 1"."""
        if not self.clear:
            return _("Ingen tydlig skillnad: {first} mot {second}.").format(
                first=self.first.fraction, second=self.second.fraction
            )
        more, fewer, name = (
            (self.first, self.second, first) if self.difference > 0 else (self.second, self.first, second)
        )
        return _("Fler klarade uppgiften i {name}: {more} mot {fewer}.").format(
            name=name, more=more.fraction, fewer=fewer.fraction
        )


@dataclass(frozen=True)
class PairedComparison:
    """The same people with two designs. p: exact; midp: mid-p, which is the one to go by. Both are two-sided."""

    both: int
    only_first: int
    only_second: int
    neither: int
    p: float
    midp: float
    confidence: float = CONFIDENCE

    @property
    def n(self) -> int:
        return self.both + self.only_first + self.only_second + self.neither

    @property
    def clear(self) -> bool:
        return self.midp < 1 - self.confidence

    def sentence(self, first: Words = FIRST, second: Words = SECOND) -> Text:
        one, other = (fraction(self.both + only, self.n) for only in (self.only_first, self.only_second))
        if not self.clear:
            return _("Ingen tydlig skillnad för samma personer: {first} mot {second}.").format(first=one, second=other)
        ahead = self.only_first > self.only_second
        return _("Samma personer klarade uppgiften oftare i {name}: {more} mot {fewer}.").format(
            name=first if ahead else second, more=one if ahead else other, fewer=other if ahead else one
        )


def compare_rates(x1: int, n1: int, x2: int, n2: int, confidence: float = CONFIDENCE) -> RateComparison | NoFigure:
    """x1 of n1 against x2 of n2, other people in each. N-1 chi-square; Fisher's exact test only where a cell is
    expected to hold less than 1. The interval of the difference is the adjusted Wald. Sources: at each part below.
    Raises ValueError."""
    first, second = completion_rate(x1, n1, confidence), completion_rate(x2, n2, confidence)
    interval = difference_interval(x1, n1, x2, n2, confidence)
    if isinstance(first, NoFigure) or isinstance(second, NoFigure) or isinstance(interval, NoFigure):
        return NONE_IN_ONE
    difference = first.rate - second.rate
    test = chi_square(x1, n1, x2, n2)
    if isinstance(test, NoFigure) or least_expected(x1, n1, x2, n2) < 1:
        exact = fisher_exact(x1, n1, x2, n2)
        assert isinstance(exact, float)
        return RateComparison(first, second, difference, interval, exact, "fisher_exact")
    return RateComparison(first, second, difference, interval, test.p, "n_minus_1_chi2", test)


def least_expected(x1: int, n1: int, x2: int, n2: int) -> float:
    """How many the emptiest cell of the table of two by two would hold if there were no difference."""
    done = x1 + x2
    return min(n1, n2) * min(done, n1 + n2 - done) / (n1 + n2)


def chi_square(x1: int, n1: int, x2: int, n2: int, correction: Correction = "n-1") -> ChiSquare | NoFigure:
    """Chi-square of a table of two by two, two-sided.

    correction: "n-1" multiplies Pearson's by (N-1)/N. Source: E. S. Pearson (1947), Biometrika 34; Campbell (2007),
    Statistics in Medicine 26, who found it best down to expected counts of 1. "none" is Pearson's (1900) own. "yates"
    (1934) is there to check figures of older reports with: it finds too few differences and is used by nothing here.
    Raises ValueError.
    """
    (x1, n1), (x2, n2) = checked_part("x1", x1, "n1", n1), checked_part("x2", x2, "n2", n2)
    if correction not in ("n-1", "none", "yates"):
        raise ValueError(f'correction is {correction!r}; valid are "n-1", "none" and "yates"')
    if not (n1 and n2):
        return NONE_IN_ONE
    n, done = n1 + n2, x1 + x2
    if done in (0, n):
        return NO_CONTRAST
    apart = x1 * (n2 - x2) - x2 * (n1 - x1)
    size = max(0.0, abs(apart) - n / 2) if correction == "yates" else abs(apart)
    chi2 = n * size**2 / (n1 * n2 * done * (n - done))
    chi2 *= (n - 1) / n if correction == "n-1" else 1
    return ChiSquare(chi2, copysign(sqrt(chi2), apart), erfc(sqrt(chi2 / 2)))


def fisher_exact(x1: int, n1: int, x2: int, n2: int) -> float | NoFigure:
    """Fisher's exact test (1935), two-sided: the probability of all tables with these margins that are as unlikely as
    this one, or more. 1.0 where all or none completed. Raises ValueError."""
    (x1, n1), (x2, n2) = checked_part("x1", x1, "n1", n1), checked_part("x2", x2, "n2", n2)
    if not (n1 and n2):
        return NONE_IN_ONE
    done, seen, beyond = x1 + x2, comb(n1, x1) * comb(n2, x2), 0
    least, most = max(0, done - n2), min(n1, done)
    ways = comb(n1, least) * comb(n2, done - least)  # of the tables with x in the place of x1
    for x in range(least, most + 1):
        beyond += ways if ways <= seen else 0
        ways = ways * (n1 - x) * (done - x) // ((x + 1) * (n2 - done + x + 1))
    return beyond / comb(n1 + n2, done)


def difference_interval(x1: int, n1: int, x2: int, n2: int, confidence: float = CONFIDENCE) -> Interval | NoFigure:
    """The interval of x1/n1 - x2/n2 by adjusted Wald: z²/4 is added to each x and z²/2 to each n; clipped to -1..1.

    Source: Agresti & Caffo (2000), The American Statistician 54(4), with z²/4 for their 1 as Sauro & Lewis (2012, ch.
    5) and Lewis' PracStatPack have it. Raises ValueError.
    """
    (x1, n1), (x2, n2) = checked_part("x1", x1, "n1", n1), checked_part("x2", x2, "n2", n2)
    z = z_of(confidence)
    if not (n1 and n2):
        return NONE_IN_ONE
    more = z * z / 2
    p1, p2 = ((x + more / 2) / (n + more) for x, n in ((x1, n1), (x2, n2)))
    margin = z * sqrt(p1 * (1 - p1) / (n1 + more) + p2 * (1 - p2) / (n2 + more))
    return Interval(p1 - p2 - margin, p1 - p2 + margin, confidence).within(-1, 1)


def compare_paired(
    both: int, only_first: int, only_second: int, neither: int, confidence: float = CONFIDENCE
) -> PairedComparison | NoFigure:
    """McNemar's test: of those who completed with one design only, are there more with one than with the other?

    Exact: binomial with 1/2 over those who completed with one only. Mid-p counts what is as likely as what was seen by
    half. Source: McNemar (1947), Psychometrika 12; Fagerland, Lydersen & Laake (2013), BMC Medical Research
    Methodology 13:91. Where nobody completed with one only, both are 1. Raises ValueError.
    """
    counts = {"both": both, "only_first": only_first, "only_second": only_second, "neither": neither}
    both, only_first, only_second, neither = (checked_count(name, count) for name, count in counts.items())
    z_of(confidence)
    if not both + only_first + only_second + neither:
        return NONE_IN_ONE
    n, fewer = only_first + only_second, min(only_first, only_second)
    beyond, ways = 0, 1  # ways: n over k
    for k in range(fewer):
        beyond, ways = beyond + 2 * ways, ways * (n - k) // (k + 1)
    same = ways * (1 if 2 * fewer == n else 2)
    p, midp = (beyond + same) / 2**n, (2 * beyond + same) / 2 ** (n + 1)  # in whole numbers: floats end at 2**1023
    return PairedComparison(both, only_first, only_second, neither, p, midp if n else 1.0, confidence)
