"""A text that some need and most can skip, opened by its summary."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class Details(Component):
    """summary: what it is about. text: Markdown. open: shown opened."""

    summary: Words = field(kw_only=False)
    text: Words = field(kw_only=False)
    open: bool = False
