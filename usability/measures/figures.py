"""What every measure is made of: the figure that is not there, intervals, and the checks of what is given."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import NormalDist

from components.numbers import LIMIT
from components.words import Text, _

CONFIDENCE = 0.95
FEW = 20
"""From so many on, a percentage may stand beside the fraction."""


@dataclass(frozen=True)
class NoFigure:
    """There is no such figure, and why. It is false, so that a template may ask `{% if rate %}`."""

    reason: Text

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return str(self.reason)


NOBODY = NoFigure(_("Ingen har försökt än."))
NO_ANSWERS = NoFigure(_("Det finns inga svar än."))
ONE_VALUE = NoFigure(_("Ett enda värde säger inget om hur mycket det kan skilja mellan människor."))
ALL_EQUAL = NoFigure(_("Alla värden är lika, så hur mycket det skiljer mellan människor går inte att uppskatta."))
TOO_WIDE = NoFigure(_("Värdena skiljer sig så mycket åt att ett intervall inte säger något."))


@dataclass(frozen=True)
class Interval:
    """Confidence interval. coverage: the confidence reached, where an exact method gives more than was asked for."""

    low: float
    high: float
    confidence: float = CONFIDENCE
    coverage: float | None = None

    def within(self, least: float, most: float) -> Interval:
        """Clipped to what the scale can be."""
        return Interval(max(self.low, least), min(self.high, most), self.confidence, self.coverage)


def z_of(confidence: float, one_sided: bool = False) -> float:
    """The standard normal quantile of a two-sided interval, 1.959964 at 0.95; or of a one-sided, 1.644854."""
    checked_confidence(confidence)
    return NormalDist().inv_cdf(confidence if one_sided else (1 + confidence) / 2)


def t_of(confidence: float, df: float) -> float:
    """The quantile of Student's t of a two-sided interval."""
    from scipy.special import stdtrit

    checked_confidence(confidence)
    return float(stdtrit(df, (1 + confidence) / 2))


def t_tail(t: float, df: float) -> float:
    """The probability of a value of Student's t over this one."""
    from scipy.special import stdtr

    return float(stdtr(df, -t))


def percent(share: float) -> int:
    """Whole percent. 0 and 100 are kept for none and all: 999 of 1000 are 99."""
    whole = round(100 * share)
    return whole if share in (0, 1) else min(max(whole, 1), 99)


def fraction(x: int, n: int) -> Text:
    """7 av 10; and from n = 20 on, 30 av 40 (75 %)."""
    if n < FEW:
        return _("{x} av {n}").format(x=x, n=n)
    return _("{x} av {n} ({percent} %)").format(x=x, n=n, percent=percent(x / n))


def checked_confidence(confidence: float) -> float:
    if not 0.5 < confidence < 1:
        raise ValueError(f"confidence is {confidence!r}; give a share over 0.5 and under 1, such as 0.95")
    return confidence


def checked_count(name: str, value: int, least: int = 0) -> int:
    """A number of people or things. Raises ValueError."""
    if isinstance(value, bool) or value != value or value in (float("inf"), float("-inf")) or value != int(value):
        raise ValueError(f"{name} is {value!r}; give a whole number")
    if value < least:
        raise ValueError(f"{name} is {value!r}; give {least} or more")
    return int(value)


def checked_part(x_name: str, x: int, n_name: str, n: int) -> tuple[int, int]:
    """So many of so many. Raises ValueError."""
    x, n = checked_count(x_name, x), checked_count(n_name, n)
    if x > n:
        raise ValueError(f"{x_name} is {x} and {n_name} is {n}; no more than all can be counted")
    return x, n


def checked_share(name: str, value: float) -> float:
    """A probability or share, 0 and 1 included. Raises ValueError."""
    if not 0 <= value <= 1:
        raise ValueError(f"{name} is {value!r}; give a share from 0 to 1")
    return value


def checked_over_zero(name: str, values: Iterable[float]) -> list[float]:
    """Numbers over 0 and below `LIMIT`, such as times. Raises ValueError."""
    found = [float(value) for value in values]
    for value in found:
        if not 0 < value < LIMIT:
            raise ValueError(f"{name} is {value!r}; give a number over 0 and below {LIMIT}")
    return found
