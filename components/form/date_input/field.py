"""A date the person knows by heart, in three parts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Literal

from babel.dates import format_date, get_month_names

from ...component import component
from ...field import Field, Raw, Wrong
from ...parts import PartsField, Unreadable
from ...words import Text, Words, _, language


class DateField(PartsField):
    """Day, month and year; the month also by name, in Swedish or English."""

    names = ("year", "month", "day")

    def __init__(self, *args: Any, declared: DateInput, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def read(self, parts: dict[str, str]) -> date:
        missing = [part for part in self.names if not parts[part]]
        if missing:
            raise Unreadable(self.declared.message("missing-" + missing[0]), *missing)
        year, month, day = _number(parts["year"], 4), _month(parts["month"]), _number(parts["day"], 2)
        wrong = [name for name, number in zip(self.names, (year, month, day), strict=True) if number is None]
        if year is not None and not 1000 <= year <= 9999:
            raise Unreadable(self.declared.message("year"), "year")
        if month is not None and not 1 <= month <= 12:
            wrong.append("month")
        if day is not None and not 1 <= day <= 31:
            wrong.append("day")
        if wrong:
            raise Unreadable(self.declared.message("real"), *(n for n in self.names if n in wrong))
        try:
            return date(year or 0, month or 0, day or 0)
        except ValueError:
            raise Unreadable(self.declared.message("real"), "day") from None


def _number(typed: str, digits: int) -> int | None:
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) <= digits else None


def _month(typed: str) -> int | None:
    """3, 03, mars, mar., March."""
    for code in ("sv", "en"):
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=code).items():
                if typed.lower().rstrip(".") == name.lower().rstrip("."):
                    return int(number)
    return _number(typed, 2)


class LongDate:
    """A date in words, in the language of the page when printed: "3 mars 2026"."""

    def __init__(self, value: date):
        self.value = value

    def __str__(self) -> str:
        return str(format_date(self.value, "long", locale=language().locale))


@component
class DateInput(Field):
    """A date in three parts; the data is a `date`.

    birthday: it is the person's own date of birth (autocomplete, and never in the future). past, future: today is
    taken by both. earliest, latest: bounds, included. order: "dmy" as one speaks, or "ymd" as Swedish forms write.
    """

    birthday: bool = False
    past: bool = False
    future: bool = False
    earliest: date | None = None
    latest: date | None = None
    order: Literal["ymd", "dmy"] = "ymd"

    control = DateField
    grouped = True
    messages = {
        "missing-day": _("Fyll i vilken dag: {name}"),
        "missing-month": _("Fyll i vilken månad: {name}"),
        "missing-year": _("Fyll i vilket år: {name}"),
        "year": _("Skriv året med fyra siffror, till exempel 1985"),
        "real": _("Datumet finns inte. Kontrollera år, månad och dag."),
        "past": _("Datumet kan inte vara efter i dag"),
        "future": _("Datumet kan inte vara före i dag"),
        "earliest": _("Datumet kan tidigast vara {bound}"),
        "latest": _("Datumet kan senast vara {bound}"),
    }

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    @property
    def parts(self) -> tuple[str, ...]:
        return ("year", "month", "day") if self.order == "ymd" else ("day", "month", "year")

    def controls(self, name: str) -> tuple[str, ...]:
        return tuple(f"{name}-{part}" for part in self.parts)

    def check(self, value: Any, today: date) -> Words | None:
        if (self.past or self.birthday) and value > today:
            return self.message("past")
        if self.future and value < today:
            return self.message("future")
        if self.earliest and value < self.earliest:
            return self.message("earliest", bound=LongDate(self.earliest))
        if self.latest and value > self.latest:
            return self.message("latest", bound=LongDate(self.latest))
        return None

    def raw(self, name: str, value: Any) -> Raw:
        if not isinstance(value, date):
            value = date.fromisoformat(str(value))
        return {
            f"{name}-year": [f"{value.year:04}"],
            f"{name}-month": [str(value.month)],
            f"{name}-day": [str(value.day)],
        }

    def show(self, value: Any) -> Words:
        return Text("{date}").format(date=LongDate(value))

    def example(self, today: date) -> Any:
        if self.birthday:
            return date(today.year - 40, 3, 14)
        if self.latest or self.earliest:
            return self.latest or self.earliest
        return today - timedelta(30) if self.past else today + timedelta(30)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        def typed(year: str, month: str, day: str) -> Raw:
            return {f"{name}-year": [year], f"{name}-month": [month], f"{name}-day": [day]}

        found = [
            Wrong("missing-day", typed("2001", "2", "")),
            Wrong("year", typed("85", "2", "3")),
            Wrong("real", typed("2001", "2", "30")),
        ]
        soon, gone = today + timedelta(400), today - timedelta(400)
        if self.past or self.birthday:
            found.append(Wrong("past", self.raw(name, soon)))
        if self.future:
            found.append(Wrong("future", self.raw(name, gone)))
        return found
