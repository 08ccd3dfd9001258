"""A bankgiro number."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Wrong
from ...numbers import luhn
from ...typed import TypedField
from ...words import _

EXAMPLE = "5050-1055"
"""Skatteverket's own."""


@component
class Bankgiro(TypedField):
    """A bankgiro number of 7 or 8 digits; the data is text, NNN-NNNN or NNNN-NNNN."""

    messages = {
        "digits": _("Fyll i bankgironumret med 7 eller 8 siffror, till exempel 5050-1055"),
        "wrong": _("Bankgironumret stämmer inte. Kontrollera siffrorna."),
    }

    def read(self, text: str, today: date) -> str:
        digits = re.sub(r"[- ]", "", re.sub(r"^bg:? ?", "", text, flags=re.IGNORECASE))
        if not re.fullmatch(r"[0-9]{7,8}", digits):
            raise self.unreadable("digits")
        if not luhn(digits):
            raise self.unreadable("wrong")
        return f"{digits[:-4]}-{digits[-4:]}"

    def example(self, today: date) -> Any:
        return EXAMPLE

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("digits", {name: ["5050"]}), Wrong("wrong", {name: ["5050-1056"]})]
