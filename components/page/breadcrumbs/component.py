"""Where the page stands, as links to what it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...service import Link
from ...words import Words


@component
class Breadcrumbs(Component):
    """links: from the top down. current: the page itself, last and no link."""

    links: Sequence[Link] = field(kw_only=False)
    current: Words | None = None
