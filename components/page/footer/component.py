"""The end of every page: the same links in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...service import Link
from ...words import Words


@component
class Footer(Component):
    """links: cookies, personal data, accessibility, contact. text: Markdown, such as who answers for the page."""

    links: Sequence[Link] = field(default=(), kw_only=False)
    text: Words | None = None
