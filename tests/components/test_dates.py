"""Dates as people write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import DateInput
from components.catalogs import languages_of
from components.dates import LongDate, LongMonth, Parts, read_date, read_month
from components.typed import tidy
from components.words import speaking


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        *((str(n), n) for n in range(1, 13)),
        ("03", 3),
        ("3.", 3),
        ("mars", 3),
        ("MARS", 3),
        ("mar", 3),
        ("mar.", 3),
        ("march", 3),
        ("maj", 5),
        ("May", 5),
        ("jun", 6),
        ("juli", 7),
        ("okt", 10),
        ("october", 10),
        ("sept", 9),
        ("ma", None),
        ("j", None),
        ("marsch", None),
        ("tre", None),
        ("", None),
        ("13", 13),
        ("123", None),
    ],
)
def test_months(typed: str, month: int | None) -> None:
    assert read_month(typed) == month


MARCH = ["2026-03-14", "2026 3 14", "2026.03.14", "2026/3/14", "20260314", "14/3 2026", "14.3.2026", "14-3-2026"]
SPOKEN = ["14 mars 2026", "den 14 mars 2026", "den 14:e mars 2026", "14 mar. 2026", "March 14, 2026", "14th March 2026"]


@pytest.mark.parametrize("typed", [*MARCH, *SPOKEN, "２０２６－０３－１４", "2026\u00a003\u00a014", "2026–03–14"])
def test_dates_are_read(typed: str) -> None:
    assert read_date(tidy(typed)) == date(2026, 3, 14)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "14 mars", "2026-03", "260314", "26-03-14", "2026-02-30", "2026-13-01", "0000-01-01", "00010101"),
        *("i morgon", "14032026", "2026-03-14 2026-03-15", "2026-03-14T10:00", "<2026-03-14>", "1 2 3"),
        *("12345-01-01", "x" * 500, "mars mars mars", "2026 mars mars"),
    ],
)
def test_what_is_no_date_is_not_read(typed: str) -> None:
    assert read_date(tidy(typed)) is None


@given(st.dates(min_value=date(1000, 1, 1)))
def test_dates_are_read_as_they_are_shown(day: date) -> None:
    assert read_date(day.isoformat()) == day
    assert read_date(tidy(str(LongDate(day)))) == day


def test_dates_are_said_in_the_language_of_the_page() -> None:
    day = date(2026, 3, 14)
    with speaking(languages_of(["en"], None)["en"]):
        assert (str(LongDate(day)), str(LongMonth(day))) == ("14 March 2026", "March 2026")
    assert (str(LongDate(day)), str(LongMonth(day))) == ("14 mars 2026", "mars 2026")


def test_parts_are_named_in_words() -> None:
    assert str(Parts(["day"])) == "dag"
    assert str(Parts(["month", "day"])) == "månad och dag"
    assert str(Parts(["day", "month", "year"])) == "dag, månad och år"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.booleans(), st.booleans(), st.integers(-500, 500))
def test_the_example_is_within_the_bounds(today: date, past: bool, early: bool, days: int) -> None:
    bound = today + timedelta(days)
    field = DateInput("När?", past=past, **{"earliest" if early else "latest": bound})
    first, last = field.first(today), field.last(today)
    if first is None or last is None or first <= last:
        assert field.check(field.example(today), today) is None


@pytest.mark.parametrize(
    "options",
    [{"earliest": "2026-01-01"}, {"latest": 2026}, {"earliest": date(2026, 2, 1), "latest": date(2026, 1, 1)}],
)
def test_mistakes(options: dict[str, object]) -> None:
    assert DateInput("När?", **options).mistakes("day")  # type: ignore[arg-type]
