"""How finished a service is."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class PhaseBanner(Component):
    """phase: a word, such as "Test". text: Markdown, what that means and where to say what one thinks."""

    phase: Words = field(kw_only=False)
    text: Words
