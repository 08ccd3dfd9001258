"""Prints the page. It needs JavaScript, and is hidden without."""

from __future__ import annotations

from ...component import Component, component
from ...words import Words, _


@component
class PrintButton(Component):
    """text: what is printed."""

    text: Words = _("Skriv ut")
