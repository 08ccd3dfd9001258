"""The parts of a service, as links that wrap where there is no room; no menu to open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...service import Link
from ...words import Words, _


@component
class ServiceNavigation(Component):
    """links: the parts. current: the href of the part one is in. label: tells it from other navigation."""

    links: Sequence[Link] = field(kw_only=False)
    current: str | None = None
    label: Words = _("Tjänsten")

    def __post_init__(self) -> None:
        addresses = [link.href for link in self.links]
        if self.current is not None and self.current not in addresses:
            raise ValueError(f"current={self.current!r} is no link of these; write one of: {', '.join(addresses)}")
