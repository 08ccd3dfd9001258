"""Buttons that belong together, the one most people need first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ..button.component import Button


@component
class ButtonGroup(Component):
    """buttons: in order, at most one of them primary."""

    buttons: Sequence[Button] = field(kw_only=False)

    def __post_init__(self) -> None:
        if sum(button.kind in ("primary", "start") for button in self.buttons) > 1:
            raise ValueError("two primary buttons; give all but one kind='secondary' or kind='link'")
