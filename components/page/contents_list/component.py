"""What is on the page, or which pages belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...service import Link
from ...words import Words, _


@component
class ContentsList(Component):
    """links: in order. current: the href of the page one is on, which is then no link. title: tells it from others."""

    links: Sequence[Link] = field(kw_only=False)
    current: str | None = None
    title: Words = _("Innehåll")
    id: str = "contents"
