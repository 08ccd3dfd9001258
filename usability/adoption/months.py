"""Months of weeks: a week belongs to the month of its Thursday, as it does to a year in ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=2048)
def month_of(week: date) -> date:
    """The first day of the month of a week, by its Monday."""
    return (week + timedelta(3)).replace(day=1)


def next_month(month: date) -> date:
    return (month + timedelta(31)).replace(day=1)


def months(first: date, last: date) -> Iterator[date]:
    """The first day of every month from one to another, both included."""
    while first <= last:
        yield first
        first = next_month(first)


def weeks_of(month: date) -> tuple[date, date]:
    """The Mondays of the first and the last week of a month."""
    thursday = month + timedelta((3 - month.weekday()) % 7)
    last = next_month(month) - timedelta(1)
    return thursday - timedelta(3), last - timedelta((last.weekday() - 3) % 7) - timedelta(3)
