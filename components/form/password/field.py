"""A password, which is neither stored nor shown again."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...component import component
from ...field import Field, Raw, TextControl, Wrong
from ...words import Words, _

MASK = "•"


@component
class Password(Field):
    """A password. Only its length is known here: the rest is masked before anything reads it, and never stored.

    new: it is being chosen; it must then have at least `least` characters, which is told, and password managers offer
    one. There are no other rules: length is what makes a password safe, and pasting is allowed.
    """

    new: bool = False
    least: int = 12
    limit: int = 200

    secret = True
    control = TextControl
    messages = {
        "required": _("Skriv ditt lösenord"),
        "short": _("Lösenordet ska ha minst {least} tecken. Du har skrivit {count}."),
    }

    def kept(self, value: str) -> str:
        return MASK * len(value) if value.strip() else ""

    @property
    def autocomplete(self) -> str:
        return "new-password" if self.new else "current-password"

    def check(self, value: Any, today: date) -> Words | None:
        if len(value) > self.limit:
            return self.message("long", limit=self.limit, count=len(value))
        if self.new and len(value) < self.least:
            return self.message("short", least=self.least, count=len(value))
        return None

    def raw(self, name: str, value: Any) -> Raw:
        return {name: [self.kept(str(value))]}

    def show(self, value: Any) -> Words:
        return _("Lösenordet är ifyllt")

    def describes(self, name: str) -> list[str]:
        return [f"{name}-least"] if self.new else []

    def example(self, today: date) -> Any:
        return "korrekt häst batteri".ljust(self.least, "!")

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("short", {name: [MASK * (self.least - 1)]})] if self.new else []

    def mistakes(self, name: str) -> list[str]:
        known = 8 <= self.least <= 64
        return [] if known else [f"{name}: least={self.least!r} is not from 8 to 64; shorter is easily guessed"]
