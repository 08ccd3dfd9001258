"""Fields of text, choices and dates: whatever is posted gives a value or an error, and a value reads back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components import (
    Checkbox,
    Checkboxes,
    Choice,
    DateInput,
    Email,
    Field,
    MonthYear,
    NativeDate,
    OneTimeCode,
    Password,
    Radios,
    Select,
    Telephone,
    Textarea,
    TextInput,
    Time,
)
from components.rendering import rendering_in
from components.words import SWEDISH
from tests.components.form.answers import TODAY, error, posted, value
from tests.examples import ENVIRONMENT

pytestmark = pytest.mark.slow

CHOICES = {"a": "A", "b": "B", "none": Choice("Inget", exclusive=True)}
SPRING: dict[str, Any] = {"earliest": date(2026, 3, 1), "latest": date(2026, 5, 31)}
FIELDS: dict[str, Field] = {
    "text": TextInput("Namn"),
    "text-pattern": TextInput("Kod", pattern="[A-Z]{3}", sample="ABC"),
    "textarea": Textarea("Beskriv", limit=50, count=True),
    "email": Email("E-post"),
    "telephone": Telephone("Telefon"),
    "mobile": Telephone("Telefon", mobile=True),
    "password": Password("Lösenord"),
    "new-password": Password("Lösenord", new=True),
    "code": OneTimeCode("Kod"),
    "known-code": OneTimeCode("Kod", code="0246", digits=4),
    "checkbox": Checkbox("Jag intygar"),
    "radios": Radios("Välj", choices={"a": "A", "b": "B"}),
    "checkboxes": Checkboxes("Välj", choices=CHOICES),
    "select": Select("Välj", choices={"a": "A", "b": Choice("B", group="Grupp")}),
    "date": DateInput("Datum"),
    "birthday": DateInput("Född", birthday=True, order="dmy"),
    "date-past": DateInput("Datum", past=True),
    "date-bounds": DateInput("Datum", **SPRING),
    "month": MonthYear("Månad"),
    "month-bounds": MonthYear("Månad", order="my", **SPRING),
    "month-past": MonthYear("Månad", past=True),
    "native-date": NativeDate("Datum"),
    "native-date-bounds": NativeDate("Datum", future=True, **SPRING),
    "time": Time("Tid"),
    "time-bounds": Time("Tid", earliest=time(8), latest=time(16, 30)),
}

every_field = pytest.mark.parametrize("field", FIELDS.values(), ids=FIELDS)

NEARLY = st.one_of(
    st.text("0123456789 .,-+:/()@kltmarsdjuniExmpf\u00a0\u2009\u2212\uff11\uff20\u0661²½\u200b", max_size=24),
    st.dates().map(str),
    st.emails(),
    st.from_regex(r"(\+|00|0)[0-9 -]{6,14}", fullmatch=True),
    st.sampled_from(["a", "b", "none", "yes", "on", "mars", "2024", "12", "ABC", "09:30", "24:00"]),
)
"""Texts that look like answers, and are not always."""


@every_field
@settings(max_examples=80, deadline=None)
@given(st.data())
def test_anything_posted_gives_a_value_or_an_error(field: Field, data: st.DataObject) -> None:
    texts = st.lists(st.one_of(st.text(max_size=40), NEARLY), max_size=2)
    raw = {name: data.draw(texts) for name in field.controls("answer")}
    bound = posted(field, raw)
    if bound.invalid:
        assert str(bound.error)
        assert bound.focus_id in field.controls("answer")
    else:
        assert str(field.show(bound.data))
        read_back = value(field, field.raw("answer", bound.data))
        assert read_back == bound.data or isinstance(field, Password)
    with rendering_in(ENVIRONMENT, SWEDISH):
        html = str(bound.__html__())
    assert (bound.error_id in html) == bound.invalid


@every_field
def test_the_example_is_accepted_and_reads_back_the_same(field: Field) -> None:
    good = value(field, field.raw("answer", field.good(TODAY)))
    assert value(field, field.raw("answer", good)) == good


@every_field
def test_every_wrong_answer_is_refused(field: Field) -> None:
    for wrong in field.wrong("answer", TODAY):
        assert error(field, wrong.posted), wrong.name


@every_field
@pytest.mark.parametrize("nothing", [[], [""], [" \u00a0\t"], ["", ""]])
def test_nothing_answered_is_an_error_only_where_an_answer_is_required(field: Field, nothing: list[str]) -> None:
    raw = dict.fromkeys(field.controls("answer"), nothing)
    assert error(field, raw)
    optional = posted(replace(field, required=False), raw)
    assert not optional.invalid
    assert not optional.answered


@every_field
def test_the_declaration_has_no_mistakes(field: Field) -> None:
    assert field.mistakes("answer") == []
