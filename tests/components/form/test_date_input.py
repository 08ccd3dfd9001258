"""Dates in three parts: which part is wrong, in words, and what is taken."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from components import DateInput
from tests.components.form.answers import TODAY, error, posted, value
from tests.examples import Case, Example


def typed(year: str, month: str, day: str) -> dict[str, list[str]]:
    return {"answer-year": [year], "answer-month": [month], "answer-day": [day]}


@pytest.mark.parametrize(
    "parts",
    [
        ("1985", "3", "4"),
        ("1985", "03", "04"),
        (" 1985 ", " 3\u00a0", "\u30004"),
        ("1985", "mars", "4"),
        ("1985", "Mar.", "4."),
        ("1985", "March", "4"),
        ("１９８５", "３", "４"),
        ("١٩٨٥", "٣", "٤"),
        ("1985.", "3.", "4."),
        ("1985", "3", "4:e"),
        ("1985", "mars", "4th"),
        ("1985-03-04", "3", "4"),
        ("1985-03-04", "", ""),
        ("19850304", "", ""),
        ("", "", "4 mars 1985"),
        ("", "4/3 1985", ""),
    ],
)
@pytest.mark.parametrize("order", ["ymd", "dmy"])
def test_taken(parts: tuple[str, str, str], order: Any) -> None:
    assert value(DateInput("När?", order=order), typed(*parts)) == date(1985, 3, 4)


YEAR = "Skriv året med fyra siffror, till exempel 1985"
WHOLE = "Skriv året med fyra siffror, till exempel 1985-03-14"
MONTH = "Skriv månaden som en siffra från 1 till 12, eller med bokstäver"
DAY = "Skriv dagen som en siffra från 1 till 31"
REAL = "Datumet finns inte. Kontrollera år, månad och dag."


@pytest.mark.parametrize(
    ("parts", "message", "wrong"),
    [
        (("1985", "3", ""), "Fyll i dag", ["day"]),
        (("1985", "", ""), "Fyll i månad och dag", ["month", "day"]),
        (("", "3", "4"), "Fyll i år", ["year"]),
        (("", "", "4"), "Fyll i år och månad", ["year", "month"]),
        (("1985-02-30", "", ""), REAL, ["year"]),
        (("85-03-14", "", ""), WHOLE, ["year"]),
        (("850314", "", ""), WHOLE, ["year"]),
        (("14/3-85", "", ""), WHOLE, ["year"]),
        (("19850314-1234", "", ""), WHOLE, ["year"]),
        (("1985-03-04", "4", "4"), YEAR, ["year"]),
        (("\u200b", "", ""), "Fyll i år, månad och dag", ["year", "month", "day"]),
        (("85", "3", "4"), YEAR, ["year"]),
        (("19850", "3", "4"), YEAR, ["year"]),
        (("0985", "3", "4"), YEAR, ["year"]),
        (("x", "3", "4"), YEAR, ["year"]),
        (("1985", "13", "4"), MONTH, ["month"]),
        (("1985", "mrs", "4"), MONTH, ["month"]),
        (("1985", "0", "4"), MONTH, ["month"]),
        (("1985", "3", "32"), DAY, ["day"]),
        (("1985", "3", "0"), DAY, ["day"]),
        (("1985", "3", "-4"), DAY, ["day"]),
        (("1985", "3", "4" * 5000), DAY, ["day"]),
        (("85", "13", "4"), REAL, ["year", "month"]),
        (("85", "13", "99"), REAL, ["year", "month", "day"]),
        (("1985", "2", "29"), REAL, ["day"]),
        (("1985", "4", "31"), REAL, ["day"]),
    ],
)
def test_refused(parts: tuple[str, str, str], message: str, wrong: list[str]) -> None:
    bound = posted(DateInput("När?"), typed(*parts))
    assert str(bound.error) == message
    assert list(bound.wrong_parts) == wrong
    assert bound.focus_id == f"answer-{wrong[0]}"
    html = Case("form/date_input", "x", Example(DateInput("När?"), typed(*parts))).html()
    assert html.count('aria-invalid="true"') == len(wrong)


def test_the_parts_are_named_and_focused_in_the_order_they_stand() -> None:
    bound = posted(DateInput("När?", order="dmy"), typed("1985", "", ""))
    assert str(bound.error) == "Fyll i dag och månad"
    assert bound.focus_id == "answer-day"


def test_nothing_answered_marks_every_part() -> None:
    html = Case("form/date_input", "x", Example(DateInput("När är du född?"), {})).html()
    assert "Svara på frågan: När är du född?" in html
    assert html.count('aria-invalid="true"') == 3


def test_what_was_typed_stays_and_a_whole_date_is_shown_in_its_parts() -> None:
    kept = posted(DateInput("När?"), typed("85", " mrs", "4"))
    assert [kept.part(part) for part in ("year", "month", "day")] == ["85", " mrs", "4"]
    spread = posted(DateInput("När?"), typed("", "", "4 mars 1985"))
    assert [spread.part(part) for part in ("year", "month", "day")] == ["1985", "3", "4"]


@pytest.mark.parametrize(
    ("options", "day", "message"),
    [
        ({"birthday": True}, date(2026, 3, 15), "Datumet kan inte ligga i framtiden"),
        (
            {"birthday": True},
            date(1900, 12, 31),
            "Kontrollera året. Datumet är mer än 125 år tillbaka i tiden.",
        ),
        ({"past": True}, date(2026, 3, 15), "Datumet kan inte ligga i framtiden"),
        ({"future": True}, date(2026, 3, 13), "Datumet kan inte vara före i dag"),
        ({"earliest": date(2026, 1, 1)}, date(2025, 12, 31), "Datumet kan tidigast vara 1 januari 2026"),
        ({"latest": date(2026, 1, 1)}, date(2026, 1, 2), "Datumet kan senast vara 1 januari 2026"),
    ],
)
def test_bounds(options: dict[str, Any], day: date, message: str) -> None:
    field = DateInput("När?", **options)
    assert error(field, field.raw("answer", day)) == message
    beside = {"birthday": TODAY, "past": TODAY, "future": TODAY}
    ((option, bound),) = options.items()
    good = beside.get(option, bound)
    assert value(field, field.raw("answer", good)) == good


def test_a_birthday_can_be_filled_in_by_the_browser() -> None:
    html = Case("form/date_input", "x", Example(DateInput("Född?", birthday=True))).html()
    assert all(f'autocomplete="bday-{part}"' in html for part in ("year", "month", "day"))
    assert "autocomplete" not in Case("form/date_input", "x", Example(DateInput("När?"))).html()


def test_an_unknown_order_is_a_mistake() -> None:
    order: Any = "mdy"
    assert DateInput("När?", order=order).mistakes("day") == ["day: order='mdy' is not valid; ymd or dmy"]
