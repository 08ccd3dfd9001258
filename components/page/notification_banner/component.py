"""A message about the page or what was just done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ...component import Component, component, one_of
from ...words import Words, _

TITLES: Mapping[str, Words] = {
    "info": _("Information"),
    "success": _("Klart"),
    "warning": _("Viktigt"),
    "danger": _("Varning"),
}


@component
class NotificationBanner(Component):
    """text: Markdown. title: the heading, else told by the kind: info, success, warning or danger.

    alert: announce it at once; only where focus is not moved to it. id: begins the ids, for two on a page.
    """

    text: Words = field(kw_only=False)
    title: Words | None = None
    kind: str = "info"
    alert: bool = False
    id: str = "notification"

    def __post_init__(self) -> None:
        one_of("kind", self.kind, tuple(TITLES))

    @property
    def heading(self) -> Words:
        return self.title if self.title is not None else TITLES[self.kind]
