"""Several lines of text, with a limit that is told before it is reached."""

from __future__ import annotations

from datetime import date
from typing import Any

import wtforms

from ...component import component
from ...field import Field, Wrong
from ...words import Words


@component
class Textarea(Field):
    """Several lines of text.

    rows: how many lines are seen at first. limit: the most characters taken, a line break being one.
    count: whether the limit is told and counted while writing; leave it out where the limit is only a safeguard.
    """

    rows: int = 5
    limit: int = 5000
    count: bool = False
    autocomplete: str | None = None
    spellcheck: bool | None = None

    control = wtforms.TextAreaField

    def options(self) -> dict[str, Any]:
        return {"filters": [lambda text: text.replace("\r\n", "\n").strip() if text else text]}

    def check(self, value: Any, today: date) -> Words | None:
        return self.message("long", limit=self.limit, count=len(value)) if len(value) > self.limit else None

    def describes(self, name: str) -> list[str]:
        return [f"{name}-limit"] if self.count else []

    def example(self, today: date) -> Any:
        return "Provgatan 1\n903 25 Umeå" if self.autocomplete == "street-address" else "Ett exempel på ett svar."

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("long", {name: ["x" * (self.limit + 1)]})]
