"""Dates in the browser's own control, and as text where there is none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components import NativeDate
from tests.components.form.answers import error, value
from tests.examples import Case, Example


def html(field: NativeDate, *typed: str) -> str:
    return Case("form/native_date", "x", Example(field, {"answer": list(typed)} if typed else None)).html()


@pytest.mark.parametrize("typed", ["2026-04-01", "1/4 2026", "1 april 2026", "20260401", " 2026-04-01 "])
def test_taken(typed: str) -> None:
    field = NativeDate("När?")
    assert value(field, typed) == date(2026, 4, 1)
    assert str(field.show(date(2026, 4, 1))) == "1 april 2026"
    assert 'type="date" value="2026-04-01"' in html(field, typed)


@pytest.mark.parametrize("typed", ["2026-04-31", "1 april", "snart", "2026-W14", "0000-00-00", "2026-04-01T10:00"])
def test_refused_and_still_seen(typed: str) -> None:
    field = NativeDate("När?")
    assert error(field, typed) == "Skriv datumet med år, månad och dag, till exempel 2026-03-14"
    assert f'type="text" value="{typed}"' in html(field, typed)


@pytest.mark.parametrize(
    ("options", "attributes"),
    [
        ({}, ""),
        ({"future": True}, ' min="2026-03-14"'),
        ({"past": True}, ' max="2026-03-14"'),
        ({"future": True, "earliest": date(2026, 4, 1)}, ' min="2026-04-01"'),
        ({"future": True, "earliest": date(2026, 1, 1)}, ' min="2026-03-14"'),
        ({"past": True, "latest": date(2026, 1, 31)}, ' max="2026-01-31"'),
        (
            {"earliest": date(2026, 4, 1), "latest": date(2026, 4, 30)},
            ' min="2026-04-01" max="2026-04-30"',
        ),
    ],
)
def test_the_calendar_shows_the_bounds(options: dict[str, Any], attributes: str) -> None:
    assert f'value=""{attributes}>' in " ".join(html(NativeDate("När?", **options)).split())


def test_the_server_keeps_the_bounds() -> None:
    assert error(NativeDate("När?", future=True), "2026-03-13") == "Datumet kan inte vara före i dag"
    assert value(NativeDate("När?", future=True), "2026-03-14") == date(2026, 3, 14)
    assert error(NativeDate("När?"), "") == "Fyll i ett datum: När?"
