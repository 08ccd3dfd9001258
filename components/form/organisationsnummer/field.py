"""An organisationsnummer of a company, an association or an authority."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Field, Wrong
from ...numbers import luhn
from ...typed import NO_BREAK_HYPHEN, TypedField
from ...words import Words, _

EXAMPLE = "202100-5448"
"""Skatteverket's own."""


@component
class Organisationsnummer(TypedField):
    """An organisationsnummer; the data is text, NNNNNN-NNNN.

    With or without dash, with 16 before it, or as a VAT number (SE...01). A sole trader's number is the person's
    personnummer and is refused: prototypes take no real identities.
    """

    messages = {
        "digits": _("Fyll i organisationsnumret med 10 siffror, till exempel {example}"),
        "wrong": _("Organisationsnumret stämmer inte. Kontrollera siffrorna."),
        "person": _(
            "Fyll i ett organisationsnummer, till exempel {example}. Det du skrev ser ut som ett personnummer. "
            "Det här är en prototyp, och vi har inte sparat numret."
        ),
    }

    def message(self, key: str, **params: Any) -> Words:
        return Field.message(self, key, **{"example": EXAMPLE.replace("-", NO_BREAK_HYPHEN), **params})

    def read(self, text: str, today: date) -> str:
        digits = re.sub(r"[-. ]", "", text.upper())
        vat = re.fullmatch(r"SE(\d{10})01", digits)
        found = vat or re.fullmatch(r"(?:16)?(\d{10})", digits)
        if found is None or not text.isascii():
            person = re.fullmatch(r"(?:19|20)\d{10}|\d{6}\+\d{4}", digits)
            raise self.unreadable("person" if person else "digits")
        number = found[1]
        if number[2] in "01":  # the tens of a month; in an organisationsnummer it is 2 or more
            raise self.unreadable("person")
        if not luhn(number):
            raise self.unreadable("wrong")
        return f"{number[:6]}-{number[6:]}"

    def example(self, today: date) -> Any:
        return EXAMPLE

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("digits", {name: ["2021"]}), Wrong("wrong", {name: ["202100-5449"]})]
