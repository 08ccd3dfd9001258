"""Figures and facts to compare, in rows and columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from ...component import Component, component
from ...words import Words


@dataclass(frozen=True)
class Column:
    """A column's heading; numeric columns are set at the end of the cell, for numbers to be compared."""

    heading: Words
    numeric: bool = False


@component
class Table(Component):
    """caption: what the table shows. columns: headings, or `Column` to say more. rows: cells in the order of the
    columns; a cell may be a component. named_rows: the first cell of a row is its heading. caption_hidden: only for
    screen readers, where a heading right above says the same. id: begins the ids, for two on a page.

    A table too wide for the screen scrolls in a region of its own, also by keyboard.
    """

    caption: Words = field(kw_only=False)
    columns: Sequence[Words | Column]
    rows: Sequence[Sequence[Any]]
    named_rows: bool = True
    caption_hidden: bool = False
    id: str = "table"

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells; the table has {len(self.columns)} columns")

    @property
    def headings(self) -> list[Column]:
        return [column if isinstance(column, Column) else Column(column) for column in self.columns]
