"""One answer of many, in the browser's own list."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any, ClassVar

import wtforms

from ...choices import Choice, ChoiceField
from ...component import component
from ...words import Words, _


@component
class Select(ChoiceField):
    """One answer of many, of which most people know theirs. For up to seven or so, Radios are easier.

    Choice(..., group=...) puts choices that follow each other under one heading. empty: what the first option says
    while nothing is chosen. autocomplete: the WCAG 1.3.5 token ("country", ...).
    """

    empty: Words = _("Välj i listan")
    autocomplete: str | None = None

    reveals: ClassVar[bool] = False
    control = wtforms.SelectField
    messages = {
        "required": _("Välj i listan: {name}"),
        "choice": _("Välj något av svaren i listan"),
    }

    def groups(self) -> Iterator[tuple[Words | None, list[tuple[str, Choice]]]]:
        """The choices as they stand: (heading or None, its choices by value)."""
        every = [(value, self.choice(value)) for value in self.choices]
        for group, found in groupby(every, key=lambda pair: pair[1].group):
            yield group, list(found)

    def check(self, value: Any, today: date) -> Words | None:
        return self.message("choice") if self.unknown([value]) else None

    def show(self, value: Any) -> Words:
        return self.choice(value).label

    def mistakes(self, name: str) -> list[str]:
        lost = [
            value
            for value in self.choices
            if self.choice(value).hint or self.choice(value).divider or self.choice(value).exclusive
        ]
        shown = "a list shows no hint, divider or exclusive; say it in the label, or use Radios"
        return super().mistakes(name) + [f"{name}: the choice {value!r}: {shown}" for value in lost]
