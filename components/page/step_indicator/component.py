"""How far one has come: "Steg 2 av 5"."""

from __future__ import annotations

from collections.abc import Sequence

from ...component import Component, component
from ...words import Words


@component
class StepIndicator(Component):
    """current: from 1. steps: the names of all steps; or total: how many there are, where names would be too much."""

    current: int
    steps: Sequence[Words] = ()
    total: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.current <= self.last:
            raise ValueError(f"current={self.current} is not among the steps 1 to {self.last}")

    @property
    def last(self) -> int:
        return len(self.steps) or self.total
