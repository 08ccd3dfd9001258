"""Charts of shares over time: a line for each thing, told apart by letter, dash and marker as well as by colour; the
line of half; and marked events.

Only where things stand is computed here, in percent of the width and height of the picture; the template draws them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from string import ascii_uppercase
from typing import Literal, NamedTuple

from babel.dates import format_skeleton

from components import Column, Table
from components.dates import LongDate
from components.words import Words, _, language

from ..adoption.marks import Event
from ..adoption.months import months, next_month
from ..measures.figures import percent

MOST_TICKS = 3
LONG = 24
"""Months: where there are more, years are marked."""
MOST_MARKERS = 8
APART = 7.0
"""Percent of the height between two labels at the end of lines, at least."""
NEAR = 7.0
"""Percent of the width within which events share a mark."""
STYLES = 6
LETTER = 4.0
"""Percent of the width that a letter of the scale takes on a screen of 320 pixels, at most."""


@dataclass(frozen=True)
class Line:
    """points: (day, share) of what is known, the first one first. told: in words, for those who do not see the chart.
    letter: stands at its end, before the last share."""

    letter: str
    title: Words
    points: Sequence[tuple[date, float]]
    told: Words = ""

    @property
    def style(self) -> int:
        """Which dash, marker and colour, of `STYLES`."""
        return ascii_uppercase.index(self.letter) % STYLES

    @property
    def last(self) -> str:
        return f"{self.letter} {percent(self.points[-1][1])}\N{NO-BREAK SPACE}%" if self.points else self.letter


class MarkedMonth(LongDate):
    """A month on the scale of time. written: how, as CLDR's skeletons have it."""

    def __init__(self, value: date, written: str):
        super().__init__(value)
        self.written = written

    def __str__(self) -> str:
        return str(format_skeleton(self.written, self.value, locale=language().locale))


class Tick(NamedTuple):
    """A mark of the scale of time. anchor: where its text has that place."""

    x: float
    text: MarkedMonth
    anchor: Literal["start", "middle", "end"]

    @property
    def ends(self) -> tuple[float, float]:
        """Where the text begins and ends."""
        width = LETTER * len(str(self.text))
        start = self.x - {"start": 0, "middle": width / 2, "end": width}[self.anchor]
        return start, start + width


@dataclass(frozen=True)
class Mark:
    """Events that stand so near that they share a mark. label: their numbers in the list."""

    x: float
    label: str


@dataclass(frozen=True)
class Timeline:
    """id: begins the ids. caption: what is shown. sentence: how to read it. half: whether the line of half is drawn.
    table: the same figures."""

    id: str
    caption: Words
    sentence: Words
    lines: Sequence[Line]
    events: Sequence[Event]
    table: Table
    half: bool = True

    @cached_property
    def drawn(self) -> list[Line]:
        return [line for line in self.lines if line.points]

    @cached_property
    def first(self) -> date:
        return min(line.points[0][0] for line in self.drawn)

    @cached_property
    def last(self) -> date:
        return max(max(line.points[-1][0] for line in self.drawn), self.first + timedelta(1))

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.last - self.first).days
        return round(100 * min(max(share, 0), 1), 2)

    def path(self, line: Line) -> str:
        """Its points, in percent of the width and height."""
        return " ".join(f"{self.x(day)},{100 - 100 * share:.2f}" for day, share in line.points)

    def markers(self, line: Line) -> list[tuple[float, float]]:
        """Some of its points, the last one included."""
        step = -(-len(line.points) // MOST_MARKERS)
        return [(self.x(day), round(100 - 100 * share, 2)) for day, share in line.points[::-1][::step]]

    @property
    def labels(self) -> list[tuple[float, Line]]:
        """Where the end of each line is named: beside it, or as near as there is room."""
        lines = sorted(self.drawn, key=lambda line: -line.points[-1][1])
        heights = [100 - 100 * line.points[-1][1] for line in lines]
        for at in range(1, len(heights)):
            heights[at] = max(heights[at], heights[at - 1] + APART)
        for at in reversed(range(len(heights))):
            most = 100.0 if at == len(heights) - 1 else heights[at + 1] - APART
            heights[at] = min(heights[at], most)
        return [(round(height, 2), line) for height, line in zip(heights, lines, strict=True)]

    @property
    def ticks(self) -> list[Tick]:
        """The first days of some months, the first of them with its year; or of years. No text reaches another."""
        every = list(months(self.first.replace(day=1), self.last))
        inside = [month for month in every if month >= self.first] or [self.first]
        if len(inside) > LONG:
            inside = [month for month in inside if month.month == 1]
        written = [_written(number, len(every)) for number in range(len(inside))]
        chosen = inside[:: -(-len(inside) // MOST_TICKS)]
        placed: list[Tick] = []
        for month, how in zip(chosen, written, strict=False):
            tick = _tick(self.x(month), MarkedMonth(month, how))
            if not placed or tick.ends[0] >= placed[-1].ends[1] + LETTER:
                placed.append(tick)
        return placed

    @property
    def marks(self) -> list[Mark]:
        """The events, numbered from 1 as they are listed."""
        placed: list[tuple[float, int, int]] = []
        for number, event in enumerate(self.events, 1):
            x = self.x(event.day)
            if placed and x - placed[-1][0] < NEAR:
                placed[-1] = (placed[-1][0], placed[-1][1], number)
            else:
                placed.append((x, number, number))
        return [Mark(x, str(first) if first == last else f"{first}–{last}") for x, first, last in placed]


def _tick(x: float, text: MarkedMonth) -> Tick:
    """With its text above its place, or within the picture where that is near an end of it."""
    middle = Tick(x, text, "middle")
    start, end = middle.ends
    return Tick(0, text, "start") if start < 0 else Tick(x, text, "end") if end > 100 + LETTER else middle


def _written(number: int, months: int) -> str:
    if months > LONG:
        return "y"
    return "yMMM" if number == 0 else "MMM"


def lettered(number: int) -> str:
    """The letter of a line: A, B, ..."""
    return ascii_uppercase[number % len(ascii_uppercase)]


def month_end(month: date) -> date:
    """The last day of a month."""
    return next_month(month) - timedelta(1)


def share_table(id: str, caption: Words, columns: Sequence[Words], rows: Sequence[Sequence[object]]) -> Table:
    """A row for each month."""
    headings: list[Words | Column] = [_("Månad"), *(Column(one, numeric=True) for one in columns)]
    return Table(caption, columns=headings, rows=rows, id=f"{id}-table")
