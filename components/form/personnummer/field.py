"""A personnummer or samordningsnummer. A prototype takes test numbers only: nobody's own is ever stored."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, ClassVar, Literal

from ...component import component
from ...conditions import Condition
from ...field import Field, Wrong
from ...typed import NO_BREAK_HYPHEN, TypedField
from ...words import Words, _
from .listed import is_listed, listed
from .reading import NoPersonNumber, PersonNumber, WrongPersonNumber, read_person_number

EXAMPLE = PersonNumber("196408233234")
"""A test number that Skatteverket has published, for error messages: nobody gets stuck for want of one."""

BEFORE = re.compile(r"(personnummer|samordningsnummer|person-?nr|pnr)\W*|SE ?(?=\d)", re.IGNORECASE)
"""What may stand before the number where it was copied from."""


@component
class Personnummer(TypedField):
    """A personnummer; the data is a `PersonNumber`, 12 digits, whose age under() and at_least() can ask about.

    coordination: whether a samordningsnummer is taken too. Only test numbers that Skatteverket has published, or the
    lab has listed, are taken: a number that may be somebody's is refused, and so never stored.
    """

    coordination: bool = True

    width: ClassVar[Literal[2, 3, 4, 5, 10, 20, 30]] = 20
    messages = {
        "required": _("Fyll i personnumret med 10 eller 12 siffror, till exempel {example}."),
        "digits": _("Personnumret ska ha 10 eller 12 siffror, till exempel {example}. Kontrollera det du har skrivit."),
        "plus": _(
            "Skriv - i stället för +. Plustecknet betyder att personen har fyllt 100 år, eller fyller 100 år i år."
        ),
        "wrong": _("Personnumret stämmer inte. Kontrollera siffrorna, eller använd testnumret {example}."),
        "coordination": _("Fyll i ett personnummer. Samordningsnummer går inte att använda här."),
        "identity": _(
            "Använd ett testnummer, till exempel {example}. Det här är en prototyp, och vi tar inte emot riktiga "
            "personnummer. Vi har inte sparat numret du skrev."
        ),
    }

    def message(self, key: str, **params: Any) -> Words:
        return Field.message(self, key, **{"example": EXAMPLE.shown.replace("-", NO_BREAK_HYPHEN), **params})

    def read(self, text: str, today: date) -> PersonNumber:
        bare = BEFORE.sub("", text, count=1)
        try:
            number = read_person_number(bare, today)
        except NoPersonNumber:
            raise self.unreadable("digits") from None
        except WrongPersonNumber:
            raise self.unreadable("wrong") from None
        if re.search(r"^\W*(\d\W*){6}\+", bare) and not is_listed(number):
            raise self.unreadable("plus")
        return number

    def check(self, value: PersonNumber, today: date) -> Words | None:
        if not is_listed(value):
            return self.message("identity")
        return self.message("coordination") if value.coordination and not self.coordination else None

    def show(self, value: Any) -> Words:
        return PersonNumber(value).shown

    def example(self, today: date) -> Any:
        return EXAMPLE

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        """Of the test numbers, those born nearest before and after each date a condition names."""
        found: list[Any] = []
        numbers = [number for number in map(PersonNumber, listed()) if number.born and not number.coordination]
        for value in tests.examples(name, today):
            if isinstance(value, date):
                found += [number for number in numbers if number.born and number.born <= value][-1:]
                found += [number for number in numbers if number.born and number.born > value][:1]
            else:
                found.append(value)
        return found

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [
            Wrong("digits", {name: ["640823"]}),
            Wrong("plus", {name: ["640823+3234"]}),
            Wrong("wrong", {name: ["19640823-3235"]}),
        ]
