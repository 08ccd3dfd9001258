"""A choice of electronic identification, simulated: whichever is chosen leads on, and nobody is identified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from ...component import Component, component
from ...words import Words, _


@component
class EidChooser(Component):
    """href: the page after logging in. names: of the identifications. The list is plain, and nothing takes time."""

    href: str = field(kw_only=False)
    names: Sequence[Words] = (_("BankID"), _("Freja eID+"), _("Utländsk e-legitimation"))
