"""Running text: paragraphs, lists, links and subheadings, written in Markdown."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component
from ...words import Words


@component
class Prose(Component):
    """text: Markdown; `## ` makes a subheading of the page."""

    text: Words = field(kw_only=False)
