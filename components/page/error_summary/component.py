"""What is wrong on the page, on top of it, with a link to each control to mend."""

from __future__ import annotations

from collections.abc import Sequence

from ...component import Component, component
from ...words import Words


@component
class ErrorSummary(Component):
    """errors: (message, id of the control to mend), in the order of the page."""

    errors: Sequence[tuple[Words, str]]
