"""A link that is the way on to something large."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class ActionLink(Component):
    """text: what one does there."""

    text: Words = field(kw_only=False)
    href: str
