"""The panel on top of a confirmation: that it is done, and the number to keep."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class Panel(Component):
    """title: the page's heading. number: a case number; a press marks all of it, to be copied. text: Markdown."""

    title: Words = field(kw_only=False)
    number: str | None = None
    number_label: Words = _("Ditt ärendenummer")
    text: Words | None = None
