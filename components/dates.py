"""Dates as people write them, read and shown; and what questions about a date have in common."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list

from .component import component
from .field import Field, Raw, Wrong
from .words import Text, Words, _, language

NOISE = {"den", "e", "a", "the", "of", "st", "nd", "rd", "th"}
"""What may stand in a written date and says nothing: "den 14:e mars", "the 14th of March"."""

FIRST_YEAR = 1000
"""Years are written with four digits, and begin here."""


def read_number(typed: str, digits: int) -> int | None:
    """The number of at most so many digits, a point after it left out; None where it is none."""
    typed = typed.removesuffix(".").strip()
    return int(typed) if typed.isdecimal() and len(typed) <= digits else None


@lru_cache(maxsize=1)
def _months() -> list[tuple[str, int]]:
    # in these two languages whichever the page is in: what was stored must read the same in every language
    names = [get_month_names("wide", locale=code).items() for code in ("sv", "en")]
    return [(name.lower(), int(number)) for found in names for number, name in found]


def read_month(typed: str) -> int | None:
    """The month of "3", "03", "mars", "mar." or "March"; a number may be no month's. None where it is neither."""
    start = typed.lower().rstrip(".")
    found = {number for name, number in _months() if len(start) >= 3 and name.startswith(start)}
    return found.pop() if len(found) == 1 else read_number(typed, 2)


def read_date(text: str) -> date | None:
    """The date of a tidied text: 2026-03-14, 20260314, 14/3 2026, 14.3.2026, den 14 mars 2026. None for no date."""
    if not re.fullmatch(r"[\w .,:/-]{6,40}", text):
        return None
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]} {text[4:6]} {text[6:]}"
    words = [word for word in re.findall(r"\d+|[^\W\d_]+", text) if word.lower() not in NOISE]
    if len(words) != 3:
        return None
    if len(words[0]) != 4 or not words[0].isdecimal():
        words = [words[2], words[0], words[1]] if words[0].isalpha() else words[::-1]
    year, month, day = read_number(words[0], 4), read_month(words[1]), read_number(words[2], 2)
    return make_date(year, month, day) if year and year >= FIRST_YEAR and month and day else None


def make_date(year: int, month: int, day: int) -> date | None:
    """The date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


class LongDate:
    """A date in words, in the language of the page when printed: "3 mars 2026"."""

    def __init__(self, value: date):
        self.value = value

    def __str__(self) -> str:
        return str(format_date(self.value, "long", locale=language().locale))


class LongMonth(LongDate):
    """A month in words: "mars 2026"."""

    def __str__(self) -> str:
        return str(format_skeleton("yMMMM", self.value, locale=language().locale))


class Parts:
    """The parts of a date in words, in the language of the page when printed: "månad och dag"."""

    NAMES = {"year": _("år"), "month": _("månad"), "day": _("dag")}

    def __init__(self, parts: list[str]):
        self.parts = parts

    def __str__(self) -> str:
        return str(format_list([str(self.NAMES[part]) for part in self.parts], locale=language().locale))


@component
class DatedField(Field):
    """A question answered with a date. past, future: today is taken by both. earliest, latest: bounds, included."""

    past: bool = False
    future: bool = False
    earliest: date | None = None
    latest: date | None = None

    messages = {
        "past": _("Datumet kan inte ligga i framtiden"),
        "future": _("Datumet kan inte vara före i dag"),
        "earliest": _("Datumet kan tidigast vara {bound}"),
        "latest": _("Datumet kan senast vara {bound}"),
    }

    def in_words(self, value: date) -> LongDate:
        """What prints the date in the language of the page."""
        return LongDate(value)

    def check(self, value: Any, today: date) -> Words | None:
        if self.past and value > today:
            return self.message("past")
        if self.future and value < today:
            return self.message("future")
        if self.earliest and value < self.earliest:
            return self.message("earliest", bound=self.in_words(self.earliest))
        if self.latest and value > self.latest:
            return self.message("latest", bound=self.in_words(self.latest))
        return None

    def show(self, value: Any) -> Words:
        return Text("{date}").format(date=self.in_words(value))

    def first(self, today: date) -> date | None:
        """The first date taken; None for no bound."""
        return max(filter(None, [self.earliest, today if self.future else None]), default=None)

    def last(self, today: date) -> date | None:
        """The last date taken; None for no bound."""
        return min(filter(None, [self.latest, today if self.past else None]), default=None)

    def example(self, today: date) -> Any:
        wished = today - timedelta(30) if self.past else today + timedelta(30)
        first, last = self.first(today), self.last(today)
        wished = max(wished, first) if first else wished
        return min(wished, last) if last else wished

    def wrong(self, name: str, today: date) -> list[Wrong]:
        def beside(bound: date, days: int) -> Raw:
            return self.raw(name, bound + timedelta(days))

        found = []
        if self.past:
            found.append(Wrong("past", beside(today, 400)))
        if self.future:
            found.append(Wrong("future", beside(today, -400)))
        if self.earliest and self.earliest > date(1001, 1, 1):
            found.append(Wrong("earliest", beside(self.earliest, -40)))
        if self.latest and self.latest < date(9998, 1, 1):
            found.append(Wrong("latest", beside(self.latest, 40)))
        return found

    def mistakes(self, name: str) -> list[str]:
        for option in ("earliest", "latest"):
            bound = getattr(self, option)
            if bound is not None and type(bound) is not date:
                return [f"{name}: {option}={bound!r} is not a date; write {option}=date(2026, 3, 14)"]
        if self.earliest and self.latest and self.earliest > self.latest:
            return [f"{name}: earliest={self.earliest} is after latest={self.latest}; no answer can be good"]
        return []
