"""The map of a service: its pages in order, each branch in a lane of its own beside the way it leaves and rejoins.

Only where things stand is computed here, in units of the picture (16 to a rem); the template draws them. A page
stands below the one before it. A page with a condition stands one lane further in, under the condition; the pages
after it whose conditions hold only where that one does go on in its lane, or branch off from it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from components.conditions import Condition, OneOf, Test
from components.pages import Page
from components.service import Service

from .conditions import describe

LANE, BOX, LINE, GAP, PAD, RAIL = 56, 330, 20, 28, 12, 24
"""Step between lanes, width of a box, height of a line, space between boxes, inside a box, rail from its edge."""
LETTERS, SMALL_LETTERS = 36, 42
"""How much text fits on a line of a box, and of a condition."""
BEND = 10


@dataclass(frozen=True)
class Box:
    """A page, or the condition of a branch where `page` is None."""

    x: int
    y: int
    height: int
    lines: tuple[str, ...]
    text: str
    page: Page | None = None

    @property
    def baselines(self) -> list[tuple[int, str]]:
        """(y, text) of each line."""
        return [(self.y + PAD + 15 + LINE * number, line) for number, line in enumerate(self.lines)]

    @property
    def below(self) -> int:
        """The y of the page's address, under its title."""
        return self.y + self.height - PAD


@dataclass
class Picture:
    """boxes and conditions, and the lines between them as SVG paths: `arrows` end in an arrowhead, `rails` do not."""

    boxes: list[Box] = field(default_factory=list)
    rails: list[str] = field(default_factory=list)
    arrows: list[str] = field(default_factory=list)
    width: int = BOX
    height: int = 0


@dataclass
class _Branch:
    """A lane in use. tail: from where its line goes on down; joint: how far down something has joined it."""

    lane: int
    condition: Condition | None = None
    tail: int = 0
    joint: int = 0
    pages: list[Page] = field(default_factory=list)

    @property
    def x(self) -> int:
        return self.lane * LANE

    @property
    def rail(self) -> int:
        return self.x + RAIL


def same(one: Condition | None, other: Condition | None) -> bool:
    return str(one) == str(other)


def within(page: Page, branch: Condition, pages: Sequence[Page], before: Sequence[Page]) -> bool:
    """Whether the page is met only by those who took the branch: its condition says no less, or asks about an answer
    that is given nowhere else. pages: those of the branch so far; before: all pages that stand before this one."""
    if page.condition is None:
        return False
    elsewhere = {name for other in before if other not in pages for name in other.fields}
    inside = {name for other in pages for name in other.fields} - elsewhere
    if page.condition.rule:
        return same(page.condition, branch) or bool(page.condition.fields & inside)
    return all(
        set(term) & inside or any(_narrower(term, wider) for wider in branch.terms) for term in page.condition.terms
    )


def _narrower(term: Mapping[str, Test], wider: Mapping[str, Test]) -> bool:
    """Whether all of the wider term is said by the other too."""
    return all(name in term and _no_more(term[name], test) for name, test in wider.items())


def _no_more(test: Test, wider: Test) -> bool:
    if isinstance(test, OneOf) and isinstance(wider, OneOf):
        return set(test.among) <= set(wider.among)
    return str(test) == str(wider)


class _Draughtsman:
    """Draws page by page, downwards."""

    def __init__(self, service: Service):
        self.service, self.picture, self.y = service, Picture(), 1
        self.open = [_Branch(0)]

    def draw(self) -> Picture:
        for place, page in enumerate(self.service.pages):
            while not self._goes_on(page, self.service.pages[:place]):
                self._rejoin()
            if page.condition is not None and not same(page.condition, self.open[-1].condition):
                self._branch_off(page.condition)
            self._page(page)
        self._finish()
        return self.picture

    def _goes_on(self, page: Page, before: Sequence[Page]) -> bool:
        branch = self.open[-1]
        return branch.condition is None or within(page, branch.condition, branch.pages, before)

    def _branch_off(self, condition: Condition) -> None:
        parent, text = self.open[-1], describe(condition, self.service)
        branch = _Branch(parent.lane + 1, condition)
        lines = tuple(textwrap.wrap(text, SMALL_LETTERS, max_lines=6, placeholder=" …"))
        box = Box(branch.x, self.y, PAD + LINE * len(lines), lines, text)
        middle = self.y + box.height // 2
        self._line(parent, middle)
        self.picture.rails.append(
            f"M{parent.rail} {middle - BEND}Q{parent.rail} {middle} {parent.rail + BEND} {middle}H{branch.x}"
        )
        self._put(box)
        branch.tail = box.y + box.height
        self.y += box.height + GAP // 2 + 4
        self.open.append(branch)

    def _page(self, page: Page) -> None:
        branch, text = self.open[-1], str(page.heading)
        lines = tuple(textwrap.wrap(text, LETTERS, max_lines=2, placeholder=" …"))
        box = Box(branch.x, self.y, 2 * PAD + LINE * (len(lines) + 1), lines, text, page)
        if branch.tail:
            self.picture.arrows.append(f"M{branch.rail} {branch.tail}V{box.y}")
        self._put(box)
        branch.tail = branch.joint = box.y + box.height
        for one in self.open:
            one.pages.append(page)
        self.y += box.height + GAP
        if page.ends and len(self.open) > 1:
            self.open.pop()

    def _rejoin(self) -> None:
        branch = self.open.pop()
        parent, y = self.open[-1], self.y - GAP // 2 + 4
        self._line(parent, y)
        self.picture.arrows.append(
            f"M{branch.rail} {branch.tail}V{y - BEND}Q{branch.rail} {y} {branch.rail - BEND} {y}H{parent.rail}"
        )
        self.y = y + GAP

    def _line(self, branch: _Branch, y: int) -> None:
        """Something joins the line of this branch at y, so it must reach that far."""
        branch.joint = max(branch.joint, y)

    def _put(self, box: Box) -> None:
        self.picture.boxes.append(box)
        self.picture.width = max(self.picture.width, box.x + BOX + 2)
        self.picture.height = box.y + box.height + 2

    def _finish(self) -> None:
        for branch in self.open:
            if branch.joint > branch.tail:
                self.picture.rails.append(f"M{branch.rail} {branch.tail}V{branch.joint}")


def draw(service: Service) -> Picture:
    """The picture in the language of the page being rendered."""
    return _Draughtsman(service).draw()


@dataclass
class Stretch:
    """Pages in order for the map as a list, numbered from 1 on. condition: "" for those that everyone meets."""

    condition: str
    pages: list[tuple[int, Page]]


def stretches(service: Service) -> Iterator[Stretch]:
    """The pages as a list, those that follow each other under one condition together."""
    numbered = enumerate(service.pages, 1)
    for _key, pages in groupby(numbered, key=lambda each: str(each[1].condition)):
        found = list(pages)
        condition = found[0][1].condition
        yield Stretch(describe(condition, service) if condition else "", found)
