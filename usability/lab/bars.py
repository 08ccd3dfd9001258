"""Bars: how many of each, a row for each, with the same as a table beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components import Table
from components.dates import LongMonth
from components.words import Words


@dataclass(frozen=True)
class Bar:
    """text: how the value is written, where it is not the number itself."""

    label: Words | LongMonth
    value: float
    text: Words = ""


@dataclass(frozen=True)
class Bars:
    """id: begins the ids. caption: what is shown."""

    id: str
    caption: Words
    sentence: Words
    bars: Sequence[Bar]
    table: Table

    def width(self, bar: Bar) -> str:
        """The length of a bar, of what the longest may be."""
        most = max((one.value for one in self.bars), default=0)
        return f"{100 * bar.value / most:.2f}%" if most else "0%"
