"""Months: two parts, the first day as data, bounds by month."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components import MonthYear
from tests.components.form.answers import error, posted, value
from tests.examples import Case, Example


def typed(year: str, month: str) -> dict[str, list[str]]:
    return {"answer-year": [year], "answer-month": [month]}


@pytest.mark.parametrize("parts", [("2024", "8"), ("2024", "aug"), ("2024 ", "Augusti"), ("2024-08-17", "")])
def test_taken(parts: tuple[str, str]) -> None:
    field = MonthYear("När?")
    assert value(field, typed(*parts)) == date(2024, 8, 1)
    assert str(field.show(date(2024, 8, 1))) == "augusti 2024"


@pytest.mark.parametrize(
    ("parts", "message", "wrong"),
    [
        (("2024", ""), "Fyll i månad", ("month",)),
        (("", "8"), "Fyll i år", ("year",)),
        (("24", "8"), "Skriv året med fyra siffror, till exempel 1985", ("year",)),
        (("2024", "13"), "Skriv månaden som en siffra från 1 till 12, eller med bokstäver", ("month",)),
        (("24", "13"), "Kontrollera år och månad", ("year", "month")),
    ],
)
def test_refused(parts: tuple[str, str], message: str, wrong: tuple[str, ...]) -> None:
    bound = posted(MonthYear("När?"), typed(*parts))
    assert (str(bound.error), bound.wrong_parts) == (message, wrong)


@pytest.mark.parametrize(
    ("options", "good", "bad", "message"),
    [
        ({"past": True}, "2026-03", "2026-04", "Månaden kan inte vara efter den här månaden"),
        ({"future": True}, "2026-03", "2026-02", "Månaden kan inte vara före den här månaden"),
        ({"earliest": date(2026, 3, 9)}, "2026-03", "2026-02", "Månaden kan tidigast vara mars 2026"),
        ({"latest": date(2026, 3, 9)}, "2026-03", "2026-04", "Månaden kan senast vara mars 2026"),
    ],
)
def test_bounds(options: dict[str, Any], good: str, bad: str, message: str) -> None:
    field = MonthYear("När?", **options)
    assert value(field, field.raw("answer", good)) == date(2026, 3, 1)
    assert error(field, field.raw("answer", bad)) == message


def test_a_day_that_is_posted_all_the_same_counts_for_nothing() -> None:
    assert value(MonthYear("När?"), {**typed("2024", "8"), "answer-day": ["31"]}) == date(2024, 8, 1)


def test_the_parts_stand_in_the_order_asked_for() -> None:
    html = Case("form/month_year", "x", Example(MonthYear("När?", order="my"))).html()
    assert html.index("answer-month") < html.index("answer-year")
    assert "answer-day" not in html


def test_an_unknown_order_is_a_mistake() -> None:
    order: Any = "ymd"
    assert MonthYear("När?", order=order).mistakes("month")


@pytest.mark.parametrize("order", ["ym", "my"])
def test_a_month_written_as_a_whole_is_taken(order: Any) -> None:
    assert value(MonthYear("När?", order=order), {"answer-year": ["1985-03"], "answer-month": [""]}) == date(1985, 3, 1)
