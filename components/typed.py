"""Fields of one line whose text is read into a value: a number, an amount, a personnummer.

What is typed is taken forgivingly: `tidy` makes one kind of space, dash and digit of the many there are, before the
component's `read` sees it.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from typing import Any, ClassVar, Literal

import wtforms

from .component import component
from .field import Field
from .parts import Unreadable
from .words import Words

LONGEST = 200
"""Characters; nothing that is read into a value is longer, and what is longer is not looked at."""

NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
"""Keeps a number in a message on one line; copied from there, it is read as a plain dash."""

DASHES = dict.fromkeys("\N{MINUS SIGN}\N{SMALL HYPHEN-MINUS}\N{HEAVY MINUS SIGN}", "-")
MARKS = {"\N{ARABIC DECIMAL SEPARATOR}": ",", "\N{ARABIC THOUSANDS SEPARATOR}": " "}


def tidy(text: str) -> str:
    """The text with plain digits, plain dashes and single plain spaces, and without what cannot be seen.

    So that it does not matter whether it was typed, pasted from a document or written on a foreign keyboard: full-width
    and Arabic digits, no-break and thin spaces, minus signs and long dashes, marks of direction.
    """
    return " ".join("".join(map(_plain, text)).split())


def _plain(char: str) -> str:
    if char.isascii():
        return char
    if "\N{FULLWIDTH EXCLAMATION MARK}" <= char <= "\N{FULLWIDTH TILDE}":
        return chr(ord(char) - 0xFEE0)
    if char in DASHES or char in MARKS:
        return DASHES.get(char) or MARKS[char]
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    return {"Pd": "-", "Zs": " ", "Cf": ""}.get(category, char)


class TypedControl(wtforms.StringField):  # type: ignore[misc]
    """Reads what was typed with the `read` of the declared component."""

    def __init__(self, *args: Any, declared: TypedField, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def process_formdata(self, valuelist: list[str]) -> None:
        self.data = None
        typed = next((value for value in valuelist if value.strip()), None)
        if typed is not None:
            self.data = self.declared.read(tidy(typed) if len(typed) <= LONGEST else "", self.meta.today)


@component
class TypedField(Field):
    """A question answered on one line that is read into a value."""

    control = TypedControl
    input_type: ClassVar[Literal["text", "tel"]] = "text"
    inputmode: ClassVar[Literal["text", "numeric", "decimal", "email", "tel"]] = "numeric"
    width: ClassVar[Literal[2, 3, 4, 5, 10, 20, 30]] = 10
    """As many characters as an answer usually has."""

    def read(self, text: str, today: date) -> Any:
        """The value of a tidied text, which may be empty; raises `Unreadable` with the error message."""
        raise TypeError("a typed field says how to read its text")

    @property
    def unit(self) -> Words | None:
        """Shown after the control, and read out as a description of it."""
        return None

    @property
    def autocomplete(self) -> str | None:
        """The WCAG 1.3.5 token, where the answer is about the person."""
        return None

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    def describes(self, name: str) -> list[str]:
        return [f"{name}-unit"] if self.unit else []

    def unreadable(self, key: str, **params: Any) -> Unreadable:
        """The error message for a key, to be raised by `read`."""
        return Unreadable(self.message(key, **params))
