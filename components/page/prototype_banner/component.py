"""What must never be mistaken: that this is a prototype, and no place for real data. Printed too."""

from __future__ import annotations

from collections.abc import Sequence

from ...component import Component, component
from ...service import Link
from ...words import Words, _


@component
class PrototypeBanner(Component):
    """text: what is said. links: the lab's own. clear: where all answers can be deleted, None where there are none;
    page: the page that then comes back."""

    text: Words = _("Det här är en prototyp. Skriv inga riktiga personuppgifter.")
    links: Sequence[Link] = ()
    clear: str | None = None
    page: str = ""
