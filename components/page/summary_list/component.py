"""Answers with what they answer, and a link to change each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...component import Component, component
from ...words import Words


@dataclass(frozen=True)
class Row:
    """A question, its answer ("" for none), and where it is changed, if it can be."""

    key: Words
    value: Any
    change: str | None = None


@component
class SummaryList(Component):
    """rows: what is summarised, in order."""

    rows: Sequence[Row]
