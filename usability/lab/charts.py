"""Charts of figures with their intervals: a row for each, a dot for what was measured, a line for where it likely lies.

Only where things stand on the scale is computed here, in percent of the width; the template draws them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from components import Column, Table
from components.words import Text, Words, _

from ..measures.completion import Rate
from ..measures.figures import Interval, NoFigure, percent
from ..measures.scores import SEQ_NORM, MeanScore
from ..measures.sus import Sus
from ..measures.times import Time
from ..studies.results import TaskResult

EDGE = 3.0
"""Percent of the width on either side of the scale, where half a dot and half a number have room."""
STEPS = (1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600)
"""Seconds between two marks of a scale of time."""
MOST_MARKS = 6
SUS_USUAL = 68
"""The mean of some 500 systems. Source: Sauro (2011), A Practical Guide to the SUS."""


@dataclass(frozen=True)
class Dot:
    """A row. text: the figure in short; likely: its interval in words; count: of how many; why: in words, where there
    is no figure or no interval."""

    label: Words
    text: Words = ""
    likely: Words = "–"
    count: int | str = "–"
    why: Words = ""
    value: float | None = None
    interval: Interval | None = None

    @property
    def cells(self) -> list[Words | int]:
        if self.value is None:
            return [self.label, self.why, "–", self.count]
        return [self.label, self.text, self.likely if self.interval else self.why, self.count]


@dataclass(frozen=True)
class Chart:
    """id: begins the ids. caption: what is shown. least, most: the ends of the scale. marks: (value, text) on it.
    norm: what is usual elsewhere, (value, text)."""

    id: str
    caption: Words
    sentence: Words
    least: float
    most: float
    marks: Sequence[tuple[float, Words]]
    dots: Sequence[Dot]
    norm: tuple[float, Words] | None = None

    def x(self, value: float) -> str:
        """Where a value stands."""
        share = (value - self.least) / (self.most - self.least)
        return f"{EDGE + (100 - 2 * EDGE) * min(max(share, 0), 1):.2f}%"

    @property
    def table(self) -> Table:
        """The same figures as a table; words where there are none."""
        columns: list[Words | Column] = [_("Uppgift"), _("Mätt"), _("Troligen"), Column(_("Antal"), numeric=True)]
        return Table(self.caption, columns=columns, rows=[dot.cells for dot in self.dots], id=f"{self.id}-table")


HOW_TO_READ = _("Punkten är det som mättes. Strecket visar var det troligen ligger för alla som liknar deltagarna.")


def completion_chart(tasks: Sequence[TaskResult]) -> Chart:
    marks = [(share / 100, _("{percent} %").format(percent=share)) for share in (0, 25, 50, 75, 100)]
    dots = [_rate(one.task.label, one.completion) for one in tasks]
    return Chart("completion", _("Hur många som klarade varje uppgift"), HOW_TO_READ, 0, 1, marks, dots)


def _rate(label: Words, rate: Rate | NoFigure) -> Dot:
    if isinstance(rate, NoFigure):
        return Dot(label, why=rate.reason)
    interval = Interval(rate.low, rate.high)
    likely = _("{low}–{high} %").format(low=percent(rate.low), high=percent(rate.high))
    return Dot(label, rate.fraction, likely, rate.n, value=rate.rate, interval=interval)


def time_chart(tasks: Sequence[TaskResult]) -> Chart:
    dots = [_time(one.task.label, one.time) for one in tasks]
    ends = [dot.interval.high if dot.interval else dot.value for dot in dots if dot.value is not None]
    marks = time_marks(max(filter(None, ends), default=60.0))
    return Chart(
        "time", _("Typisk tid för dem som klarade uppgiften, i minuter och sekunder"), HOW_TO_READ, 0, marks[-1],
        [(mark, clock(mark)) for mark in marks], dots,
    )  # fmt: skip


def time_marks(longest: float) -> list[float]:
    """Marks from 0 to the first at or over the longest time, in seconds."""
    step = next((step for step in STEPS if longest / step <= MOST_MARKS), longest / MOST_MARKS)
    below = list(takewhile(lambda mark: mark < longest, (step * number for number in range(MOST_MARKS + 1))))
    return [*below, len(below) * step]


def clock(seconds: float) -> str:
    """1:05 for 65 seconds."""
    return f"{round(seconds) // 60}:{round(seconds) % 60:02}"


def _time(label: Words, time: Time | NoFigure) -> Dot:
    if isinstance(time, NoFigure):
        return Dot(label, why=time.reason)
    if isinstance(time.interval, NoFigure):
        return Dot(label, clock(time.typical), "–", time.n, time.interval.reason, time.typical)
    likely = f"{clock(time.interval.low)}–{clock(time.interval.high)}"
    return Dot(label, clock(time.typical), likely, time.n, value=time.typical, interval=time.interval)


def ease_chart(tasks: Sequence[TaskResult]) -> Chart:
    dots = [score_dot(one.task.label, one.ease) for one in tasks]
    norm = (SEQ_NORM.mean, _("Vanligt: {mean}").format(mean=SEQ_NORM.mean))
    caption = _("Hur lätt varje uppgift var, från 1 (mycket svårt) till 7 (mycket lätt)")
    return Chart("ease", caption, HOW_TO_READ, 1, 7, [(n, str(n)) for n in range(1, 8)], dots, norm)


def score_dot(label: Words, score: MeanScore | NoFigure) -> Dot:
    if isinstance(score, NoFigure):
        return Dot(label, why=score.reason)
    mean = _one(score.mean)
    if isinstance(score.interval, NoFigure):
        return Dot(label, mean, "–", score.n, score.interval.reason, score.mean)
    likely = _("{low} till {high}").format(low=round(score.interval.low, 1), high=round(score.interval.high, 1))
    return Dot(label, mean, likely, score.n, value=score.mean, interval=score.interval)


def _one(value: float) -> Text:
    """With a decimal, as the language writes it."""
    return Text("{value}").format(value=round(value, 1))


def sus_chart(found: Sus | NoFigure) -> Chart:
    dot = score_dot("SUS", found.score if isinstance(found, Sus) else found)
    norm = (SUS_USUAL, _("Vanligt: {mean}").format(mean=SUS_USUAL))
    marks = [(float(n), str(n)) for n in range(0, 101, 20)]
    return Chart("sus", _("SUS från 0 till 100. Det är inte procent."), HOW_TO_READ, 0, 100, marks, [dot], norm)
