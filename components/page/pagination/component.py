"""Ways through a list of many pages, or through pages that are read in order."""

from __future__ import annotations

from dataclasses import dataclass

from ...component import Component, component
from ...service import Link
from ...words import Words, _


@dataclass(frozen=True)
class Step:
    """A page number and where it leads; href None for pages left out between two numbers."""

    number: int
    href: str | None
    current: bool = False


@component
class Pagination(Component):
    """Either the list: current, last (from 1), and href with {page} in it ("?page={page}"); or the pages before and
    after: previous, next, whose texts name them ("Så ansöker du"). label: what is gone through, for two on a page."""

    current: int = 0
    last: int = 0
    href: str = "?page={page}"
    previous: Link | None = None
    next: Link | None = None
    label: Words = _("Sidor")

    def __post_init__(self) -> None:
        if self.last and not 1 <= self.current <= self.last:
            raise ValueError(f"current={self.current} is not among the pages 1 to {self.last}")

    def to(self, page: int) -> str:
        return self.href.format(page=page)

    @property
    def steps(self) -> list[Step]:
        """The first and the last page and those around the current one, with gaps between."""
        near = {1, self.last, *range(self.current - 1, self.current + 2)}
        found: list[Step] = []
        for number in sorted(n for n in near if 1 <= n <= self.last):
            if found and number > found[-1].number + 1:
                found.append(Step(number - 1, self.to(number - 1) if number == found[-1].number + 2 else None))
            found.append(Step(number, self.to(number), number == self.current))
        return found
