"""What a person judges: ticked one by one, and stored with the prototype."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from components.mistakes import Mistakes
from usability.checks.by_person import FILE, Judgement, read_by_person, tick, untick
from usability.checks.coverage import questions
from usability.drafts import stamp

DAY = date(2026, 11, 26)


def test_what_is_ticked_is_read_back(tmp_path: Path) -> None:
    tick(tmp_path, "1.1.1", who=" Kim ", note='Bilden "karta"\nstämmer', day=DAY)
    assert read_by_person(tmp_path).judged == {"1.1.1": Judgement("1.1.1", "Kim", DAY, 'Bilden "karta"\nstämmer')}


def test_it_is_complete_when_all_that_is_asked_is_ticked(tmp_path: Path) -> None:
    assert not read_by_person(tmp_path).complete
    for number in questions():
        tick(tmp_path, number, who="Kim", note="", day=DAY)
    assert read_by_person(tmp_path).complete
    untick(tmp_path, "2.4.3")
    assert read_by_person(tmp_path).missing == ["2.4.3"]


@pytest.mark.parametrize(("criterion", "who", "told"), [("1.4.10", "Kim", "1.1.1"), ("1.1.1", " ", "who")])
def test_nothing_is_ticked_that_is_not_asked_or_by_nobody(tmp_path: Path, criterion: str, who: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        tick(tmp_path, criterion, who=who, note="", day=DAY)
    assert not (tmp_path / FILE).exists()


def test_it_does_not_change_the_draft(tmp_path: Path) -> None:
    before = stamp(tmp_path)
    tick(tmp_path, "1.1.1", who="Kim", note="", day=DAY)
    assert stamp(tmp_path) == before


@pytest.mark.parametrize(("text", "told"), [("[[judged", "cannot be read"), ('[[judged]]\nwho = "Kim"', "criterion")])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(Mistakes, match=told):
        read_by_person(tmp_path)
