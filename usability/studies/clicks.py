"""Where people clicked: all clicks on a page, and on each element of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .replaying import Try


@dataclass(frozen=True)
class Click:
    """x, y: 0 to 1 across and down the whole page. element: the way to it in the page. misclick: outside anything that
    can be used. who: number of the session. across, down: 0 to 1 of the element, where that is known."""

    who: int
    page: str
    element: str
    x: float
    y: float
    misclick: bool
    across: float | None = None
    down: float | None = None


@dataclass(frozen=True)
class Clicked:
    """An element, or a page: how many clicks, how many of them misclicks, and by how many people."""

    name: str
    clicks: int
    misclicks: int
    people: int


def clicks(tried: Sequence[Try]) -> list[Click]:
    return list(_clicks(tried))


def _clicks(tried: Sequence[Try]) -> Iterator[Click]:
    for one in tried:
        for event in one.events:
            told = event.told
            if event.kind == "click" and "x" in told and "y" in told:
                x, y = (min(max(float(told[name]), 0), 1) for name in ("x", "y"))
                misclick, inside = not told.get("works", True), (told.get("across"), told.get("down"))
                yield Click(one.number, event.page, told.get("at", ""), x, y, misclick, *inside)


def by_page(clicked: Sequence[Click]) -> dict[str, Clicked]:
    return {name: _sum(name, [one for one in clicked if one.page == name]) for name in {one.page for one in clicked}}


def by_element(clicked: Sequence[Click]) -> list[Clicked]:
    """The elements of a page, those clicked most first."""
    names = {one.element for one in clicked}
    found = [_sum(name, [one for one in clicked if one.element == name]) for name in names]
    return sorted(found, key=lambda one: (-one.clicks, one.name))


def _sum(name: str, clicked: Sequence[Click]) -> Clicked:
    return Clicked(name, len(clicked), sum(one.misclick for one in clicked), len({one.who for one in clicked}))
