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


@pytest.mark.parametrize(
    "written",
    [
        '[[contacts]]\nchannel = "phone"\nminutes = ' + "9" * 400,
        "once = " + "9" * 5000,
        "goal = " + "[" * 3000 + "]" * 3000,
        "goal = " + "{a=" * 3000 + "1" + "}" * 3000,
        '[[contacts]]\nchannel = "phone"\nminutes = nan',
        '[[groups]]\nname = "' + "a" * 51 + '"',
        '[[groups]]\nname = "older"\ninternet_maturty = 1',
        '[[groups]]\nname = "older"\ndate = 2026-11-01T00:00:00',
        "[groups]\nolder = 1",
        "goal = 'a'\ngoal = 'b'",
    ],
)
def test_nothing_written_is_too_strange_to_be_told(written: str) -> None:
    brief, mistakes = brief_in(written, PATH)
    assert mistakes
    assert all(len(group.name) <= 50 for group in brief.groups), "a longer one has no room beside its counts"


def test_a_file_in_another_encoding_is_told_and_notepads_is_read(tmp_path: Path) -> None:
    file = tmp_path / "brief.toml"
    file.write_bytes(b"# a brief\r\n" + 'goal = "Färre frågor"'.encode("cp1252"))
    brief, mistakes = read_brief(tmp_path)
    assert (brief.goal, [one.line for one in mistakes]) == ("", [2])
    file.write_text('goal = "Färre frågor"', encoding="utf-8-sig")
    assert (read_brief(tmp_path)[0].goal, read_brief(tmp_path)[1]) == ("Färre frågor", [])
    file.unlink()
    file.mkdir()
    assert len(read_brief(tmp_path)[1]) == 1


def test_behaviour_without_evidence_leaves_the_sphere_empty(tmp_path: Path) -> None:
    assert read_brief(tmp_path)[0].empty == ["goal", "technology", "users"]
    brief, _mistakes = brief_in(BRIEF.replace("Samtal räknade i oktober.", ""), PATH)
    assert brief.users == [Behaviour("Många ringer.", "")]
    assert brief.empty == ["users"]


@pytest.mark.parametrize("name", sorted(path.parent.name for path in (ROOT / "prototypes").glob("*/brief.toml")))
def test_every_prototype_has_a_brief_that_can_be_read(name: str) -> None:
    assert not read_brief(ROOT / "prototypes" / name)[1]
