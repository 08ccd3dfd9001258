"""Ways in, each with a line on what it leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...component import Component, component, one_of
from ...words import Words


@dataclass(frozen=True)
class Card:
    """title: the card's one link. text: Markdown without links."""

    title: Words
    href: str
    text: Words | None = None


@component
class Cards(Component):
    """cards: in order. level: of their headings, "2" or "3". The link reaches over the title alone, so that the text
    can be selected."""

    cards: Sequence[Card] = field(kw_only=False)
    level: str = "2"

    def __post_init__(self) -> None:
        one_of("level", self.level, ("2", "3"))
