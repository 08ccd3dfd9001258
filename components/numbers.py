"""Numbers as people write them, read and shown; and the field that numbers and amounts share."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from babel.numbers import format_decimal

from .component import component
from .conditions import Condition
from .field import Raw, Wrong
from .typed import TypedField
from .words import Words, _, language

Numeric = int | float | Decimal

LIMIT = 10**15
"""No answer is this large or larger, on either side of zero: no length of digits may trouble what counts with it."""


class NotANumber(ValueError):
    """The text is no number, or could be read as two different ones."""


class TooManyDecimals(ValueError):
    """The text is a number, with more decimals than asked for."""


def read_decimal(text: str, decimals: int) -> Decimal:
    """The number of a tidied text, with exactly so many decimals: "1 234,50", "1234.5", "1.234,50", "-3".

    Comma and point both stand before decimals. Between groups of three digits a space may stand, and a comma or point
    where it can be nothing else: "1.234" is 1234 where no three decimals are asked for, but "1,234" is refused then,
    being a decimal number to one reader and a whole one to another.
    """
    found = re.fullmatch(r"([+-]?) ?([\d ,.]*\d[,.]?)", text)
    if found is None:
        raise NotANumber(text)
    sign, body = found.groups()
    whole, fraction = _split(body, decimals)
    if len(fraction) > decimals and (len(fraction) > 2 or fraction.strip("0")):
        raise TooManyDecimals(text)
    kept = fraction[:decimals].ljust(decimals, "0")
    return Decimal(f"{sign}{whole}.{kept}" if kept else f"{sign}{whole}")


def _split(body: str, decimals: int) -> tuple[str, str]:
    """The digits before and after the decimal mark."""
    marks = [char for char in body if char in ",."]
    if not marks or _is_grouping(body, marks, decimals):
        return _ungrouped(body), ""
    whole, mark, fraction = body.rpartition(marks[-1])
    if mark in whole or not re.fullmatch(r"\d*", fraction):
        raise NotANumber(body)
    return _ungrouped(whole) if whole else "0", fraction


def _is_grouping(body: str, marks: list[str], decimals: int) -> bool:
    """Whether the marks stand between groups of three digits, none of them before decimals."""
    if len(set(marks)) != 1:
        return False
    return len(marks) > 1 or (decimals < 3 and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", body) is not None)


def _ungrouped(digits: str) -> str:
    if not re.fullmatch(r"\d+|\d{1,3}(?:([ ,.])\d{3})(?:\1\d{3})*", digits):
        raise NotANumber(digits)
    return re.sub(r"\D", "", digits)


def written(value: Numeric) -> str:
    """A number as it is typed: 1234,5."""
    text = f"{Decimal(str(value)):f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")


class Figure:
    """A number in the language of the page when printed: 1 234,5. cents: with two decimals, unless it is whole."""

    def __init__(self, value: Numeric, *, cents: bool = False):
        self.value, self.cents = value, cents

    def __str__(self) -> str:
        pattern = "#,##0.00" if self.cents and self.value != int(self.value) else "#,##0.######"
        return str(format_decimal(self.value, pattern, locale=language().locale))


def luhn(digits: str) -> bool:
    """Whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    return luhn_sum(digits) % 10 == 0


def luhn_sum(digits: str) -> int:
    """The sum of the digits when every other is doubled, the last but one first. With a 0 in the place of the check
    digit, what the sum lacks to full tens is the check digit."""
    doubled = (2 * int(digit) if place % 2 else int(digit) for place, digit in enumerate(reversed(digits)))
    return sum(n // 10 + n % 10 for n in doubled)


def is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


@component
class FigureField(TypedField):
    """A question answered with a number. minimum, maximum: bounds, included; None is no bound.
    decimals: the most decimals taken."""

    minimum: Numeric | None = 0
    maximum: Numeric | None = None
    decimals: int = 0

    most_decimals: ClassVar[int] = 6
    messages = {"large": _("Skriv ett mindre tal")}

    def shown_bound(self, bound: Numeric) -> Words:
        """A bound in an error message."""
        return self.show(bound)

    def number(self, text: str) -> Decimal:
        """The number of a text without its unit; raises `Unreadable`."""
        try:
            return read_decimal(text, self.decimals)
        except TooManyDecimals:
            raise self.unreadable("decimals" if self.decimals else "whole", decimals=self.decimals) from None
        except NotANumber:
            raise self.unreadable("number") from None

    def check(self, value: Any, today: date) -> Words | None:
        if self.minimum is not None and value < self.minimum:
            return self.message("minimum", bound=self.shown_bound(self.minimum))
        if self.maximum is not None and value > self.maximum:
            return self.message("maximum", bound=self.shown_bound(self.maximum))
        return None if abs(value) < LIMIT else self.message("large")

    def raw(self, name: str, value: Any) -> Raw:
        return {name: [written(value) if is_number(value) else str(value)]}

    def alternatives(self, tests: Condition, name: str, today: date) -> list[Any]:
        """Each bound, and the nearest numbers on both sides that can be answered."""
        step = Decimal(1).scaleb(-self.decimals)
        found = tests.examples(name, today)
        bounds = [self.exact(v) for v in found if is_number(v)]
        return [*found, *(near for v in bounds for near in (v - step, v, v + step))]

    def exact(self, value: Numeric) -> Any:
        return Decimal(str(value))

    def within(self, value: Numeric) -> Any:
        """The value, or the nearest that is within the bounds."""
        if self.minimum is not None and value < self.minimum:
            value = self.minimum
        return self.maximum if self.maximum is not None and value > self.maximum else value

    def wrong(self, name: str, today: date) -> list[Wrong]:
        found = [Wrong("number", {name: ["en del"]})]
        if self.minimum is not None:
            found.append(Wrong("minimum", self.raw(name, self.exact(self.minimum) - 1)))
        if self.maximum is not None:
            found.append(Wrong("maximum", self.raw(name, self.exact(self.maximum) + 1)))
        return found

    def mistakes(self, name: str) -> list[str]:
        return list(self._mistakes(name))

    def _mistakes(self, name: str) -> Iterable[str]:
        if self.decimals not in range(self.most_decimals + 1):
            yield f"{name}: decimals={self.decimals!r} is not a whole number from 0 to {self.most_decimals}"
        for option in ("minimum", "maximum"):
            bound = getattr(self, option)
            if bound is not None and not is_number(bound):
                yield f"{name}: {option}={bound!r} is not a number; write {option}=1, or Decimal('1.5')"
                return
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            yield f"{name}: minimum={self.minimum} is above maximum={self.maximum}; no answer can be good"
