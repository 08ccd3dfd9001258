"""A short word on the state of something."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component, one_of
from ...words import Words

KINDS = ("neutral", "info", "success", "warning", "danger")


@component
class Tag(Component):
    """text: one or two words, which say it all without the colour. kind: neutral, info, success, warning, danger."""

    text: Words = field(kw_only=False)
    kind: str = "neutral"

    def __post_init__(self) -> None:
        one_of("kind", self.kind, KINDS)
