"""What happens, step by step: "Så går det till"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...component import Component, component, one_of
from ...words import Words


@dataclass(frozen=True)
class ProcessStep:
    """title: what happens. text: Markdown, more on it."""

    title: Words
    text: Words | None = None


@component
class ProcessList(Component):
    """steps: in order. level: of their headings, "2" or "3"."""

    steps: Sequence[ProcessStep] = field(kw_only=False)
    level: str = "3"

    def __post_init__(self) -> None:
        one_of("level", self.level, ("2", "3"))
