"""Leaves the page at once, for people who may be watched."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class ExitPage(Component):
    """href: somewhere harmless, such as the weather. Pressing Shift three times does the same where there is
    JavaScript, and leaves no trace in the browser's history."""

    href: str = field(kw_only=False)
    text: Words = _("Lämna sidan snabbt")
