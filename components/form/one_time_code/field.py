"""A code that was sent to the person: one control, whatever the number of digits."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Wrong
from ...service import Link
from ...typed import TypedField
from ...words import Words, _


@component
class OneTimeCode(TypedField):
    """A code of digits from a text message or a letter; the data is a `str`, which keeps leading zeros.

    digits: how many there are. code: the one that is taken; None takes any, as a prototype sends no messages.
    resend: a link to the page where a new code is asked for, relative as in Link("phone", _("Skicka en ny kod")).
    The code is left out of check-answers.
    """

    digits: int = 6
    code: str | None = None
    resend: Link | None = None

    secret = True
    inputmode = "numeric"
    autocomplete = "one-time-code"
    messages = {
        "required": _("Skriv koden"),
        "length": _("Koden ska ha {digits} siffror. Kontrollera att du har skrivit alla."),
        "code": _("Koden stämmer inte. Kontrollera den, eller be om en ny."),
    }

    def read(self, text: str, today: date) -> str:
        code = re.sub(r"\D", "", text)  # also from "Din kod är 123 456", as it was pasted
        if len(code) != self.digits:
            raise self.unreadable("length", digits=self.digits)
        return code

    def check(self, value: Any, today: date) -> Words | None:
        return None if self.code in (None, value) else self.message("code")

    def example(self, today: date) -> Any:
        return self.code or "1234567890"[: self.digits]

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = [Wrong("length", {name: ["12"]})]
        if self.code:
            other = "1" if self.code[0] != "1" else "2"
            found.append(Wrong("code", {name: [other * self.digits]}))
        return found

    def mistakes(self, name: str) -> list[str]:
        if self.digits not in range(4, 11):
            return [f"{name}: digits={self.digits!r} is not a whole number from 4 to 10"]
        if self.code is not None and not re.fullmatch(rf"[0-9]{{{self.digits}}}", self.code):
            return [f"{name}: code={self.code!r} is not {self.digits} digits; write it as text, or say digits="]
        return []
