"""A text that stands out from those around it."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class InsetText(Component):
    """text: Markdown."""

    text: Words = field(kw_only=False)
