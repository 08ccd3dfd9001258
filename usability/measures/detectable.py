"""What so many people can show at all: the smallest difference between two rates that a test would likely find."""

from __future__ import annotations

from math import sqrt
from statistics import NormalDist

from .figures import CONFIDENCE, checked_count, checked_share, z_of

POWER = 0.8


def detectable_difference(n1: int, n2: int, p: float, confidence: float = CONFIDENCE, power: float = POWER) -> float:
    """(z of the confidence + z of the power) √(p (1 - p) (1/n1 + 1/n2)): a difference about a rate of p, 0 to 1, that
    is found to be clear in so large a share (power) of all trials with n1 and n2 people. At most 1.

    Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, ch. 4, with one p for both.
    Raises ValueError.
    """
    n1, n2 = checked_count("n1", n1, least=1), checked_count("n2", n2, least=1)
    z = z_of(confidence) + NormalDist().inv_cdf(checked_share("power", power))
    return min(1.0, z * sqrt(checked_share("p", p) * (1 - p) * (1 / n1 + 1 / n2)))
