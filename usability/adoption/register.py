"""The register of help occasions for other programs: counts by month, each thing that a line says for itself.

Not line by line: who knows that a guardian was helped at home on a Tuesday would find the line. Nor one thing crossed
with another: nearly all such cells are small. A count under five is left out, and so are others from which it would be
found. Months and kinds are counted as on the page of the drift, as two figures that differ a little tell by how much.
Those completed are told by their kinds, here and there; so where few others were not, nothing may tell how many there
were in all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..measures.adoption import LEAST_CELL, Suppressed, suppress
from .months import month_of
from .occasions import Occasion, Total
from .uptake import week_of

CODEBOOK: Mapping[str, str] = {
    "month": "the first day of the month; a week belongs to the month of its Thursday",
    "service": "the name of the service",
    "what": "which part of a line is counted: part (of the day), place, target_group and outcome divide all help "
    "occasions, kind those that were completed",
    "value": "what it says; of target_group empty where it was not known",
    "count": "help occasions; empty where there were fewer than five, or where that would tell how few another was",
    "minutes": "their minutes together; empty where the count is",
}


def _said(one: Occasion) -> dict[str, str]:
    told = {"part": one.part, "place": one.place, "target_group": one.group, "outcome": one.outcome}
    return {**told, "kind": one.kind} if one.outcome == "completed" else told


def margins(totals: Iterable[Total]) -> list[dict[str, Any]]:
    """A row for each value of each thing in each month, by the names of the codebook."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    minutes: Counter[tuple[str, str, str, str]] = Counter()
    for total in totals:
        month, service = str(month_of(week_of(total.occasion.day))), total.occasion.service
        for what, value in _said(total.occasion).items():
            counts[month, service, what][value] += total.count
            minutes[month, service, what, value] += total.occasion.minutes
    rows: list[dict[str, Any]] = []
    for month, service, what in sorted(counts):
        key = month, service, what
        rows += _rows(key, _cells(what, counts[key], counts[month, service, "outcome"]), minutes)
    return rows


def _cells(what: str, counts: Mapping[str, int], outcomes: Counter[str]) -> dict[str, int | Suppressed]:
    """outcomes: of the same service and month."""
    undone = outcomes.total() - outcomes["completed"]
    if what != "kind" and 0 < undone < LEAST_CELL:
        return dict.fromkeys(counts, Suppressed())
    return suppress(counts)


def _rows(
    key: tuple[str, str, str], cells: Mapping[str, int | Suppressed], minutes: Mapping[tuple[str, str, str, str], int]
) -> Iterator[dict[str, Any]]:
    month, service, what = key
    for value, count in sorted(cells.items()):
        told = {"month": month, "service": service, "what": what, "value": value}
        hidden = isinstance(count, Suppressed)
        yield {**told, "count": "" if hidden else count, "minutes": "" if hidden else minutes[(*key, value)]}
