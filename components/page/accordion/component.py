"""Several texts that some need and most can skip, each opened by its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...component import Component, component
from ...words import Words


@dataclass(frozen=True)
class Section:
    """title: what it is about. text: Markdown. open: shown opened."""

    title: Words
    text: Words
    open: bool = False


@component
class Accordion(Component):
    """sections: in order. one: opening one closes the others; its name on the page. Printed, all are open."""

    sections: Sequence[Section] = field(kw_only=False)
    one: str | None = None
