"""Pace: how often the lab launches, and how long it takes from the first change in a draft to citizens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from statistics import median

from .comparing import compare_iterations
from .iterations import Iteration, Tampered, numbers, read_iteration

MONTHS = 12


@dataclass(frozen=True)
class Launch:
    """before: the number of the iteration before it, 0 for none."""

    iteration: Iteration
    before: int

    @property
    def lead(self) -> timedelta | None:
        """From the first change in the draft to citizens; None where that was not written down at the launch."""
        begun = self.iteration.manifest.get("begun")
        return self.iteration.launched - datetime.fromisoformat(begun) if begun else None

    @property
    def mended(self) -> int | None:
        """Faults that checks of the draft found, and that were gone at the launch."""
        found: int | None = self.iteration.manifest["check"].get("mended")
        return found


@dataclass(frozen=True)
class PageCounts:
    added: int
    removed: int
    changed: int


def launches_of(prototype: Path) -> list[Launch]:
    """The launches of a prototype, the newest first. An iteration whose manifest is not as it was sealed tells nothing,
    and is left out."""
    there, found = numbers(prototype), []
    for before, number in zip([0, *there], there, strict=False):
        try:
            found.append(Launch(read_iteration(prototype, number), before))
        except Tampered:
            continue
    return found[::-1]


def per_month(launches: Iterable[Launch], today: date) -> list[tuple[date, int]]:
    """Launches in each of the last `MONTHS` months, by its first day, the present one last."""
    counts = Counter(one.iteration.day.replace(day=1) for one in launches)
    months = [_back(today, number) for number in range(MONTHS)]
    return [(month, counts[month]) for month in reversed(months)]


def _back(day: date, months: int) -> date:
    """The first day of so many months before."""
    number = day.year * 12 + day.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def typical_lead(launches: Iterable[Launch]) -> timedelta | None:
    """The median: one that took a year says nothing of the others."""
    leads = [one.lead.total_seconds() for one in launches if one.lead is not None]
    return timedelta(seconds=median(leads)) if leads else None


def pages_changed(launch: Launch) -> PageCounts | None:
    """What the iteration changed; None for the first, and where the walk of either is not as it was sealed."""
    if not launch.before:
        return None
    folder = launch.iteration.folder.parent.parent
    return _changed(folder, launch.before, launch.iteration.number, launch.iteration.manifest["launched"])


@lru_cache(maxsize=1000)
def _changed(prototype: Path, before: int, number: int, _launched: str) -> PageCounts | None:
    """Iterations never change, and to compare two takes long."""
    try:
        found = compare_iterations(prototype, before, number)
    except Tampered:
        return None
    return PageCounts(len(found.added), len(found.removed), len(found.changed))


def newest(launches: Sequence[Launch]) -> Launch | None:
    return max(launches, key=lambda one: one.iteration.launched, default=None)
