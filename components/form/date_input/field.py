"""A date the person knows by heart, in three parts."""

from __future__ import annotations

import re
from datetime import date
from typing import Any, Literal

from ...component import component
from ...dates import FIRST_YEAR, DatedField, Parts, make_date, read_date, read_month, read_number
from ...field import Raw, Wrong
from ...parts import PartsField, Unreadable
from ...typed import tidy
from ...words import Words, _

OLDEST = 125
"""Years; nobody living was born earlier."""

BOUNDS = {"year": (FIRST_YEAR, 9999), "month": (1, 12), "day": (1, 31)}


class DateParts(PartsField):
    """Year, month and day, the month also by name; or the whole date, pasted into any of them."""

    names = ("year", "month", "day")

    def __init__(self, *args: Any, declared: PartedDate, **options: Any):
        super().__init__(*args, **options)
        self.declared = declared

    def read(self, parts: dict[str, str]) -> date:
        given = {part: tidy(typed[:100]) for part, typed in parts.items() if part in self.declared.parts}
        missing = [part for part, typed in given.items() if not typed]
        if missing:
            return self._whole(given) or self._refuse(*_what_is_missing(given, missing))
        numbers = {part: _number(part, typed) for part, typed in given.items()}
        numbers["year"] = numbers["year"] or self._year_of_whole(given["year"], numbers)
        wrong = [part for part, number in numbers.items() if number is None]
        if wrong:
            self._refuse(wrong[0] if len(wrong) == 1 else "real", wrong)
        found = make_date(*(numbers.get(part) or 1 for part in self.names))
        return found or self._refuse("real", ["day"])

    def _whole(self, given: dict[str, str]) -> date | None:
        """The date that was written as a whole in one part; it is then shown in its parts."""
        typed = [text for text in given.values() if text]
        found = read_date(typed[0]) if len(typed) == 1 else None
        if found is None and len(typed) == 1 and "day" not in given:
            found = read_date(f"{typed[0]}-01")
        if found is None:
            return None
        self.parts = {part: str(getattr(found, part)) for part in self.names}
        return found if "day" in given else found.replace(day=1)

    def _year_of_whole(self, typed: str, numbers: dict[str, int | None]) -> int | None:
        """The year of a whole date in the year's part, where the other parts say the same."""
        found = read_date(typed)
        if found is None or any(n != getattr(found, part) for part, n in numbers.items() if part != "year"):
            return None
        self.parts["year"] = str(found.year)
        return found.year

    def _refuse(self, key: str, wrong: list[str]) -> Any:
        """Refuse with the message for this key, these parts being wrong, in the order they stand."""
        in_order = [part for part in self.declared.parts if part in wrong]
        raise Unreadable(self.declared.message(key, parts=Parts(in_order)), *in_order)


def _what_is_missing(given: dict[str, str], missing: list[str]) -> tuple[str, list[str]]:
    """The message and the wrong parts where a part is empty: all such, unless one part holds a whole date that cannot
    be read. Its year may have two digits, or it goes on as a personnummer does."""
    filled = [part for part in given if part not in missing]
    typed = given[filled[0]] if len(filled) == 1 else ""
    if not re.search(r"\d.*[^\d:].*\d|\d{5}", typed):
        return "missing", missing
    words = re.findall(r"\d+|[^\W\d_]+", typed)
    dated = (len(words) == 3 and any(len(word) == 4 for word in words)) or re.fullmatch(r"\d{8}", typed)
    return "real" if dated else "whole", filled


def _number(part: str, typed: str) -> int | None:
    """The number of a part; None where it cannot be one."""
    if part == "day":
        typed = re.sub(r"(?i)(?<=\d) ?(:?[ea]|st|nd|rd|th)\.?$", "", typed)
    number = read_month(typed) if part == "month" else read_number(typed, 4)
    low, high = BOUNDS[part]
    return number if number is not None and low <= number <= high else None


@component
class PartedDate(DatedField):
    """A date of which each part has a control of its own."""

    control = DateParts
    grouped = True
    messages = {
        **DatedField.messages,
        "missing": _("Fyll i {parts}"),
        "whole": _("Skriv året med fyra siffror, till exempel 1985-03-14"),
        "year": _("Skriv året med fyra siffror, till exempel 1985"),
        "month": _("Skriv månaden som en siffra från 1 till 12, eller med bokstäver"),
        "day": _("Skriv dagen som en siffra från 1 till 31"),
        "real": _("Datumet finns inte. Kontrollera år, månad och dag."),
    }

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts in the order they stand."""
        raise TypeError("a parted date says which parts it has")

    def options(self) -> dict[str, Any]:
        return {"declared": self}

    def autocomplete(self, part: str) -> str | None:
        """The WCAG 1.3.5 token of a part, where the date is about the person."""
        return None

    def controls(self, name: str) -> tuple[str, ...]:
        return tuple(f"{name}-{part}" for part in self.parts)

    def raw(self, name: str, value: Any) -> Raw:
        if not isinstance(value, date):
            value = date.fromisoformat(str(value))
        digits = {"year": f"{value.year:04}", "month": str(value.month), "day": str(value.day)}
        return {f"{name}-{part}": [digits[part]] for part in self.parts}


@component
class DateInput(PartedDate):
    """A date in three parts; the data is a `date`.

    birthday: it is the person's own date of birth (autocomplete; never in the future, nor above 125 years ago). past,
    future: today is taken by both. earliest, latest: bounds, included. order: "dmy" as one speaks, or "ymd" as Swedish
    forms write.
    For a date near today, which people look up rather than know, there is NativeDate.
    """

    birthday: bool = False
    order: Literal["ymd", "dmy"] = "ymd"

    messages = {
        **PartedDate.messages,
        "old": _("Kontrollera året. Datumet är mer än {years} år tillbaka i tiden."),
    }

    def autocomplete(self, part: str) -> str | None:
        return f"bday-{part}" if self.birthday else None

    @property
    def parts(self) -> tuple[str, ...]:
        return ("year", "month", "day") if self.order == "ymd" else ("day", "month", "year")

    def check(self, value: Any, today: date) -> Words | None:
        if self.birthday and value > today:
            return self.message("past")
        if self.birthday and value.year < today.year - OLDEST:
            return self.message("old", years=OLDEST)
        return super().check(value, today)

    def example(self, today: date) -> Any:
        return date(today.year - 40, 3, 14) if self.birthday else super().example(today)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        def typed(year: str, month: str, day: str) -> Raw:
            return {f"{name}-year": [year], f"{name}-month": [month], f"{name}-day": [day]}

        found = [
            Wrong("missing-day", typed("2001", "2", "")),
            Wrong("year", typed("85", "2", "3")),
            Wrong("real", typed("2001", "2", "30")),
        ]
        if self.birthday:
            found.append(Wrong("past", self.raw(name, date(today.year + 1, 1, 1))))
            found.append(Wrong("old", self.raw(name, date(today.year - OLDEST - 1, 1, 1))))
        return [*found, *super().wrong(name, today)]

    def mistakes(self, name: str) -> list[str]:
        known = self.order in ("ymd", "dmy")
        return super().mistakes(name) + ([] if known else [f"{name}: order={self.order!r} is not valid; ymd or dmy"])
