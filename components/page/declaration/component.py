"""What a person agrees to or vouches for, read before the box is ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class Declaration(Component):
    """title: what is declared or agreed to. points: each a sentence of Markdown. text: Markdown after them, such as
    how to take it back. The box itself is a question of the page. id: begins the ids, for two on a page."""

    title: Words = field(default=_("Du intygar att"), kw_only=False)
    points: Sequence[Words] = ()
    text: Words | None = None
    id: str = "declaration"
