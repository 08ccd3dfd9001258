"""An amount of money in kronor."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar, Literal

from ...component import component
from ...field import Raw
from ...numbers import Figure, FigureField, is_number
from ...words import Words, _

CURRENCY_BEFORE = re.compile(r"(?:kr|sek)\.? ?", re.IGNORECASE)
CURRENCY_AFTER = re.compile(r" ?(?:kr\.?|kronor|sek|[:,.]?-|:)\Z", re.IGNORECASE)


@component
class Money(FigureField):
    """An amount in kronor; the data is a `Decimal` with two decimals, or none.

    minimum, maximum: bounds in kronor, included; minimum=None takes amounts below 0.
    decimals: 2 for kronor and öre, 0 for whole kronor.
    """

    decimals: int = 2

    most_decimals: ClassVar[int] = 2
    inputmode: ClassVar[Literal["text", "numeric", "decimal"]] = "decimal"
    messages = {
        "number": _("Skriv beloppet med siffror, till exempel 1 234"),
        "whole": _("Skriv beloppet i hela kronor, till exempel 1 234"),
        "decimals": _("Skriv beloppet i kronor och ören, till exempel 1234,50"),
        "minimum": _("Skriv ett belopp som är minst {bound}"),
        "maximum": _("Skriv ett belopp som är högst {bound}"),
        "large": _("Skriv ett mindre belopp"),
    }

    @property
    def unit(self) -> Words | None:
        return _("kr")

    def read(self, text: str, today: date) -> Any:
        return self.number(_amount(text))

    def raw(self, name: str, value: Any) -> Raw:
        typed = super().raw(name, value)[name][0]
        kronor, comma, cents = typed.partition(",")
        return {name: [f"{kronor},{cents:0<2}" if comma and is_number(value) else typed]}

    def show(self, value: Any) -> Words:
        return _("{amount} kr").format(amount=Figure(value, cents=True)) if is_number(value) else str(value)

    def example(self, today: date) -> Any:
        return self.within(Decimal("1234.50") if self.decimals else 1234)


def _amount(text: str) -> str:
    """The number in "1 234,50 kr", "1 234:50", "100:-" and "SEK 100", as `read_decimal` takes it."""
    before = CURRENCY_BEFORE.match(text)
    number = text[before.end() :] if before else text
    return CURRENCY_AFTER.sub("", number).replace(":", ",")
