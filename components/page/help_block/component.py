"""How to get help: in the same place and the same order on every page (WCAG 3.2.6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...service import Link
from ...words import Words, _


@component
class HelpBlock(Component):
    """links: telephone first, then what takes longer. title: its heading."""

    links: Sequence[Link] = field(kw_only=False)
    title: Words = _("Behöver du hjälp?")
