"""The first thing that takes focus: past what is the same on every page."""

from __future__ import annotations

from ...component import Component, component
from ...words import Words, _


@component
class SkipLink(Component):
    """href: the content; its target needs tabindex="-1"."""

    href: str = "#main"
    text: Words = _("Hoppa till innehållet")
