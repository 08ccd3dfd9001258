"""A time of day, on a clock of 24 hours."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Any

from babel.dates import format_time

from ...component import component
from ...field import Raw, Wrong
from ...typed import TypedField
from ...words import Text, Words, _, language


class ClockTime:
    """A time of day in the language of the page when printed: "09:30"."""

    def __init__(self, value: time):
        self.value = value

    def __str__(self) -> str:
        return str(format_time(self.value, "short", locale=language().locale))


@component
class Time(TypedField):
    """A time of day; the data is a `datetime.time`. earliest, latest: bounds, included.

    A browser without the control sends text, which is read too: 9.30, 09:30, 0930, kl. 9.
    """

    earliest: time | None = None
    latest: time | None = None

    messages = {
        "required": _("Fyll i en tid: {name}"),
        "time": _("Skriv tiden med timmar och minuter, till exempel 09:30"),
        "earliest": _("Tiden kan tidigast vara {bound}"),
        "latest": _("Tiden kan senast vara {bound}"),
    }

    def read(self, text: str, today: date) -> time:
        found = re.fullmatch(r"(?:kl(?:ockan)?\.? ?)?(\d{1,2})(?:[.:]?([0-5]\d)(?::\d\d(?:\.\d+)?)?)?", text.lower())
        if found is None or int(found[1]) > 23:
            raise self.unreadable("time")
        return time(int(found[1]), int(found[2] or 0))

    def check(self, value: Any, today: date) -> Words | None:
        if self.earliest and value < self.earliest:
            return self.message("earliest", bound=ClockTime(self.earliest))
        if self.latest and value > self.latest:
            return self.message("latest", bound=ClockTime(self.latest))
        return None

    def raw(self, name: str, value: Any) -> Raw:
        return {name: [value.isoformat("minutes") if isinstance(value, time) else str(value)]}

    def show(self, value: Any) -> Words:
        return Text("{time}").format(time=ClockTime(value))

    def example(self, today: date) -> Any:
        return self.earliest or self.latest or time(9, 30)

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = [Wrong("time", {name: ["25:00"]})]
        if self.earliest:
            found.append(Wrong("earliest", {name: ["00:00"]}))
        if self.latest:
            found.append(Wrong("latest", {name: ["23:59"]}))
        return found

    def mistakes(self, name: str) -> list[str]:
        for option in ("earliest", "latest"):
            bound = getattr(self, option)
            if bound is not None and (not isinstance(bound, time) or bound.tzinfo):
                return [f"{name}: {option}={bound!r} is not a time of day; write {option}=time(9, 30)"]
        if self.earliest and self.latest and self.earliest > self.latest:
            return [f"{name}: earliest={self.earliest} is after latest={self.latest}; no answer can be good"]
        return []
