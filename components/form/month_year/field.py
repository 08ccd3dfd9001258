"""A month of a year, where the day is not known or does not matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, Literal

from ...component import component
from ...dates import DatedField, LongDate, LongMonth
from ...field import Raw, Wrong
from ...words import Words, _
from ..date_input.field import PartedDate


@component
class MonthYear(PartedDate):
    """A month in two parts; the data is the `date` of its first day.

    past, future: this month is taken by both. earliest, latest: any day of the first and the last month that is taken.
    order: "ym", or "my" as one speaks. A sample may be written "2026-03".
    """

    order: Literal["ym", "my"] = "ym"

    messages = {
        **PartedDate.messages,
        "past": _("Månaden kan inte vara efter den här månaden"),
        "future": _("Månaden kan inte vara före den här månaden"),
        "earliest": _("Månaden kan tidigast vara {bound}"),
        "latest": _("Månaden kan senast vara {bound}"),
        "real": _("Kontrollera år och månad"),
        "whole": _("Skriv året med fyra siffror, till exempel 1985-03"),
    }

    @property
    def parts(self) -> tuple[str, ...]:
        return ("year", "month") if self.order == "ym" else ("month", "year")

    def in_words(self, value: date) -> LongDate:
        return LongMonth(value)

    def check(self, value: Any, today: date) -> Words | None:
        earliest = self.earliest.replace(day=1) if self.earliest else None
        return DatedField.check(replace(self, earliest=earliest), value, today.replace(day=1))

    def raw(self, name: str, value: Any) -> Raw:
        written = str(value)
        return super().raw(name, f"{written}-01" if len(written) == len("2026-03") else value)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = [
            Wrong("missing-month", {f"{name}-year": ["2001"], f"{name}-month": [""]}),
            Wrong("month", {f"{name}-year": ["2001"], f"{name}-month": ["13"]}),
        ]
        return [*found, *super().wrong(name, today)]

    def mistakes(self, name: str) -> list[str]:
        known = self.order in ("ym", "my")
        return super().mistakes(name) + ([] if known else [f"{name}: order={self.order!r} is not valid; ym or my"])
