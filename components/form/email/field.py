"""An e-mail address."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from ...component import component
from ...field import Wrong
from ...typed import TypedField
from ...words import _

LONGEST_LOCAL = 64
"""Characters before the @ (RFC 5321, 4.5.3.1.1)."""
LOCAL = re.compile(r"[^@\s\"(),:;<>\[\]\\.]+(\.[^@\s\"(),:;<>\[\]\\.]+)*")
LABEL = r"[^\W_]([\w-]{0,61}[^\W_])?"
DOMAIN = re.compile(rf"({LABEL}\.)+(xn--[a-z0-9-]+|[^\W\d_]{{2,63}})")


@component
class Email(TypedField):
    """An e-mail address; the data is a `str`, without what does not belong to it and with its domain in lower case.

    autocomplete: "email", or None where it is not the person's own address. Ask for it once: who types it twice pastes
    it. It is shown in check-answers. The control is of type text: browsers turn what is typed in one of type email into
    punycode (kim@xn--exmple-cua.se), which nobody recognises as their own address.
    """

    autocomplete: str | None = "email"

    inputmode = "email"
    width = 30
    messages = {
        "at": _("E-postadressen saknar @. Skriv den som i exemplet: namn@example.se"),
        "email": _("Kontrollera e-postadressen. Skriv den som i exemplet: namn@example.se"),
    }

    def read(self, text: str, today: date) -> str:
        address = bare(text)
        local, at, domain = address.rpartition("@")
        if text and not at:
            raise self.unreadable("at")
        good = LOCAL.fullmatch(local) and len(local) <= LONGEST_LOCAL and DOMAIN.fullmatch(domain.lower())
        if not good:
            raise self.unreadable("email")
        return f"{local}@{domain.lower()}"

    def example(self, today: date) -> Any:
        return "kim.testsson@example.se"

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("at", {name: ["kim.example.se"]}), Wrong("email", {name: ["kim@example"]})]


def bare(text: str) -> str:
    """The address in what was typed or pasted: "Kim <kim@example.se>", "mailto:kim@example.se", "kim @ example.se."."""
    inside = re.search(r"<([^<>]*)>", text)
    address = (inside[1] if inside else text).strip(" .,;")
    return re.sub(r" *([@.]) *", r"\1", re.sub(r"(?i)^(mailto|e-?post|e-?mail): *", "", address))
