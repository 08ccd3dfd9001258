"""One line of text."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal

from ...component import component
from ...field import Field, TextControl, Wrong
from ...words import Words, _
from .patterns import is_quick

SAMPLES = {
    "name": "Kim Testsson",
    "given-name": "Kim",
    "family-name": "Testsson",
    "street-address": "Provgatan 1",
    "address-level2": "Umeå",
    "organization": "Testbolaget AB",
}

WIDTHS = (2, 3, 4, 5, 10, 20, 30)


@component
class TextInput(Field):
    """One line of text.

    autocomplete: the WCAG 1.3.5 token for what is asked about the person ("name", "bday", ...). width: as many
    characters as an answer usually has. limit: the most characters taken. pattern: a regular expression the whole
    answer must match; then write errors={"pattern": ...} and a sample. prefix, suffix: a unit, which
    is read out as a description of the field; say it in the label too, where an answer in another unit is likely.
    """

    autocomplete: str | None = None
    inputmode: Literal["text", "numeric", "decimal", "email", "tel", "url", "search"] | None = None
    input_type: Literal["text", "email", "tel", "url", "search", "password"] = "text"
    spellcheck: bool | None = None
    width: Literal[2, 3, 4, 5, 10, 20, 30] | None = None
    limit: int = 200
    pattern: str | None = None
    prefix: Words | None = None
    suffix: Words | None = None

    control = TextControl
    messages = {"pattern": _("Kontrollera att du har skrivit rätt: {name}")}

    def options(self) -> dict[str, Any]:
        return {"filters": [lambda text: text.strip() if text else text]}

    def check(self, value: Any, today: date) -> Words | None:
        if len(value) > self.limit:
            return self.message("long", limit=self.limit, count=len(value))
        if self.pattern and not re.fullmatch(self.pattern, value):
            return self.message("pattern")
        return None

    def describes(self, name: str) -> list[str]:
        return [f"{name}-{affix}" for affix in ("prefix", "suffix") if getattr(self, affix)]

    def example(self, today: date) -> Any:
        return None if self.pattern else SAMPLES.get(self.autocomplete or "", "Exempel")

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("long", {name: ["x" * (self.limit + 1)]})]

    def mistakes(self, name: str) -> list[str]:
        found = []
        if self.width not in (None, *WIDTHS):
            found.append(f"{name}: width={self.width!r} is not valid; write one of: {', '.join(map(str, WIDTHS))}")
        try:
            if not is_quick(self.pattern or "", self.limit):
                found.append(
                    f"{name}: pattern={self.pattern!r} could take forever on an answer of {self.limit} characters; "
                    "write how many there can be ({1,5}), repeat without going back (\\w++ for \\w+), or lower limit="
                )
        except re.error as error:
            found.append(f"{name}: pattern={self.pattern!r} is no regular expression: {error}")
        return found
