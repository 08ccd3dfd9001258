"""Times of day."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import CheckAnswers, Confirmation, Page, Service, TextInput, Time, between
from components.journey import answer
from tests.components.form.answers import TODAY, error, value
from tests.examples import Case, Example

WRONG = "Skriv tiden med timmar och minuter, till exempel 09:30"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("09:30", time(9, 30)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("0930", time(9, 30)),
        ("09:30:00", time(9, 30)),
        ("09:30:00.000", time(9, 30)),
        ("kl. 9.30", time(9, 30)),
        ("Klockan 21", time(21)),
        ("9", time(9)),
        ("００:００", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_taken(typed: str, expected: time) -> None:
    assert value(Time("När?"), typed) == expected


@pytest.mark.parametrize("typed", ["24:00", "9:60", "halv nio", "9:3", "99", "-9", "9:30 pm", ":", "9:30:", "12345"])
def test_refused_and_still_seen(typed: str) -> None:
    assert error(Time("När?"), typed) == WRONG
    html = Case("form/time", "x", Example(Time("När?"), {"answer": [typed]})).html()
    assert f'type="text" value="{typed}"' in html


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("07:59", "Tiden kan tidigast vara 08:00"),
        ("16:31", "Tiden kan senast vara 16:30"),
        ("08:00", None),
        ("16:30", None),
    ],
)
def test_bounds(typed: str, message: str | None) -> None:
    field = Time("När?", earliest=time(8), latest=time(16, 30))
    assert error(field, typed) == message if message else value(field, typed)
    html = Case("form/time", "x", Example(field)).html()
    assert 'min="08:00" max="16:30"' in " ".join(html.split())


@given(st.times().map(lambda t: t.replace(second=0, microsecond=0)))
def test_times_read_back_as_they_are_shown(moment: time) -> None:
    field = Time("När?")
    assert value(field, str(field.show(moment))) == moment


@pytest.mark.parametrize("options", [{"earliest": "08:00"}, {"latest": 16}, {"earliest": time(9), "latest": time(8)}])
def test_mistakes(options: dict[str, Any]) -> None:
    assert Time("När?", **options).mistakes("at")


def test_a_condition_can_be_over_a_time() -> None:
    class When(Page):
        at = Time("När?")

    class Why(Page, when={"at": between(time(0), time(8))}):
        why = TextInput("Varför så tidigt?")

    service = Service("Prov", pages=[When, Why, CheckAnswers, Confirmation])
    assert len(list(service.paths(TODAY))) == 2
    for typed, asked in (("08:00", True), ("08:01", False)):
        pages = service.path(answer({}, service.pages[0], {"at": [typed]}), TODAY)
        assert ("why" in [page.name for page in pages]) is asked
