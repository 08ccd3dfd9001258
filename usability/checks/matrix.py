"""Which page is looked at in which modes, and on which a browser is driven: each at least once, none without need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .modes import MODES
from .sights import Sight


@dataclass(frozen=True)
class Plan:
    """modes: in which a sight is looked at. drives: whether it is used as people use it."""

    modes: tuple[str, ...] = ("plain",)
    drives: bool = False


def plans(sights: Sequence[Sight]) -> Mapping[str, Plan]:
    """By id of sight. Every sight is looked at in plain mode. One of each layout is looked at in all modes and driven,
    and so, in all modes, is one of each page in each language."""
    layouts: set[str] = set()
    pages: set[tuple[str, str]] = set()
    found: dict[str, Plan] = {}
    for sight in sights:  # the same page given twice is driven by the plan of the first
        new, page = sight.layout not in layouts, (sight.page, sight.language)
        every = new or page not in pages
        found.setdefault(sight.id, Plan(tuple(MODES) if every else ("plain",), new))
        layouts.add(sight.layout)
        pages.add(page)
    return found
