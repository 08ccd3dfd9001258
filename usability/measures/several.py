"""Several tasks tested at once: with twenty of them, one shows a difference by chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from .comparing_rates import RateComparison
from .comparing_times import TimeComparison
from .figures import checked_share

Compared = TypeVar("Compared", RateComparison, TimeComparison)


def holm(ps: Sequence[float]) -> list[float]:
    """The p of each test adjusted for all of them, in the order given: of m tests the smallest times m, the next times
    m - 1, and so on, none lower than the one before it and none over 1.

    For testing only; intervals that are merely shown are left as they are. Source: Holm (1979), Scandinavian Journal of
    Statistics 6. Raises ValueError.
    """
    order = sorted(range(len(ps)), key=lambda at: checked_share("p", ps[at]))
    adjusted, least = [0.0] * len(ps), 0.0
    for rank, at in enumerate(order):
        least = max(least, min(1.0, (len(ps) - rank) * ps[at]))
        adjusted[at] = least
    return adjusted


def held(comparisons: Sequence[Compared]) -> list[Compared]:
    """Comparisons with p adjusted, so that what they say of all tasks together holds."""
    return [replace(one, p=p) for one, p in zip(comparisons, holm([one.p for one in comparisons]), strict=True)]
