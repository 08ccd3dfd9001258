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
    """By id of sight. Every sight is looked at in plain mode. One of each page in each language is looked at in all
    modes; so, and used as people use it, is one of each layout: what is alike but for its words is used once.

    Our own pages are made of components: after its first sight, a page is used in those states only that have a part
    which was met nowhere before, such as an error, or what a choice has revealed.
    """
    layouts: set[tuple[str, ...]] = set()
    parts: set[str] = set()
    pages: set[tuple[str, str]] = set()
    used: set[str] = set()
    found: dict[str, Plan] = {}
    for sight in sights:  # the same page given twice is driven by the plan of the first
        page = (sight.page, sight.language)
        known = sight.own and sight.page in used and parts.issuperset(sight.outline)
        new = sight.outline not in layouts and not known
        found.setdefault(sight.id, Plan(tuple(MODES) if new or page not in pages else ("plain",), new))
        layouts.add(sight.outline)
        parts.update(sight.outline)
        pages.add(page)
        used.add(sight.page)
    return found
