"""What is pressed to go on, and links that look like it."""

from __future__ import annotations

from dataclasses import field

from ...component import Component, component, one_of
from ...words import Words

KINDS = ("primary", "secondary", "warning", "start", "link")


@component
class Button(Component):
    """A button that sends the form it stands in, or a link where there is an `href`. One primary button a page.

    kind: primary, secondary, warning (deletes or cannot be undone), start (the way into a service), link (looks like
    a link). name, value: what is posted when this button is pressed.
    """

    text: Words = field(kw_only=False)
    href: str | None = None
    kind: str = "primary"
    name: str | None = None
    value: str | None = None

    def __post_init__(self) -> None:
        one_of("kind", self.kind, KINDS)
