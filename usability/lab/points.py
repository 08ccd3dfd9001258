"""Differences between two rates, in percentage points, as the lab's pages write them."""

from __future__ import annotations

from math import ceil

from components.words import Text, Words

from ..measures.comparing_rates import RateComparison


def signed(value: float, digits: int = 0) -> Text | str:
    """+20, 0 or −20, with the sign that is as wide as the plus, and as the language writes numbers."""
    rounded = round(value, digits) if digits else round(value)
    return Text("{sign}{size}").format(sign="+" if rounded > 0 else "−", size=abs(rounded)) if rounded else "0"


def points(one: RateComparison) -> dict[str, Words]:
    """How much higher the first rate is than the second, and between what it likely is. A difference under 10 has a
    decimal: of letters few are answered."""
    digits = 1 if abs(one.difference) < 0.1 else 0
    told = {"points": one.difference, "low": one.interval.low, "high": one.interval.high}
    return {name: signed(100 * value, digits) for name, value in told.items()}


def whole_points(share: float) -> int:
    """Rounded up."""
    return max(1, ceil(round(100 * share, 6)))
