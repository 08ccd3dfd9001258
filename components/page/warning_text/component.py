"""A warning of what can go wrong, and of what cannot be undone."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class WarningText(Component):
    """text: Markdown, a sentence or two."""

    text: Words = field(kw_only=False)
