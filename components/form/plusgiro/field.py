"""A plusgiro number."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Wrong
from ...numbers import luhn
from ...typed import TypedField
from ...words import _

EXAMPLE = "90 20 03-3"
"""Made so that its check digit is right."""


@component
class Plusgiro(TypedField):
    """A plusgiro number of 2 to 8 digits; the data is text in pairs, "90 20 03-3"."""

    messages = {
        "digits": _("Fyll i plusgironumret med 2 till 8 siffror, till exempel 90 20 03-3"),
        "wrong": _("Plusgironumret stämmer inte. Kontrollera siffrorna."),
    }

    def read(self, text: str, today: date) -> str:
        digits = re.sub(r"[- ]", "", re.sub(r"^pg:? ?", "", text, flags=re.IGNORECASE))
        if not re.fullmatch(r"[0-9]{2,8}", digits):
            raise self.unreadable("digits")
        if not luhn(digits):
            raise self.unreadable("wrong")
        pairs = re.sub(r"(?<=\d)(?=(?:\d\d)+$)", " ", digits[:-1])
        return f"{pairs}-{digits[-1]}"

    def example(self, today: date) -> Any:
        return EXAMPLE

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("digits", {name: ["9"]}), Wrong("wrong", {name: ["90 20 03-4"]})]
