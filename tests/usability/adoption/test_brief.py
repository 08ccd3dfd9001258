"""The brief: read as far as it can be, with what is wrong in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.conftest import ROOT
from usability.adoption.brief import Behaviour, brief_in, read_brief

from .conftest import BRIEF

PATH = Path("/lab/hemhjalp/brief.toml")


def test_a_brief_is_read() -> None:
    brief, mistakes = brief_in(BRIEF, PATH)
    assert not mistakes
    assert (brief.name, brief.owner, brief.once, brief.empty) == ("hemhjalp", "Socialtjänsten", True, [])
    older = brief.group("older")
    assert older is not None
    assert (older.size, older.dated, older.maturity, older.eid) == (200, date(2026, 11, 1), 2, False)
    assert (brief.contacts[0].failure, brief.contacts[0].addressable) == (0.4, 0.5)


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("once = true", 'once = "yes"', 5, "once is 'yes'; write true or false"),
        ('channel = "phone"', 'channel = "fax"', 12, "channel is 'fax'; write one of phone"),
        ("count = 1200", "count = -1", 13, "count is -1; write a number from 0"),
        ("internet_maturity = 2", "internet_maturity = 7", 25, "a number from 0 to 5"),
        (
            'date = 2026-11-01\nsource = "SCB"\ninternet_maturity = 2',
            'date = "november"',
            20,
            "as 2026-11-01 without quotation marks",
        ),
        ("{ date_of_birth = { at_least = 81 } }", '"old"', 20, "when of older is 'old'"),
        ('name = "younger"', 'name = "older"', 20, "two groups are named 'older'"),
        ("owner =", "ownr =", 2, "ownr is nothing that a brief has"),
        ("once = true", "once = true true", 5, "cannot be read"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(old: str, new: str, line: int, told: str) -> None:
    assert old in BRIEF
    _brief, mistakes = brief_in(BRIEF.replace(old, new), PATH)
    assert [(one.line, told in one.message) for one in mistakes] == [(line, True)], mistakes


def test_behaviour_without_evidence_leaves_the_sphere_empty(tmp_path: Path) -> None:
    assert read_brief(tmp_path)[0].empty == ["goal", "technology", "users"]
    brief, _mistakes = brief_in(BRIEF.replace("Samtal räknade i oktober.", ""), PATH)
    assert brief.users == [Behaviour("Många ringer.", "")]
    assert brief.empty == ["users"]


@pytest.mark.parametrize("name", sorted(path.parent.name for path in (ROOT / "prototypes").glob("*/brief.toml")))
def test_every_prototype_has_a_brief_that_can_be_read(name: str) -> None:
    assert not read_brief(ROOT / "prototypes" / name)[1]
