"""Rows that a service in production sends, judged before anything of them is stored: all are good, or none is stored
and each bad one is told.

Only counts are taken: a column that is not known is refused, since it may be of persons. All rows that there can be of
a service are few enough to be kept as numbers by day, however large the file is that they come in.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TypeVar

from components.words import Words, _

from .brief import Brief
from .cells import (
    CHANNEL_NAMES,
    FIRST,
    NO_CHANNEL,
    NO_GROUP,
    NO_GROUPS,
    NO_STAGE,
    STAGE_NAMES,
    Unfit,
    by_name,
    count_in,
    day_in,
    folded,
    listed,
    named,
)
from .uptake import Row

T = TypeVar("T")

TOLD = 200
"""Bad rows that are told; the rest are counted."""
CLIPPED = 60
"""Characters of a value that are told."""
REMEMBERED = 20_000
"""Ways of writing something that are remembered, so that each is judged once."""

TWICE = _("Rad {row} är om samma dag, grupp, kanal och skede. Skriv en rad med summan.")

CHANNELS, STAGES = by_name(CHANNEL_NAMES), by_name(STAGE_NAMES)


@dataclass(frozen=True)
class Fault:
    """Why something cannot be taken in. row: where it stands, from 1; 0 where it is of all of it. column: one of
    `cells.COLUMNS`, or "". value: what stands there, cut short."""

    row: int
    column: str
    value: str
    reason: Words


def clipped(value: str) -> str:
    """A value to be told: nothing in it that cannot be seen or sent."""
    seen = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in value[: CLIPPED + 1])
    return seen if len(seen) <= CLIPPED else f"{seen[:CLIPPED]}…"


class Days:
    """The counts of a stage, group and channel by day, and in which row each stood (0: none)."""

    def __init__(self, length: int):
        self.rows = array("I", bytes(4 * length))
        self.counts = array("q", bytes(8 * length))


@dataclass
class Incoming:
    """What has come. wrong: how many rows are bad, or 1 where nothing could be read. faults: of the first of those.
    Iterating gives the good rows in the order they are stored in."""

    brief: Brief
    today: date
    good: int = 0
    wrong: int = 0
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        length = (self.today - FIRST).days + 1
        self._series: dict[tuple[str, str, str], Days] = {}
        self._length = max(length, 1)
        titles = Counter(folded(one.title) for one in self.brief.groups)
        by_title = {folded(one.title): one.name for one in self.brief.groups if titles[folded(one.title)] == 1}
        self._groups = {**by_title, **{folded(one.name): one.name for one in self.brief.groups}, "": ""}
        self._days: dict[str, int] = {}
        self._written: dict[tuple[str, str, str], Days] = {}
        self._counts: dict[str, int] = {}

    def take(self, row: int, date: str, group: str, channel: str, stage: str, count: str) -> None:
        """A row as it is written. What is well known is looked up, which makes millions of rows a matter of seconds;
        the rest is judged."""
        day, days, number = self._days.get(date), self._written.get((group, channel, stage)), self._counts.get(count)
        if day is None or days is None or number is None:
            judged = self._judged(row, (date, group, channel, stage, count))
            if judged is None:
                return
            day, days, number = judged
        if days.rows[day]:
            self.refuse([Fault(row, "", "", TWICE.format(row=str(days.rows[day])))])
            return
        days.rows[day], days.counts[day] = row, number
        self.good += 1

    def _judged(self, row: int, cells: Sequence[str]) -> tuple[int, Days, int] | None:
        faults: list[Fault] = []

        def judged(column: str, written: str, read: Callable[[str], T]) -> T | None:
            try:
                return read(written.strip())
            except Unfit as unfit:
                faults.append(Fault(row, column, clipped(written), unfit.reason))
                return None

        day = judged("date", cells[0], lambda written: (day_in(written, self.today) - FIRST).days)
        group = judged("group", cells[1], self._group)
        channel = judged("channel", cells[2], _channel)
        stage = judged("stage", cells[3], _stage)
        number = judged("count", cells[4], count_in)
        if day is None or group is None or channel is None or stage is None or number is None:
            self.refuse(faults)
            return None
        self._remember(cells, day, (stage, group, channel), number)
        return day, self._series[stage, group, channel], number

    def _group(self, written: str) -> str:
        names = listed(one.name for one in self.brief.groups)
        return named(written, self._groups, NO_GROUP.format(names=names) if names else NO_GROUPS)

    def _remember(self, cells: Sequence[str], day: int, key: tuple[str, str, str], number: int) -> None:
        if key not in self._series:
            self._series[key] = Days(self._length)
        for known in (self._days, self._written, self._counts):
            if len(known) > REMEMBERED:
                known.clear()
        self._days[cells[0]], self._counts[cells[4]] = day, number
        self._written[cells[1], cells[2], cells[3]] = self._series[key]

    def refuse(self, faults: Sequence[Fault]) -> None:
        """A row is bad, for these reasons."""
        self.wrong += 1
        if self.wrong <= TOLD:
            self.faults += faults

    def refuse_all(self, reason: Words, *, row: int = 0, value: str = "") -> None:
        """Nothing can be read, from a row on."""
        self.wrong += 1
        self.faults.append(Fault(row, "", clipped(value), reason))

    def __iter__(self) -> Iterator[Row]:
        for (stage, group, channel), days in sorted(self._series.items(), key=lambda one: one[0]):
            for number, row in enumerate(days.rows):
                if row:
                    yield Row(FIRST + timedelta(number), group, channel, stage, days.counts[number])


def _channel(written: str) -> str:
    return named(written, CHANNELS, NO_CHANNEL.format(names=listed(CHANNEL_NAMES)))


def _stage(written: str) -> str:
    return named(written, STAGES, NO_STAGE.format(names=listed(STAGE_NAMES)))
