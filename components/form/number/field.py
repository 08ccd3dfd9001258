"""A number: how many, how long, how many per cent."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...component import component
from ...field import Field
from ...numbers import Figure, FigureField, Numeric, is_number
from ...words import Text, Words, _


@component
class Number(FigureField):
    """A number; the data is an `int`, or a `Decimal` where decimals are taken.

    minimum, maximum: bounds, included; minimum=None takes numbers below 0. decimals: the most decimals taken, 0 for
    whole numbers only. suffix: the unit, which may be typed too. Per cent is Number(..., suffix="%", maximum=100). What
    is no quantity (a code, a case number) is a TextInput: its leading zeros count.
    """

    suffix: Words | None = None

    messages = {
        **FigureField.messages,
        "number": _("Skriv ett tal med siffror, till exempel {example}"),
        "whole": _("Skriv ett heltal utan decimaler, till exempel {example}"),
        "decimals": _("Skriv talet med färre decimaler: högst {decimals}"),
        "minimum": _("Skriv ett tal som är minst {bound}"),
        "maximum": _("Skriv ett tal som är högst {bound}"),
    }

    @property
    def inputmode(self) -> str:  # type: ignore[override]  # a phone's numeric keys have no comma, and no minus sign
        negative = self.minimum is None or self.minimum < 0
        return "text" if negative else "decimal" if self.decimals else "numeric"

    @property
    def width(self) -> int:  # type: ignore[override]
        return 5 if self.maximum is not None and self.maximum < 10_000 else 10

    @property
    def unit(self) -> Words | None:
        return self.suffix

    def message(self, key: str, **params: Any) -> Words:
        return Field.message(self, key, **{"example": Figure(self.example(date.min)), **params})

    def read(self, text: str, today: date) -> Any:
        return self.exact(self.number(self._without_unit(text)))

    def _without_unit(self, text: str) -> str:
        # in the language the service is written in: what was stored must read the same in every language
        unit = self.suffix.msgid if isinstance(self.suffix, Text) else self.suffix or ""
        return text[: len(text) - len(unit)].rstrip() if unit and text.lower().endswith(unit.lower()) else text

    def exact(self, value: Numeric) -> Any:
        number = super().exact(value)
        return number if self.decimals else int(number)

    def show(self, value: Any) -> Words:
        if not is_number(value):
            return str(value)
        figure = Text("{figure}").format(figure=Figure(value))
        return Text("{figure} {unit}").format(figure=figure, unit=self.suffix) if self.suffix else figure

    def example(self, today: date) -> Any:
        return self.within(3)
