"""Samples: how many people to ask, and what a sample says of a group whose size is known."""

from __future__ import annotations

from math import ceil, sqrt

from components.words import _

from .completion import Rate
from .discovery import SampleSize
from .figures import (
    CONFIDENCE,
    NO_ANSWERS,
    Interval,
    NoFigure,
    checked_confidence,
    checked_count,
    checked_over_zero,
    checked_part,
    checked_share,
    t_of,
    z_of,
)

NO_SPREAD = NoFigure(_("Om det inte skiljer mellan människor räcker en, men då är det inget att mäta."))


def sample_for_rate(
    margin: float, p: float = 0.5, confidence: float = CONFIDENCE, population: int | None = None
) -> SampleSize | NoFigure:
    """How many it takes to know a rate of about p within ± margin: z² p (1 - p) / margin², rounded up. p = .5 is the
    most that it can take. population: of a group of N, n / (1 + (n - 1) / N). `share` of the result is the part of the
    group that is asked, 0 where N is not known.

    Source: Cochran (1977), Sampling Techniques, ch. 4. Raises ValueError.
    """
    (margin,), z = checked_over_zero("margin", [margin]), z_of(confidence)
    exact = z * z * checked_share("p", p) * (1 - p) / margin**2
    if not exact:
        return NO_SPREAD
    if population is None:
        return SampleSize(_up(exact), exact, 0.0)
    exact /= 1 + (exact - 1) / checked_count("population", population, least=1)
    n = min(_up(exact), population)
    return SampleSize(n, exact, n / population)


def sample_for_mean(sd: float, margin: float, confidence: float = CONFIDENCE) -> int | NoFigure:
    """How many it takes to know a mean within ± margin: the fewest for which t(n - 1) sd / √n is no more than that.

    Source: Sauro & Lewis (2012), ch. 6, who reach the same by iterating n = (t sd / margin)². For SUS an sd of 17.7 is
    usual. Raises ValueError.
    """
    (margin,) = checked_over_zero("margin", [margin])
    checked_confidence(confidence)
    if not sd >= 0:
        raise ValueError(f"sd is {sd!r}; give 0 or more")
    if not sd:
        return NO_SPREAD
    wanted = (sd / margin) ** 2
    low, high = 1, 2  # n is over the one and up to the other
    while t_of(confidence, high - 1) ** 2 * wanted > high:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if t_of(confidence, middle - 1) ** 2 * wanted > middle else (low, middle)
    return high


def _up(exact: float) -> int:
    return max(1, ceil(exact - 1e-9))


def finite_population_factor(n: int, population: int) -> float:
    """√((N - n) / (N - 1)): how much narrower an interval is where n of a group of N were asked. 0 where all were.

    Source: Cochran (1977), ch. 2. Raises ValueError.
    """
    n, population = checked_part("n", n, "population", population)
    return sqrt((population - n) / (population - 1)) if population > 1 else float(population - n)


def wilson(x: int, n: int, confidence: float = CONFIDENCE, population: int | None = None) -> Rate | NoFigure:
    """x of a random sample of n, with Wilson's score interval. population: the sample is of a group of N, and counts
    for n (N - 1) / (N - n) people of a boundless one. Where all N were asked there is no sampling error: low = high.

    Source: Wilson (1927), JASA 22; the effective sample size as in Korn & Graubard (1998), Survey Methodology 24.
    Raises ValueError.
    """
    x, n = checked_part("x", x, "n", n)
    z, effective = z_of(confidence), float(n)
    if population is not None:
        n, population = checked_part("n", n, "population", population)
        if n == population and n:
            return Rate(x, n, x / n, x / n, x / n, confidence)
        effective = n * (population - 1) / (population - n) if n else 0.0
    if not n:
        return NO_ANSWERS
    rate = x / n
    centre = (rate + z * z / (2 * effective)) / (1 + z * z / effective)
    margin = z / (1 + z * z / effective) * sqrt(rate * (1 - rate) / effective + z * z / (4 * effective**2))
    low = 0.0 if x == 0 else max(0.0, min(centre - margin, rate))
    return Rate(x, n, rate, low, 1.0 if x == n else min(1.0, max(centre + margin, rate)), confidence)


def wald_in_population(x: int, n: int, population: int, confidence: float = CONFIDENCE) -> Interval | NoFigure:
    """Wald's interval with the finite population factor: p ± z √(p (1 - p) / n) √((N - n) / (N - 1)), clipped to 0..1.

    It is there to check figures in textbooks and older surveys with: of small samples it is far too narrow; use
    `wilson`. Source: Cochran (1977), ch. 3. Raises ValueError.
    """
    x, n = checked_part("x", x, "n", n)
    z, factor = z_of(confidence), finite_population_factor(n, population)
    if not n:
        return NO_ANSWERS
    margin = z * sqrt(x / n * (1 - x / n) / n) * factor
    return Interval(x / n - margin, x / n + margin, confidence).within(0, 1)
