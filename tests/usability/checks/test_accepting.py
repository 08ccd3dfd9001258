"""Accepting a finding: for one fault, at one place, for a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from components.mistakes import Mistakes
from usability.checks.accepting import FILE, LONGEST, accept, judge, read_accepted
from usability.checks.findings import Finding

TODAY = date(2026, 11, 24)
WORDS = {"reason": "Vi byter ”bild” i mars", "reason_en": "Replaced in March", "owner": "Kim, \\ webb"}
WIDE = Finding(
    "reflow",
    "fail",
    "wide",
    ("1.4.10",),
    {"width": 900, "window": 320, "right": 900},
    "main > div",
    '<div class="map" id="a">Karta',
    page="start",
)


def test_what_is_accepted_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    made = accept(tmp_path, WIDE, until=TODAY + timedelta(30), today=TODAY, **WORDS)
    assert read_accepted(tmp_path) == [made]
    assert made.reason == WORDS["reason"]
    assert made.owner == WORDS["owner"]


def test_it_holds_in_every_language_and_state_until_its_day_has_passed(tmp_path: Path) -> None:
    made = accept(tmp_path, WIDE, until=TODAY, today=TODAY, **WORDS)
    english = replace(WIDE, language="en", sight="en/start/first", snippet='<div class="map" id="b">Map')
    judged = judge([WIDE, english], [made], TODAY)
    assert [one.outcome for one in judged.findings] == ["accepted", "accepted"]
    assert judged.used == [made]
    late = judge([WIDE], [made], TODAY + timedelta(1))
    assert [one.outcome for one in late.findings] == ["fail"]
    assert late.expired == [made]


@pytest.mark.parametrize(
    "other",
    [
        replace(WIDE, page="next"),
        replace(WIDE, rule="axe", key="violation"),
        replace(WIDE, snippet='<section class="map">'),
    ],
)
def test_it_does_not_hold_elsewhere(tmp_path: Path, other: Finding) -> None:
    made = accept(tmp_path, WIDE, until=TODAY, today=TODAY, **WORDS)
    judged = judge([other], [made], TODAY)
    assert [one.outcome for one in judged.findings] == ["fail"]
    assert judged.unused == [made]


def test_a_new_word_on_the_same_place_replaces_the_old(tmp_path: Path) -> None:
    accept(tmp_path, WIDE, until=TODAY, today=TODAY, **WORDS)
    accept(tmp_path, WIDE, until=TODAY + timedelta(5), today=TODAY, **{**WORDS, "owner": "Ada"})
    assert [(one.owner, one.until) for one in read_accepted(tmp_path)] == [("Ada", TODAY + timedelta(5))]


@pytest.mark.parametrize("changed", [{"reason": " "}, {"reason_en": ""}, {"owner": ""}])
def test_nothing_is_accepted_without_a_reason_and_an_owner(tmp_path: Path, changed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(changed))):
        accept(tmp_path, WIDE, until=TODAY, today=TODAY, **{**WORDS, **changed})
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize("days", [-1, LONGEST + 1])
def test_it_ends_within_a_year(tmp_path: Path, days: int) -> None:
    with pytest.raises(ValueError, match="until"):
        accept(tmp_path, WIDE, until=TODAY + timedelta(days), today=TODAY, **WORDS)


def test_only_what_fails_is_accepted(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="only what fails"):
        accept(tmp_path, replace(WIDE, outcome="unfinished"), until=TODAY, today=TODAY, **WORDS)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('[[accepted]]\nrule = "reflow"\n')
    with pytest.raises(Mistakes, match="lacks place"):
        read_accepted(tmp_path)
    (tmp_path / FILE).write_text("[[accepted")
    with pytest.raises(Mistakes, match="cannot be read"):
        read_accepted(tmp_path)
