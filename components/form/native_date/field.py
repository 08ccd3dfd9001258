"""A date near today, in the browser's own date control."""

from __future__ import annotations

from datetime import date
from typing import Any

from ...component import component
from ...dates import DatedField, read_date
from ...field import Raw, Wrong
from ...typed import TypedField
from ...words import _


@component
class NativeDate(DatedField, TypedField):
    """A date that is looked up in a calendar rather than known by heart; the data is a `date`.

    past, future: today is taken by both. earliest, latest: bounds, included. A browser without the control sends text,
    which is read too: 2026-03-14, 14/3 2026, 14 mars 2026. For a date that is known, such as a birthday: DateInput.
    """

    messages = {
        **DatedField.messages,
        "required": _("Fyll i ett datum: {name}"),
        "date": _("Skriv datumet med år, månad och dag, till exempel 2026-03-14"),
    }

    def read(self, text: str, today: date) -> date:
        found = read_date(text)
        if found is None:
            raise self.unreadable("date")
        return found

    def raw(self, name: str, value: Any) -> Raw:
        return {name: [value.isoformat() if isinstance(value, date) else str(value)]}

    def wrong(self, name: str, today: date) -> list[Wrong]:
        return [Wrong("date", {name: ["2026-02-30"]}), *super().wrong(name, today)]
