"""One answer of a few, all of them seen at once."""

from __future__ import annotations

from datetime import date
from typing import Any

import wtforms

from ...choices import ChoiceField
from ...component import component
from ...words import Words, _


@component
class Radios(ChoiceField):
    """One answer of a few. inline: side by side, for two short answers. small: for many."""

    inline: bool = False
    small: bool = False

    control = wtforms.RadioField
    grouped = True
    messages = {"choice": _("Välj något av svaren")}

    def check(self, value: Any, today: date) -> Words | None:
        return self.message("choice") if self.unknown([value]) else None

    def show(self, value: Any) -> Words:
        return self.choice(value).label
