"""Answers with what they answer, and a link to change each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...component import Component, component, one_of
from ...service import Link
from ...words import Words


@dataclass(frozen=True)
class Row:
    """A question, its answer ("" for none), and where it is changed, if it can be."""

    key: Words
    value: Any
    change: str | None = None


@component
class SummaryList(Component):
    """rows: what is summarised, in order. title: makes a card of it, with a heading of this level, and actions that
    concern all of it, whose texts are read out with the title."""

    rows: Sequence[Row]
    title: Words | None = None
    level: str = "2"
    actions: Sequence[Link] = ()

    def __post_init__(self) -> None:
        one_of("level", self.level, ("2", "3"))
        if self.actions and self.title is None:
            raise ValueError("actions without a title; say what they concern by title=...")
