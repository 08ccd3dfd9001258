"""To the page before, by its address: it works without JavaScript, and after a refresh."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class BackLink(Component):
    """href: the page before. text: where "Tillbaka" does not say enough."""

    href: str = field(kw_only=False)
    text: Words = _("Tillbaka")
