"""Personnummer and samordningsnummer: what they consist of, and how they are written."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from ...numbers import luhn

COORDINATION = 60
"""Added to the day of birth in a samordningsnummer."""


class PersonNumber(str):
    """A personnummer or samordningsnummer as 12 digits."""

    __slots__ = ()

    @property
    def coordination(self) -> bool:
        return int(self[6:8]) >= COORDINATION

    @property
    def day(self) -> int:
        """Of birth; 0 where a samordningsnummer leaves it open."""
        return int(self[6:8]) - (COORDINATION if self.coordination else 0)

    @property
    def born(self) -> date | None:
        """The date of birth; None where a samordningsnummer leaves month or day open."""
        year, month = int(self[:4]), int(self[4:6])
        return date(year, month, self.day) if month and self.day else None

    @property
    def shown(self) -> str:
        return f"{self[:8]}-{self[8:]}"


class NoPersonNumber(ValueError):
    """The text is not written as a personnummer is."""


class WrongPersonNumber(ValueError):
    """It is written as a personnummer, but there is no such date, or the check digit is not that of the others."""


def read_person_number(text: str, today: date) -> PersonNumber:
    """The number in a tidied text of 10 or 12 digits; - + and spaces may stand anywhere. Of 10 digits the century is
    the latest that makes sense: with + the person turns 100 this year or has turned before."""
    found = re.fullmatch(r"(\d\d)?(\d{6})(\+?)(\d{4})", re.sub(r"[-./: ]", "", text))
    if found is None or not text.isascii():
        raise NoPersonNumber(text)
    century, birth, plus, serial = found.groups()
    number = PersonNumber((century or _century(birth, bool(plus), today)) + birth + serial)
    if not luhn(number[2:]) or not _is_date(number) or _later(number[:4], number, today):
        raise WrongPersonNumber(text)
    return number


def _century(birth: str, plus: bool, today: date) -> str:
    for century in range(today.year // 100, 0, -1):
        number = PersonNumber(f"{century:02}{birth}0000")
        year = int(number[:4])
        if not _later(number[:4], number, today) and (not plus or today.year - year >= 100):
            return number[:2]
    return "00"


def _later(year: str, number: PersonNumber, today: date) -> bool:
    """Whether the date of birth, with this year, is after today."""
    return (int(year), int(number[4:6]), number.day) > (today.year, today.month, today.day)


def _is_date(number: PersonNumber) -> bool:
    """A real date; in a samordningsnummer month or day may be unknown and written 0."""
    year, month, day = int(number[:4]), int(number[4:6]), number.day
    if not 1800 <= year <= 9999 or month > 12:
        return False
    known = number.coordination or (month and day)
    return bool(known) and day <= (monthrange(year, month)[1] if month else 31)
